// Which symbol stands for an object of the catalog, and for a column by its kind of values.
#pragma once

#include "models/catalog/name.h"
#include "models/catalog/type_ref.h"

#include <QModelIndex>
#include <QString>

namespace sluice::ui {

[[nodiscard]] QString objectIconName(catalog::ObjectKind kind);
[[nodiscard]] QString columnIconName(catalog::TypeClass typeClass);
// Of a node of the catalog tree: keys and references before the kind of values. Empty for section heads.
[[nodiscard]] QString nodeIconName(const QModelIndex &index);

} // namespace sluice::ui

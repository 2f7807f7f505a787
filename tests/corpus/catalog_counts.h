// How many objects of each kind a catalog has, counted as the corpus counts them.
#pragma once

#include "models/catalog/catalog.h"

#include <QJsonObject>
#include <QString>

namespace sluice::test {

// "tables 23 of 24; fks 35 of 36", or "" when every kind that both count agrees.
[[nodiscard]] QString miscount(const catalog::Catalog &catalog, const QJsonObject &expected);

} // namespace sluice::test

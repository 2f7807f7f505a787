// The answer of QAbstractItemModel::data() for a cell, by role: one for all grid models.
#pragma once

#include "models/item/cell_source.h"

#include <QVariant>

namespace sluice::item {

[[nodiscard]] QVariant cellValue(const std::optional<data::CellView> &cell, CellState state,
                                 const catalog::TypeRef &type, int role);

} // namespace sluice::item

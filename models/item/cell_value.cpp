#include "models/item/cell_value.h"

#include "models/data/format.h"
#include "models/item/convert.h"

namespace sluice::item {

namespace {

int alignment(const catalog::TypeRef &type)
{
    const bool toTheRight = catalog::isNumeric(type.typeClass);
    return static_cast<int>((toTheRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

// NULL and what is not here are an invalid variant: never to be taken for an empty text.
QVariant textValue(const std::optional<data::CellView> &cell, const catalog::TypeRef &type,
                   int role)
{
    if (!cell || cell->kind == data::ValueKind::Null) {
        return {};
    }
    return toQString(role == Qt::EditRole ? data::toText(*cell) : data::preview(*cell, type));
}

} // namespace

QVariant cellValue(const std::optional<data::CellView> &cell, CellState state,
                   const catalog::TypeRef &type, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textValue(cell, type, role);
    case Qt::TextAlignmentRole:
        return alignment(type);
    case NullRole:
        return cell.has_value() && cell->kind == data::ValueKind::Null;
    case StateRole:
        return static_cast<int>(state);
    default:
        return {};
    }
}

} // namespace sluice::item

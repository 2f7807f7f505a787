#include "models/catalog/table.h"

#include <algorithm>

namespace sluice::catalog {

bool isNumeric(TypeClass typeClass)
{
    return typeClass == TypeClass::Integer || typeClass == TypeClass::Float
           || typeClass == TypeClass::Decimal;
}

const Column *Table::column(std::string_view columnName) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column &c) { return c.name == columnName; });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace sluice::catalog

// The identity of a row: the values of its key columns, in the key's order.
#pragma once

#include "models/data/value.h"

#include <compare>
#include <vector>

namespace sluice::data {

struct RowKey
{
    std::vector<Value> values;

    auto operator<=>(const RowKey &) const = default;
};

} // namespace sluice::data

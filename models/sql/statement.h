// One statement ready to be sent, with its parameters.
#pragma once

#include "models/data/value.h"

#include <string>
#include <vector>

namespace sluice::sql {

struct Statement
{
    std::string text;
    std::vector<data::Value> parameters; // positional, from 1

    bool operator==(const Statement &) const = default;
};

} // namespace sluice::sql

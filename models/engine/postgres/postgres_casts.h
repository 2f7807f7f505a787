// What a change of a column's type asks of its rows.
#pragma once

#include "models/catalog/type_ref.h"

#include <string>

namespace sluice::postgres {

struct TypeChange
{
    bool isKnown = true; // false: no conversion that is sure to keep the values
    std::string suffix; // what follows the column in USING: "::integer"; empty: the server converts
    bool rewrites = true;
    bool loses = false;   // values may be rounded or cut
    bool mayFail = false; // values may not fit
};

[[nodiscard]] TypeChange typeChange(const catalog::TypeRef &before, const catalog::TypeRef &after);

} // namespace sluice::postgres

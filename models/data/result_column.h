// What is known of a column of a result before and while its rows arrive.
#pragma once

#include "models/catalog/name.h"
#include "models/catalog/type_ref.h"

#include <optional>
#include <string>

namespace sluice::data {

struct ResultColumn
{
    std::string name;
    catalog::TypeRef type;
    std::optional<catalog::QualifiedName> table; // the table or view the values come from
    std::string column;                          // its name there
    std::optional<bool> notNull;                 // unknown for expressions

    bool operator==(const ResultColumn &) const = default;
};

} // namespace sluice::data

// What is known of a column of a result before and while its rows arrive.
#pragma once

#include "models/catalog/name.h"
#include "models/catalog/type_ref.h"

#include <optional>
#include <string>
#include <vector>

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

// The one table that all of them come from.
[[nodiscard]] inline std::optional<catalog::QualifiedName> commonTable(
    const std::vector<ResultColumn> &columns)
{
    for (const ResultColumn &column : columns) {
        if (!column.table || column.table != columns.front().table) {
            return std::nullopt;
        }
    }
    return columns.empty() ? std::nullopt : columns.front().table;
}

} // namespace sluice::data

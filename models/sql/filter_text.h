// Filters as a user types them: a comparator and text, or the short language of one field.
#pragma once

#include "models/base/result.h"
#include "models/catalog/type_ref.h"
#include "models/sql/dialect.h"
#include "models/sql/row_view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::sql {

struct FilterText
{
    std::string column;
    std::vector<std::string> path; // inside a JSON value
    Comparator comparator = Comparator::Equals;
    std::string text;                              // "1, 2" for a list, "1..9" for a range
    std::optional<std::vector<data::Value>> exact; // instead of the text: taken from a cell

    bool operator==(const FilterText &) const = default;
};

// Usage where the text is no value of the type.
[[nodiscard]] Result<Condition> toCondition(const FilterText &filter, const catalog::TypeRef &type,
                                            const Dialect &dialect);

// ">10 <20", "a, b", "!a, b", "1..9", "^abc", "abc$", "~part", "!~part", "/regex/", "null", "not null", "last 7 days", "=text".
// Text that is none of these: `usual` with it. Never empty.
[[nodiscard]] std::vector<FilterText> readShort(const FilterText &usual,
                                                const catalog::TypeRef &type, Flavor flavor);

// "meta.address.zip" → column "meta" and its path; the longest column name that fits wins.
[[nodiscard]] FilterText readPlace(std::string_view text, const std::vector<std::string> &columns);
[[nodiscard]] std::string placeText(const FilterText &filter); // the other way

} // namespace sluice::sql

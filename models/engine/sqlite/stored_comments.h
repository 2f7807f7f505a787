// The comments in a stored CREATE TABLE that tell what the table and its columns are.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sluice::sqlite {

struct StoredComments
{
    std::string
        table; // between the name and the columns, or behind the opening parenthesis on its line
    // By the place of the definition between the commas, columns first: right above it, in it, or behind it on its
    // line, with its comma. Without the signs of comments; lines that stand apart by an empty line are nobody's.
    std::map<std::size_t, std::string> items;
};

[[nodiscard]] StoredComments storedComments(std::string_view definition);

} // namespace sluice::sqlite

// The pieces of a stored CREATE TABLE: read from its tokens, kept byte for byte.
#pragma once

#include <string>
#include <string_view>

namespace sluice::sqlite {

// What defines the column, from its name to before the comma: "region TEXT DEFAULT ''"; empty when it is not found.
[[nodiscard]] std::string columnText(std::string_view createTable, std::string_view column);
// Whether a keyword stands in a piece of SQL, outside of strings, names and comments.
[[nodiscard]] bool hasKeyword(std::string_view sql, std::string_view keyword);
// A literal that ALTER TABLE ADD COLUMN takes on a table with rows: number, string, NULL, TRUE, FALSE.
[[nodiscard]] bool isConstant(std::string_view expression);
[[nodiscard]] bool isNullLiteral(std::string_view expression);

} // namespace sluice::sqlite

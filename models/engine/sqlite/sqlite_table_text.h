// The pieces of a stored CREATE TABLE: read from its tokens, kept byte for byte.
#pragma once

#include "models/catalog/table.h"

#include <string>
#include <string_view>

namespace sluice::sqlite {

// What defines the column, from its name to before the comma: "region TEXT DEFAULT ''"; empty when it is not found.
[[nodiscard]] std::string columnText(std::string_view createTable, std::string_view column);
// The same with the comment that stands above or behind it, as ALTER TABLE can take it: between signs that end, since what
// stands behind the column in the stored text goes on in the same line.
[[nodiscard]] std::string commentedColumnText(std::string_view createTable,
                                              const catalog::Column &column);
// Whether a keyword stands in a piece of SQL, outside of strings, names and comments.
[[nodiscard]] bool hasKeyword(std::string_view sql, std::string_view keyword);
// A literal that ALTER TABLE ADD COLUMN takes on a table with rows: number, string, NULL, TRUE, FALSE.
[[nodiscard]] bool isConstant(std::string_view expression);
[[nodiscard]] bool isNullLiteral(std::string_view expression);

} // namespace sluice::sqlite

// Questions about stored SQL text, asked of its tokens: never of the characters.
#pragma once

#include "models/sql/token.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::migrate {

// Tokens that mean something, names and keywords brought to one spelling.
[[nodiscard]] std::vector<std::string> meaningOf(std::string_view text, sql::Flavor flavor);
// Equal but for whitespace, comments, letter case of keywords, quoting of names, and outer parentheses.
[[nodiscard]] bool sameSql(std::string_view a, std::string_view b, sql::Flavor flavor);
// Whether a name stands in the text, quoted or not.
[[nodiscard]] bool mentions(std::string_view text, std::string_view name, sql::Flavor flavor);
// A name as it is compared: SQLite's ignore the case of ASCII letters.
[[nodiscard]] std::string folded(std::string_view name, sql::Flavor flavor);
[[nodiscard]] bool sameName(std::string_view a, std::string_view b, sql::Flavor flavor);
// The name that a Word or Quoted token stands for.
[[nodiscard]] std::string nameIn(std::string_view token, sql::Flavor flavor);
// Always quoted with double quotes.
[[nodiscard]] std::string quoted(std::string_view name);
// Column names exchanged; function calls and what follows a dot's other table are left alone.
[[nodiscard]] std::string renameColumns(std::string_view text,
                                        const std::map<std::string, std::string> &renames,
                                        sql::Flavor flavor);
// What stands behind "option =" in the parentheses of CREATE TYPE … AS RANGE (…), as it is written; empty where it is not said.
[[nodiscard]] std::string rangeOption(std::string_view create, std::string_view option);
// The CREATE text with the object's name exchanged for `name` (any schema in front goes), all else kept byte for byte.
[[nodiscard]] std::string renameCreated(std::string_view create, std::string_view name,
                                        sql::Flavor flavor);

} // namespace sluice::migrate

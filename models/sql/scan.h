// Where a number, parameter, operator or word that starts at a byte ends. Each answers `at` where there is none.
#pragma once

#include "models/sql/token.h"

namespace sluice::sql {

[[nodiscard]] std::size_t wordEnd(std::string_view text, std::size_t at);
// 0x1F, 0o17, 0b1, 1_000, 1., .5, 1e-5; of "1..2" only the 1.
[[nodiscard]] std::size_t numberEnd(std::string_view text, std::size_t at, Flavor flavor);
// ?, ?1, :name, @name, $name on SQLite; :name on PostgreSQL ($1 is the lexer's, beside dollar quotes).
[[nodiscard]] std::size_t parameterEnd(std::string_view text, std::size_t at, Flavor flavor);
[[nodiscard]] std::size_t operatorEnd(std::string_view text, std::size_t at, Flavor flavor);

} // namespace sluice::sql

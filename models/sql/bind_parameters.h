// A statement with named parameters and their values, made ready to be sent.
#pragma once

#include "models/base/result.h"
#include "models/sql/statement.h"
#include "models/sql/token.h"

#include <map>
#include <string>
#include <string_view>

namespace sluice::sql {

// `values` by name without sigil ("n" for :n, "1" for $1 and ?1). PostgreSQL knows only $1: named ones are rewritten.
// Usage when a parameter has no value or a value no parameter.
[[nodiscard]] Result<Statement> bindParameters(std::string_view statement, Flavor flavor,
                                               const std::map<std::string, data::Value> &values);

// Where a byte of the bound text stands in the statement as it was written.
[[nodiscard]] std::size_t unboundOffset(std::string_view statement, std::string_view bound,
                                        std::size_t offset, Flavor flavor);

// Text of the command line or an input strip: on SQLite numbers are numbers; PostgreSQL infers the type from the text.
[[nodiscard]] data::Value parameterValue(std::string_view text, Flavor flavor);

} // namespace sluice::sql

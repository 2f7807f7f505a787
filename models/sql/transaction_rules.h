// Which statements the engines refuse, or quietly ignore, inside a transaction.
#pragma once

#include "models/sql/token.h"

#include <span>
#include <string_view>

namespace sluice::sql {

// `verb` as StatementInfo has it; `words` are the statement's words in order, upper case.
[[nodiscard]] bool canRunInTransaction(std::string_view verb,
                                       std::span<const std::string_view> words, Flavor flavor);

} // namespace sluice::sql

// Cuts SQL text into tokens. Never fails: the tokens cover every byte of any input, in order, without gaps.
#pragma once

#include "models/sql/token.h"

#include <vector>

namespace sluice::sql {

[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Flavor flavor);

// Whether the word is a keyword of the dialect, in any case.
[[nodiscard]] bool isKeyword(std::string_view word, Flavor flavor);
// Whether the word must be quoted to serve as a name.
[[nodiscard]] bool isReserved(std::string_view word, Flavor flavor);

} // namespace sluice::sql

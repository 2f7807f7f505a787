// Statements as the text of a file.
#pragma once

#include "models/sql/token.h"

#include <string>
#include <vector>

namespace sluice::migrate {

// Each ended by a semicolon that no comment of its own swallows; not a byte of it is changed.
[[nodiscard]] std::string scriptOf(const std::vector<std::string> &statements, sql::Flavor flavor);

} // namespace sluice::migrate

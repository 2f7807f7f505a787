// Parameters in the text form that libpq sends.
#pragma once

#include "models/base/result.h"
#include "models/sql/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace sluice::postgres {

// nullopt: NULL. Usage when a text holds a zero byte, which PostgreSQL has no place for.
[[nodiscard]] Result<std::vector<std::optional<std::string>>> parameterTexts(
    const sql::Statement &statement);

} // namespace sluice::postgres

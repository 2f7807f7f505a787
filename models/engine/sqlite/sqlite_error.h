// What SQLite's result codes mean in our words, and where in the statement an error stands.
#pragma once

#include "models/base/error.h"

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace sluice::sqlite {

// "SQLITE_CONSTRAINT_UNIQUE"; the primary code's name, then the number, for codes younger than this table.
[[nodiscard]] std::string codeName(int extendedCode);
[[nodiscard]] ErrorKind kindOf(int extendedCode);
// The database's last error. `statement` is what was prepared or run; empty: an error of opening.
[[nodiscard]] Error lastError(sqlite3 *database, std::string_view statement);

} // namespace sluice::sqlite

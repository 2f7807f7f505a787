// Text and values made ready to run: exactly one statement, every parameter given.
#pragma once

#include "models/base/result.h"
#include "models/engine/sqlite/connection_hooks.h"
#include "models/engine/sqlite/database_handle.h"
#include "models/sql/statement.h"

#include <string_view>

namespace sluice::sqlite {

enum class Purpose { Run, Describe };

// Usage when there is no statement, or a second one. Describing refuses pragmas that set something:
// `hooks.seen().refused` tells that error from others.
[[nodiscard]] Result<StatementHandle> prepareStatement(sqlite3 *database, ConnectionHooks &hooks,
                                                       std::string_view text, Purpose purpose);
// Usage when too few or too many values are given. SQLite copies them.
[[nodiscard]] Result<> bindParameters(sqlite3_stmt *statement, const sql::Statement &source);

} // namespace sluice::sqlite

// What SQLite knows of a prepared statement's columns.
#pragma once

#include "models/data/result_column.h"
#include "models/engine/sqlite/connection_hooks.h"

#include <sqlite3.h>

#include <string_view>
#include <vector>

namespace sluice::sqlite {

[[nodiscard]] std::vector<data::ResultColumn> resultColumns(sqlite3_stmt *statement,
                                                            std::string_view text,
                                                            const ConnectionHooks::Seen &seen);

} // namespace sluice::sqlite

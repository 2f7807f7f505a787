// What the status bar shows of a SQLite database.
#pragma once

#include "models/engine/connection.h"
#include "models/engine/sqlite/open_database.h"

#include <string>

namespace sluice::sqlite {

// Facts that cannot be had at the moment (locked file) are left out.
[[nodiscard]] engine::ServerFacts readFacts(const OpenedDatabase &opened,
                                            const std::string &target);

} // namespace sluice::sqlite

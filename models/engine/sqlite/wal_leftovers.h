// A read-only connection to a database in WAL mode makes files that it must not remove when it goes.
#pragma once

#include "models/engine/sqlite/open_database.h"

namespace sluice::sqlite {

// Closes the database. Where it was the last to read and its WAL is empty, lets a writing connection come and
// go, which clears -wal and -shm away by SQLite's own protocol and writes nothing.
void closeWithoutLeftovers(OpenedDatabase &opened);

} // namespace sluice::sqlite

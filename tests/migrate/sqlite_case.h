// What a SQLite case is compared by: rows, and the schema that its after.sql makes.
#pragma once

#include "tests/migrate/migrate_case.h"
#include "tests/support/sqlite_file.h"

namespace sluice::test {

// SQLite takes statements in order only; a case that has none says so by its own file.
[[nodiscard]] QByteArray inOrder(const MigrateCase &migrateCase);
// Every row of every table whose rows are its own, as literals, by columns in the order of their names.
[[nodiscard]] QStringList rowsOf(SqliteFile &file);

} // namespace sluice::test

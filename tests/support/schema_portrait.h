// What a database says of its own schema, asked without our readers: two equal portraits mean two equal schemas.
#pragma once

#include <QStringList>

#include <string>

namespace sluice::test {

class SqliteFile;

// By pragmas and the stored texts; the order of columns and of lists is left out.
[[nodiscard]] QStringList sqlitePortrait(SqliteFile &file);
// By pg_dump, its statements as a set; the order of columns is left out. On failure, what pg_dump said.
[[nodiscard]] QStringList postgresPortrait(const std::string &conninfo);

} // namespace sluice::test

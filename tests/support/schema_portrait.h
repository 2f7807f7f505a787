// What a database says of its own schema, asked without our readers: two equal portraits mean two equal schemas.
#pragma once

#include <QStringList>

#include <string>

namespace sluice::test {

class SqliteFile;

// By pragmas and the stored texts; the order of columns and of lists is left out.
[[nodiscard]] QStringList sqlitePortrait(SqliteFile &file);
// By the server's own functions that print definitions, and where pg_dump is not older than the server, by its statements,
// too; the first line says which. Sets, without the order of columns. A failure equals no other portrait.
[[nodiscard]] QStringList postgresPortrait(const std::string &conninfo);
// Every object by its name, and what no printed definition tells of columns, constraints, indexes and triggers; for two
// databases that ought to be made alike, not only to mean the same.
[[nodiscard]] QStringList postgresInventory(const std::string &conninfo);
// What pg_dump prints of the schema, owners and grants included; the order of an object's grants and of its WITH (…) is left out.
[[nodiscard]] QStringList postgresDump(const std::string &conninfo);
// The newest major version of a server that pg_dump takes.
[[nodiscard]] int newestDumpedMajor();

} // namespace sluice::test

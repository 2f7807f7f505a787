// A random schema and its rows as scripts, for either engine.
#pragma once

#include "tests/migrate/migrate_case.h"
#include "tests/properties/random_schema.h"

namespace sluice::test {

enum class Server { Sqlite, Postgres };

[[nodiscard]] QByteArray schemaText(const RandomSchema &schema, Server server);
[[nodiscard]] QByteArray rowsText(const RandomSchema &schema, Server server);
// Values for what gets NOT NULL.
[[nodiscard]] migrate::DiffOptions answersFor(const SchemaPair &pair, Server server);
// Queries whose rows must be the same before and after.
[[nodiscard]] std::vector<QByteArray> keptQueries(const SchemaPair &pair);

} // namespace sluice::test

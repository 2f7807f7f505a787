// The set-based queries by which a schema is read: one a kind of object, whatever the number of tables.
#pragma once

#include <string>

namespace sluice::postgres {

// Their columns are read by number in catalog_reader.cpp and its neighbours. `version` as PQserverVersion gives it.
[[nodiscard]] std::string schemasQuery();
[[nodiscard]] std::string tablesQuery();
[[nodiscard]] std::string columnsQuery();
[[nodiscard]] std::string constraintsQuery(int version);
[[nodiscard]] std::string indexesQuery(int version);
[[nodiscard]] std::string viewsQuery();
[[nodiscard]] std::string triggersQuery(int version);
[[nodiscard]] std::string sequencesQuery();
[[nodiscard]] std::string enumsQuery();
[[nodiscard]] std::string dependenciesQuery();
[[nodiscard]] std::string unreadQuery(int version);
// A text that changes with every change of the schema.
[[nodiscard]] std::string schemaVersionQuery();

} // namespace sluice::postgres

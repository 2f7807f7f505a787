// What tells cheaply whether anybody has changed a PostgreSQL schema.
#pragma once

#include <string>

namespace sluice::postgres {

// One row, one text: another one after every change of a definition, comment, owner or grant; the same after changes of rows,
// VACUUM, ANALYZE and whatever happens to temporary objects. TRUNCATE, CLUSTER and REFRESH also change it, and an
// ANALYZE that finds a parent without children: they write the table's entry anew. `version` as libpq's.
[[nodiscard]] std::string schemaVersionQuery(int version);

} // namespace sluice::postgres

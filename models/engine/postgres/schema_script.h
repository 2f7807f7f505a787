// The statements that make a whole schema in an empty database.
#pragma once

#include "models/base/result.h"
#include "models/engine/postgres/postgres_ddl.h"

namespace sluice::postgres {

[[nodiscard]] Result<ddl::Statements> schemaScript(const catalog::Catalog &catalog);

} // namespace sluice::postgres

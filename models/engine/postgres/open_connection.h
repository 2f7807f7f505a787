// A ready session from options: connected, named, read-only where wanted.
#pragma once

#include "models/engine/connect_options.h"
#include "models/engine/postgres/postgres_connection.h"

namespace sluice::postgres {

[[nodiscard]] Result<std::unique_ptr<PostgresConnection>> openConnection(
    const engine::ConnectOptions &options, const engine::Call &call);

} // namespace sluice::postgres

#include "models/engine/postgres/open_connection.h"

#include "models/engine/postgres/connect.h"
#include "models/engine/postgres/conninfo.h"

namespace sluice::postgres {

Result<std::unique_ptr<PostgresConnection>> openConnection(const engine::ConnectOptions &options,
                                                           const engine::Call &call)
{
    SLUICE_TRY(ConnHandle conn, connect(options, call));
    PGconn *raw = conn.get();
    // libpq says where it really went, which a service or PG… variable may have decided.
    const std::string target = targetLabel(PQdb(raw), PQhost(raw), PQport(raw));
    auto connection = std::make_unique<PostgresConnection>(std::move(conn), target);
    SLUICE_CHECK(connection->prepareSession(options.readOnly, call));
    return connection;
}

} // namespace sluice::postgres

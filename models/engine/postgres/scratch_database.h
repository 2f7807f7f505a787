// A database with a random name, made on a server that we may use and dropped at the end.
#pragma once

#include "models/engine/engine.h"
#include "models/engine/postgres/local_cluster.h"
#include "models/engine/postgres/postgres_connection.h"

namespace sluice::postgres {

class ScratchDatabase final : public engine::Scratch
{
public:
    // `cluster`: the server itself goes away, too; may be null.
    [[nodiscard]] static Result<std::unique_ptr<engine::Scratch>> make(
        const engine::ConnectOptions &server, std::unique_ptr<PostgresConnection> administrator,
        std::unique_ptr<LocalCluster> cluster, const engine::Call &call);
    ~ScratchDatabase() override;

    [[nodiscard]] engine::Connection &connection() override { return *m_connection; }

private:
    ScratchDatabase() = default;

    std::unique_ptr<LocalCluster> m_cluster;
    std::unique_ptr<PostgresConnection> m_administrator;
    std::string m_name; // empty: none was made
    std::unique_ptr<PostgresConnection> m_connection;
};

} // namespace sluice::postgres

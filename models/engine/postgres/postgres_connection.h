// A connection to a PostgreSQL server.
#pragma once

#include "models/engine/connection.h"
#include "models/engine/postgres/link.h"
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/postgres/result_columns.h"

namespace sluice::postgres {

class PostgresConnection final : public engine::Connection
{
public:
    PostgresConnection(ConnHandle conn, std::string target);

    // Reads what facts() shows, and makes the session read-only where that is wanted.
    [[nodiscard]] Result<> prepareSession(bool readOnly, const engine::Call &call);

    [[nodiscard]] Result<std::vector<data::ResultColumn>> describe(
        const std::string &statement, const engine::Call &call) override;
    [[nodiscard]] Result<catalog::Catalog> readCatalog(const engine::Call &call) override;
    [[nodiscard]] Result<std::string> schemaVersion(const engine::Call &call) override;
    [[nodiscard]] engine::TransactionState transactionState() const override;
    [[nodiscard]] bool isAlive() const override { return !m_link.isLost(); }
    [[nodiscard]] engine::ServerFacts facts() const override;
    [[nodiscard]] const sql::Dialect &dialect() const override { return m_dialect; }

    // What the server remarked since the last time: NOTICE, WARNING.
    [[nodiscard]] std::vector<std::string> takeNotices() { return m_link.takeNotices(); }
    // As PQserverVersion gives it: 150018.
    [[nodiscard]] int serverVersion() const;

protected:
    [[nodiscard]] Result<std::unique_ptr<engine::Cursor>> start(const sql::Statement &statement,
                                                                const engine::Call &call) override;

private:
    Link m_link;
    ResultColumns m_columns;
    PostgresDialect m_dialect;
    std::string m_target;
    std::string m_schema;
    bool m_beganReadOnly = false;
};

} // namespace sluice::postgres

#include "models/engine/postgres/postgres_connection.h"

#include "models/engine/postgres/catalog_reader.h"
#include "models/engine/postgres/conninfo.h"
#include "models/engine/postgres/postgres_cursor.h"
#include "models/engine/postgres/schema_version.h"

#include <fmt/format.h>

namespace sluice::postgres {

namespace {

std::string parameterStatus(const PGconn *conn, const char *name)
{
    const char *value = PQparameterStatus(conn, name);
    return value == nullptr ? std::string() : value;
}

std::string text(const char *value)
{
    return value == nullptr ? std::string() : value;
}

bool isSocket(PGconn *conn)
{
    const std::string host = text(PQhost(conn));
    return host.starts_with('/') || host.starts_with('@');
}

// Statements of the program itself go without a description: nobody looks at their column types.
bool wantsDescription(engine::Origin origin)
{
    switch (origin) {
    case engine::Origin::User:
    case engine::Origin::Grid:
    case engine::Origin::Edit:
        return true;
    case engine::Origin::Introspection:
    case engine::Origin::Migration:
    case engine::Origin::Internal:
        return false;
    }
    return true;
}

} // namespace

PostgresConnection::PostgresConnection(ConnHandle conn, std::string target)
    : m_link(std::move(conn))
    , m_columns(m_link)
    , m_target(std::move(target))
{}

Result<> PostgresConnection::prepareSession(bool readOnly, const engine::Call &call)
{
    const Waiter waiter(call);
    if (readOnly) {
        SLUICE_CHECK(
            m_link.run({.text = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"}, waiter));
    }
    SLUICE_TRY(const ResultHandle result,
               m_link.run({.text = "SELECT pg_catalog.current_schema(), "
                                   "pg_catalog.current_setting('default_transaction_read_only')"
                                   "::boolean OR pg_catalog.pg_is_in_recovery()"},
                          waiter));
    if (PQntuples(result.get()) == 1) {
        m_schema = PQgetvalue(result.get(), 0, 0);
        m_beganReadOnly = text(PQgetvalue(result.get(), 0, 1)) == "t";
    }
    return {};
}

Result<std::unique_ptr<engine::Cursor>> PostgresConnection::start(const sql::Statement &statement,
                                                                  const engine::Call &call)
{
    auto waiter = std::make_unique<Waiter>(call);
    std::optional<std::vector<data::ResultColumn>> columns;
    if (wantsDescription(call.origin)) {
        SLUICE_TRY(columns, m_columns.describe(statement.text, *waiter));
    }
    SLUICE_CHECK(m_link.send(statement, *waiter, true));
    return PostgresCursor::open(m_link, std::move(waiter), std::move(columns));
}

Result<std::vector<data::ResultColumn>> PostgresConnection::describe(const std::string &statement,
                                                                     const engine::Call &call)
{
    return m_columns.describe(statement, Waiter(call));
}

Result<catalog::Catalog> PostgresConnection::readCatalog(const engine::Call &call)
{
    const auto at = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    auto catalog = CatalogReader(m_link, serverVersion()).read(Waiter(call));
    report({.text = "-- the schema, in one round trip",
            .origin = call.origin,
            .at = at,
            .duration = std::chrono::duration_cast<std::chrono::microseconds>(
                std::chrono::steady_clock::now() - begin),
            .error = catalog ? std::string() : catalog.error().message});
    if (catalog) {
        catalog->database = text(PQdb(m_link.conn()));
        catalog->serverVersion = parameterStatus(m_link.conn(), "server_version");
    }
    return catalog;
}

Result<std::string> PostgresConnection::schemaVersion(const engine::Call &call)
{
    const auto at = std::chrono::system_clock::now();
    const auto begin = std::chrono::steady_clock::now();
    auto result = m_link.run({.text = schemaVersionQuery(serverVersion())}, Waiter(call));
    report({.text = "-- the version of the schema",
            .origin = call.origin,
            .at = at,
            .duration = std::chrono::duration_cast<std::chrono::microseconds>(
                std::chrono::steady_clock::now() - begin),
            .error = result ? std::string() : result.error().message});
    return result ? Result<std::string>(PQgetvalue(result->get(), 0, 0)) : fail(result.error());
}

engine::TransactionState PostgresConnection::transactionState() const
{
    return m_link.transactionState();
}

int PostgresConnection::serverVersion() const
{
    return PQserverVersion(m_link.conn());
}

engine::ServerFacts PostgresConnection::facts() const
{
    PGconn *conn = m_link.conn();
    const std::string version = parameterStatus(conn, "server_version");
    engine::ServerFacts facts{.product = "PostgreSQL " + version.substr(0, version.find(' ')),
                              .target = m_target,
                              .schema = m_schema};
    if (PQsslInUse(conn) != 0) {
        facts.tls = text(PQsslAttribute(conn, "protocol"));
    } else if (!isSocket(conn)) {
        facts.tls = "off";
    }
    // Servers tell of changes from version 14 on.
    facts.readOnly = serverVersion() < 140000
                         ? m_beganReadOnly
                         : parameterStatus(conn, "default_transaction_read_only") == "on"
                               || parameterStatus(conn, "in_hot_standby") == "on";
    facts.details = {{"user", text(PQuser(conn))},
                     {"encoding", parameterStatus(conn, "server_encoding")},
                     {"time zone", parameterStatus(conn, "TimeZone")},
                     {"read-only", facts.readOnly ? "yes" : "no"}};
    return facts;
}

} // namespace sluice::postgres

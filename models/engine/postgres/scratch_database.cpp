#include "models/engine/postgres/scratch_database.h"

#include "models/engine/postgres/open_connection.h"

#include <fmt/format.h>

#include <random>

namespace sluice::postgres {

using namespace std::chrono_literals;

namespace {

std::string randomName()
{
    std::random_device device;
    return fmt::format("sluice_scratch_{:08x}{:08x}", device(), device());
}

// Encoding and locale of the administrator's database; what its server cannot repeat is left out.
std::string createStatement(PostgresConnection &administrator, const std::string &name,
                            const engine::Call &call)
{
    std::string text =
        "CREATE DATABASE " + administrator.dialect().quote(name) + " TEMPLATE template0";
    const auto rows = engine::fetchAll(
        administrator,
        {.text = "SELECT pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype "
                 "FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()"},
        call);
    if (rows && rows->size() == 1 && rows->front()[1].text() != nullptr) {
        const auto &row = rows->front();
        text += fmt::format(
            " ENCODING {} LC_COLLATE {} LC_CTYPE {}", administrator.dialect().literal(row[0]),
            administrator.dialect().literal(row[1]), administrator.dialect().literal(row[2]));
    }
    return text;
}

// Before version 13 nobody can be put out; our own session is closed, and there is no other.
std::string dropStatement(const PostgresConnection &administrator, const std::string &name)
{
    const bool canForce = administrator.serverVersion() >= 130000;
    return "DROP DATABASE IF EXISTS " + administrator.dialect().quote(name)
           + (canForce ? " WITH (FORCE)" : "");
}

} // namespace

Result<std::unique_ptr<engine::Scratch>> ScratchDatabase::make(
    const engine::ConnectOptions &server, std::unique_ptr<PostgresConnection> administrator,
    std::unique_ptr<LocalCluster> cluster, const engine::Call &call)
{
    std::unique_ptr<ScratchDatabase> scratch(new ScratchDatabase);
    scratch->m_cluster = std::move(cluster);
    scratch->m_administrator = std::move(administrator);
    engine::Call ours = call;
    ours.origin = engine::Origin::Internal;
    const std::string name = randomName();
    SLUICE_CHECK(engine::execute(*scratch->m_administrator,
                                 {.text = createStatement(*scratch->m_administrator, name, ours)},
                                 ours));
    scratch->m_name = name;
    engine::ConnectOptions options = server;
    options.values["dbname"] = name;
    options.readOnly = false;
    SLUICE_TRY(scratch->m_connection, openConnection(options, ours));
    return scratch;
}

ScratchDatabase::~ScratchDatabase()
{
    m_connection.reset();
    if (m_administrator && !m_name.empty() && !m_cluster) {
        const engine::Call bounded{.deadline = 30s, .origin = engine::Origin::Internal};
        static_cast<void>(engine::execute(
            *m_administrator, {.text = dropStatement(*m_administrator, m_name)}, bounded));
    }
    m_administrator.reset(); // before the server goes
}

} // namespace sluice::postgres

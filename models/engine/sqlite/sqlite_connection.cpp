#include "models/engine/sqlite/sqlite_connection.h"

#include "models/base/digest.h"
#include "models/base/scope_exit.h"
#include "models/engine/sqlite/catalog_reader.h"
#include "models/engine/sqlite/prepare_statement.h"
#include "models/engine/sqlite/result_columns.h"
#include "models/engine/sqlite/sqlite_cursor.h"
#include "models/engine/sqlite/sqlite_facts.h"
#include "models/engine/sqlite/wal_leftovers.h"

namespace sluice::sqlite {

SqliteConnection::SqliteConnection(OpenedDatabase opened, std::string target)
    : m_opened(std::move(opened))
    , m_target(std::move(target))
{}

SqliteConnection::~SqliteConnection()
{
    closeWithoutLeftovers(m_opened);
}

Result<std::unique_ptr<engine::Cursor>> SqliteConnection::start(const sql::Statement &statement,
                                                                const engine::Call &call)
{
    return SqliteCursor::start(m_opened.database.get(), *m_opened.hooks, statement, call);
}

Result<std::vector<data::ResultColumn>> SqliteConnection::describe(const std::string &statement,
                                                                   const engine::Call &call)
{
    CallWatch watch(m_opened.database.get(), call);
    m_opened.hooks->watch = &watch;
    const ScopeExit done([&] { m_opened.hooks->watch = nullptr; });
    const auto prepared =
        prepareStatement(m_opened.database.get(), *m_opened.hooks, statement, Purpose::Describe);
    if (prepared) {
        return resultColumns(prepared->get(), statement, m_opened.hooks->seen());
    }
    if (m_opened.hooks->seen().refused) {
        return std::vector<
            data::ResultColumn>(); // its columns are not to be had without its effect
    }
    const auto ended = watch.ended();
    const bool answersEnd =
        prepared.error().kind == ErrorKind::Busy || prepared.error().kind == ErrorKind::Cancelled;
    return ended && answersEnd ? fail(*ended, Message::tr("describing the statement was stopped"))
                               : fail(prepared.error());
}

Result<catalog::Catalog> SqliteConnection::readCatalog(const engine::Call &call)
{
    SLUICE_TRY(catalog::Catalog catalog, CatalogReader(*this, call).read());
    catalog.database = m_target;
    return catalog;
}

Result<std::string> SqliteConnection::schemaVersion(const engine::Call &call)
{
    SLUICE_TRY(const auto schemas, engine::fetchAll(*this, {.text = "PRAGMA database_list"}, call));
    // The texts themselves: a file that was put in the place of another may have the same schema_version.
    std::string texts = sqlite3_libversion();
    for (const auto &schema : schemas) {
        const std::string name = *schema[1].text();
        if (name == "temp") {
            continue;
        }
        texts += '\0' + name;
        const std::string query = "SELECT coalesce(sql, name) FROM "
                                  + m_dialect.sql::Dialect::quote(name)
                                  + ".sqlite_schema ORDER BY rowid";
        SLUICE_TRY(const auto rows, engine::fetchAll(*this, {.text = query}, call));
        for (const auto &row : rows) {
            const std::string *sql = row[0].text();
            texts += '\0' + (sql == nullptr ? std::string() : *sql);
        }
    }
    return sha256Hex(texts);
}

engine::TransactionState SqliteConnection::transactionState() const
{
    // Asked each time: some errors end a transaction without being told to.
    return sqlite3_get_autocommit(m_opened.database.get()) != 0 ? engine::TransactionState::None
                                                                : engine::TransactionState::Open;
}

engine::ServerFacts SqliteConnection::facts() const
{
    return readFacts(m_opened, m_target);
}

} // namespace sluice::sqlite

#include "models/engine/sqlite/catalog_reader.h"

#include "models/base/scope_exit.h"
#include "models/engine/sqlite/database_settings.h"
#include "models/engine/sqlite/dependencies.h"
#include "models/engine/sqlite/row_estimates.h"
#include "models/engine/sqlite/schema_reader.h"

#include <sqlite3.h>

namespace sluice::sqlite {

Result<catalog::Catalog> CatalogReader::read()
{
    m_catalog = {
        .dialect = "sqlite", .serverVersion = sqlite3_libversion(), .defaultSchema = "main"};
    const bool own = m_connection.transactionState() == engine::TransactionState::None;
    if (own) {
        SLUICE_CHECK(engine::execute(m_connection, {.text = "BEGIN"}, m_call));
    }
    // Ends on every path, a stopped call included; there is nothing to write.
    const ScopeExit end([&] {
        if (own) {
            (void)engine::execute(m_connection, {.text = "COMMIT"}, {.origin = m_call.origin});
        }
    });
    SLUICE_TRY(m_catalog.settings, readSettings(m_connection, m_call));
    SLUICE_CHECK(readSchemas());
    addDependencies(m_catalog);
    return std::move(m_catalog);
}

Result<> CatalogReader::readSchemas()
{
    SLUICE_TRY(const auto schemas,
               engine::fetchAll(m_connection, {.text = "PRAGMA database_list"}, m_call));
    for (const auto &row : schemas) {
        const std::string *name = row[1].text();
        if (name == nullptr || *name == "temp") { // temporary objects are nobody's schema
            continue;
        }
        m_catalog.addSchema(*name);
        SLUICE_CHECK(
            SchemaReader(CatalogRows(m_connection, m_call, *name), *name, m_catalog).read());
        SLUICE_CHECK(estimateRows(m_connection, m_call, *name, m_catalog));
    }
    return {};
}

} // namespace sluice::sqlite

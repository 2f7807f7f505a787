#include "models/engine/postgres/catalog_reader.h"

#include "models/base/text.h"
#include "models/engine/postgres/catalog_queries.h"
#include "models/engine/postgres/catalog_rows.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

constexpr const char *kEmptyPath = "SELECT pg_catalog.set_config('search_path', '', true)";

using AddRows = void (*)(catalog::Catalog &, const PGresult &);

struct Part
{
    std::string query;
    AddRows add;
};

std::vector<Part> parts(int version)
{
    return {{schemasQuery(), addSchemas},
            {tablesQuery(), addTables},
            {viewsQuery(), addViews},
            {columnsQuery(), addColumns},
            {constraintsQuery(version), addConstraints},
            {indexesQuery(version), addIndexes},
            {triggersQuery(version), addTriggers},
            {sequencesQuery(), addSequences},
            {enumsQuery(), addEnums},
            {dependenciesQuery(), addDependencies},
            {unreadQuery(version), addUnread}};
}

} // namespace

// The results of the parts, in their order.
Result<std::vector<ResultHandle>> CatalogReader::fetch(const Waiter &waiter)
{
    SLUICE_CHECK(m_link.settle(waiter));
    const bool own = m_link.transactionState() == engine::TransactionState::None;
    std::vector<std::string> statements;
    std::string last = "COMMIT";
    if (own) {
        statements.emplace_back("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    } else {
        SLUICE_TRY(const ResultHandle path,
                   m_link.run({.text = "SELECT pg_catalog.quote_literal("
                                       "pg_catalog.current_setting('search_path'))"},
                              waiter));
        last = std::string("SELECT pg_catalog.set_config('search_path', ")
               + PQgetvalue(path.get(), 0, 0) + ", true)";
    }
    statements.emplace_back(kEmptyPath);
    const std::size_t first = statements.size();
    for (const Part &part : parts(m_version)) {
        statements.push_back(part.query);
    }
    statements.push_back(last);
    auto results = m_link.runAll(statements, waiter);
    if (!results) {
        if (own) {
            m_link.oweRollback();
        }
        Error error = std::move(results).error();
        error.context = "while reading the schema";
        return fail(std::move(error));
    }
    results->erase(results->begin(), results->begin() + static_cast<std::ptrdiff_t>(first));
    return results;
}

Result<catalog::Catalog> CatalogReader::read(const Waiter &waiter)
{
    SLUICE_TRY(const auto results, fetch(waiter));
    catalog::Catalog catalog{.dialect = "postgresql", .defaultSchema = "public"};
    const std::vector<Part> all = parts(m_version);
    if (results.size() < all.size()) {
        return fail(ErrorKind::Internal,
                    "the server answered fewer catalog queries than were sent");
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].add(catalog, *results[i]);
    }
    return catalog;
}

} // namespace sluice::postgres

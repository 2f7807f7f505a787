#include "models/engine/postgres/schema_script.h"

#include "models/engine/postgres/object_making.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_objects.h"

namespace sluice::postgres {

namespace {

using namespace catalog;
using ddl::Statements;

// Loaded whole or not at all, unless that takes more locks than a server with the usual settings has
// (max_locks_per_transaction × max_connections = 6,400).
constexpr std::size_t kLocks = 5'000;
constexpr const char *kInPieces =
    "-- No single transaction: it would need more locks than a server has by default. With a "
    "larger\n"
    "-- max_locks_per_transaction, psql --single-transaction loads this whole or not at all.\n";

// Each relation that is made stays locked until the end; a table has two more for what is too long for it.
bool fitsOneTransaction(const Catalog &catalog)
{
    std::size_t locks = catalog.sequences.size() + catalog.routines.size();
    for (const auto &[name, table] : catalog.tables) {
        locks += 3 + table.indexes.size() + table.uniques.size() + table.exclusions.size()
                 + (table.primaryKey ? 1 : 0);
    }
    for (const auto &[name, view] : catalog.views) {
        locks += (view.materialized ? 3 : 1) + view.indexes.size();
    }
    return locks <= kLocks;
}

class Script
{
public:
    Script(const Catalog &catalog, const MakingOrder &order)
        : m_catalog(catalog)
        , m_order(order)
        , m_making(catalog, order, Fill::Later)
    {}

    Statements write()
    {
        // Bodies of functions may name what comes later; names mean the same whatever the user's path is.
        const bool isWhole = fitsOneTransaction(m_catalog);
        m_sql = isWhole ? Statements{"BEGIN", "SET LOCAL check_function_bodies = false",
                                     "SELECT pg_catalog.set_config('search_path', '', true)"}
                        : Statements{std::string(kInPieces) + "SET check_function_bodies = false",
                                     "SELECT pg_catalog.set_config('search_path', '', false)"};
        if (m_catalog.settings.contains("without_public")) {
            add("DROP SCHEMA IF EXISTS public");
        }
        for (const GraphNode &node : m_order.nodes) {
            add(m_making.make(node));
        }
        bindToExtensions();
        ddl::append(m_sql, ddl::comments(m_catalog));
        ddl::append(m_sql, ddl::owners(m_catalog));
        ddl::append(m_sql, ddl::grants(m_catalog));
        ddl::append(m_sql, ddl::defaultPrivileges(m_catalog));
        refreshViews();
        makeEventTriggers();
        if (isWhole) {
            add("COMMIT");
        }
        return std::move(m_sql);
    }

private:
    void add(std::string sql) { m_sql.push_back(std::move(sql)); }
    void add(const Statements &sql) { ddl::append(m_sql, sql); }

    void bindToExtensions()
    {
        for (const auto &[name, extension] : m_catalog.extensions) {
            for (const ObjectId &each : extension.dependents) {
                add("ALTER " + ddl::reference(each, m_catalog) + " DEPENDS ON EXTENSION "
                    + ddl::name(name));
            }
        }
    }

    // In the order in which they were made: one may read another.
    void refreshViews()
    {
        for (const GraphNode &node : m_order.nodes) {
            const auto view = m_catalog.views.find(node.id.owner);
            if (node.id.kind == ObjectKind::View && view->second.materialized
                && view->second.populated) {
                add(ddl::refreshView(view->second));
            }
        }
    }

    // They would watch the rest of the script.
    void makeEventTriggers()
    {
        for (const auto &[id, object] : m_catalog.others) {
            if (id.kind != ObjectKind::EventTrigger) {
                continue;
            }
            add(object.statements);
            const std::string reference = ddl::reference(id, m_catalog);
            if (!object.comment.empty()) {
                add(ddl::comment(reference, object.comment));
            }
            if (!object.access.owner.empty()) {
                add(ddl::alterOwner(reference, object.access));
            }
        }
    }

    const Catalog &m_catalog;
    const MakingOrder &m_order;
    ObjectMaking m_making;
    Statements m_sql;
};

} // namespace

Result<Statements> schemaScript(const Catalog &catalog)
{
    SLUICE_TRY(const MakingOrder order, makingOrder(catalog));
    return Script(catalog, order).write();
}

} // namespace sluice::postgres

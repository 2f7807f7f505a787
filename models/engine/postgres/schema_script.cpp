#include "models/engine/postgres/schema_script.h"

#include "models/engine/postgres/catalog_graph.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_objects.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;
using ddl::Statements;

template<typename Item>
const Item &named(const std::vector<Item> &items, const std::string &name)
{
    return *std::find_if(items.begin(), items.end(),
                         [&](const Item &item) { return item.name == name; });
}

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
            make(node);
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

    void make(const GraphNode &node)
    {
        if (node.stage == Stage::Stand) {
            makeStandIn(node.id);
        } else if (node.stage == Stage::Attached) {
            attach(node.id);
        } else if (!node.id.part.empty()) {
            makePart(node.id);
        } else {
            makeObject(node.id);
        }
    }

    void makeStandIn(const ObjectId &id)
    {
        m_stoodFor.insert(id);
        if (id.kind == ObjectKind::View) {
            add(ddl::createPlaceholder(m_catalog.views.at(id.owner)));
        } else {
            add("CREATE TYPE " + ddl::name(id.owner));
        }
    }

    void makeObject(const ObjectId &id)
    {
        const QualifiedName &name = id.owner;
        switch (id.kind) {
        case ObjectKind::Schema:
            if (name.schema != "public") { // every database has it
                add("CREATE SCHEMA " + ddl::name(name.schema));
            }
            break;
        case ObjectKind::Extension:
            add(ddl::createExtension(m_catalog.extensions.at(name.name)));
            break;
        case ObjectKind::Enum:
            add(ddl::createEnum(m_catalog.enums.at(name)));
            break;
        case ObjectKind::Domain:
            add(ddl::createDomain(m_catalog.domains.at(name), m_order.apart));
            break;
        case ObjectKind::CompositeType:
            add(ddl::createComposite(m_catalog.composites.at(name)));
            break;
        case ObjectKind::Routine:
            add(ddl::routine(m_catalog.routines.at(name)));
            break;
        case ObjectKind::Sequence:
            add(ddl::createSequence(m_catalog.sequences.at(name)));
            break;
        case ObjectKind::Table:
            add(ddl::createTable(m_catalog.tables.at(name), m_catalog, m_order.apart));
            add(ddl::tableSettings(m_catalog.tables.at(name), m_catalog));
            break;
        case ObjectKind::View:
            makeView(id);
            break;
        default: // known by its text
            makeText(m_catalog.others.at(id));
            break;
        }
    }

    // The first statement of a base type, or of a range with a canonical function, makes its shell.
    void makeText(const TextObject &object)
    {
        const bool isType =
            object.id.kind == ObjectKind::BaseType || object.id.kind == ObjectKind::RangeType;
        const bool hasShell =
            isType && m_stoodFor.contains(object.id) && object.statements.size() > 1;
        add(Statements(object.statements.begin() + (hasShell ? 1 : 0), object.statements.end()));
    }

    void makeView(const ObjectId &id)
    {
        const View &view = m_catalog.views.at(id.owner);
        std::string sql = ddl::createView(view, m_stoodFor.contains(id));
        add(std::move(sql) + (view.materialized ? "\nWITH NO DATA" : ""));
        add(ddl::viewSettings(view));
    }

    void makePart(const ObjectId &id)
    {
        const auto table = m_catalog.tables.find(id.owner);
        const auto view = m_catalog.views.find(id.owner);
        if (table != m_catalog.tables.end()) {
            makePart(table->second, id);
        } else if (view != m_catalog.views.end()) {
            makePart(view->second, id);
        } else if (id.kind == ObjectKind::Check) {
            add(ddl::addDomainCheck(id.owner,
                                    named(m_catalog.domains.at(id.owner).checks, id.part)));
        }
    }

    void makePart(const Table &table, const ObjectId &id)
    {
        switch (id.kind) {
        case ObjectKind::Default:
            add(ddl::setDefault(table.name, *table.column(id.part)));
            break;
        case ObjectKind::Check:
            add(ddl::addCheck(table, named(table.checks, id.part)));
            break;
        case ObjectKind::PrimaryKey:
            add(ddl::addKey(table.name, *table.primaryKey, "PRIMARY KEY"));
            break;
        case ObjectKind::Unique:
            add(ddl::addKey(table.name, named(table.uniques, id.part), "UNIQUE"));
            break;
        case ObjectKind::Exclusion:
            add(ddl::addExclusion(table.name, named(table.exclusions, id.part)));
            break;
        case ObjectKind::Index:
            add(ddl::createIndex(table.name, table.indexes.at(id.part)));
            break;
        case ObjectKind::ForeignKey:
            add(ddl::addForeignKey(table, named(table.foreignKeys, id.part)));
            break;
        case ObjectKind::Trigger:
            add(ddl::trigger(table.name, table.triggers.at(id.part)));
            break;
        case ObjectKind::Rule:
            add(ddl::rule(table.name, table.rules.at(id.part)));
            break;
        case ObjectKind::Policy:
            add(ddl::policy(table.name, table.policies.at(id.part)));
            break;
        default: // a table has no other parts
            break;
        }
    }

    void makePart(const View &view, const ObjectId &id)
    {
        if (id.kind == ObjectKind::Index) {
            add(ddl::createIndex(view.name, view.indexes.at(id.part), view.materialized));
        } else if (id.kind == ObjectKind::Trigger) {
            add(ddl::trigger(view.name, view.triggers.at(id.part)));
        } else if (id.kind == ObjectKind::Rule) {
            add(ddl::rule(view.name, view.rules.at(id.part)));
        }
    }

    void attach(const ObjectId &id)
    {
        if (id.kind == ObjectKind::Sequence) {
            add(ddl::ownSequence(m_catalog.sequences.at(id.owner)));
            return;
        }
        if (id.kind == ObjectKind::Exclusion) { // its parent's has made it
            return;
        }
        const Table &table = m_catalog.tables.at(id.owner);
        if (id.kind == ObjectKind::Table) {
            add(ddl::attachPartition(table));
            return;
        }
        QualifiedName parent = ddl::qualifiedNames(optionsOf(table, id).at("attached_to")).back();
        if (parent.schema.empty()) {
            parent.schema = ddl::parentsOf(table).front().schema;
        }
        add(ddl::attachIndex({id.owner.schema, id.part}, parent));
    }
    static const Options &optionsOf(const Table &table, const ObjectId &id)
    {
        switch (id.kind) {
        case ObjectKind::PrimaryKey:
            return table.primaryKey->options;
        case ObjectKind::Unique:
            return named(table.uniques, id.part).options;
        case ObjectKind::Exclusion:
            return named(table.exclusions, id.part).options;
        default: // an index
            return table.indexes.at(id.part).options;
        }
    }

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
    std::set<ObjectId> m_stoodFor;
    Statements m_sql;
};

} // namespace

Result<Statements> schemaScript(const Catalog &catalog)
{
    SLUICE_TRY(const MakingOrder order, makingOrder(catalog));
    return Script(catalog, order).write();
}

} // namespace sluice::postgres

// Renames of a PostgreSQL plan, in an order in which every new name is free.
#include "models/engine/postgres/postgres_ddl.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_writing.h"
#include "models/migrate/rename_order.h"

#include <algorithm>
#include <map>

namespace sluice::postgres {

using namespace catalog;
using migrate::NamePair;
using migrate::Step;

namespace {

Message sameThing()
{
    return Message::tr("It is the same thing under another name; its rows stay where they are.");
}

std::vector<NamePair> ordered(const std::vector<NamePair> &pairs,
                              const std::set<std::string> &taken)
{
    return migrate::orderRenames(pairs, taken, sql::Flavor::Postgres);
}

// Tables, views, sequences and indexes of a schema share their names.
std::set<std::string> relationNames(const Catalog &catalog, const std::string &schema)
{
    std::set<std::string> names;
    for (const auto &[name, table] : catalog.tables) {
        if (name.schema != schema) {
            continue;
        }
        names.insert(name.name);
        for (const auto &[index, facts] : table.indexes) {
            names.insert(index);
        }
        if (table.primaryKey) {
            names.insert(table.primaryKey->name);
        }
        for (const KeyConstraint &key : table.uniques) {
            names.insert(key.name);
        }
    }
    for (const auto &[name, view] : catalog.views) {
        if (name.schema == schema) {
            names.insert(name.name);
        }
    }
    for (const auto &[name, sequence] : catalog.sequences) {
        if (name.schema == schema) {
            names.insert(name.name);
        }
    }
    return names;
}

std::set<std::string> firstNames(const std::vector<NamePair> &pairs)
{
    std::set<std::string> names;
    for (const NamePair &pair : pairs) {
        names.insert(pair.first);
    }
    return names;
}

bool hasIndex(const Table &table, const std::string &constraint)
{
    const auto isIt = [&](const KeyConstraint &key) { return key.name == constraint; };
    return (table.primaryKey && isIt(*table.primaryKey))
           || std::any_of(table.uniques.begin(), table.uniques.end(), isIt);
}

} // namespace

// Into another schema, with its indexes, constraints and owned sequences; under its new name from here on.
void PostgresWriting::moveTables()
{
    each<migrate::RenameTable>([&](const migrate::RenameTable &change) {
        if (change.from.schema == change.to.schema) {
            return;
        }
        const QualifiedName moved{change.to.schema, change.from.name};
        std::vector<std::string> sql{ddl::alterTable(change.from) + "SET SCHEMA "
                                     + ddl::name(change.to.schema)};
        if (moved != change.to) {
            sql.push_back(ddl::alterTable(moved) + "RENAME TO " + ddl::name(change.to.name));
        }
        Step &step = add(change, std::move(sql), sameThing());
        step.lock = hazards::accessExclusive(change.from);
        step.hazards = {hazards::breaksOldCode(displayName(change.from))};
    });
}

void PostgresWriting::renameTables()
{
    std::map<std::string, std::vector<NamePair>> tables; // by schema
    each<migrate::RenameTable>([&](const migrate::RenameTable &change) {
        if (change.from.schema == change.to.schema) {
            tables[change.from.schema].emplace_back(change.from.name, change.to.name);
        }
    });
    for (const auto &[schema, pairs] : tables) {
        for (const NamePair &names : ordered(pairs, relationNames(m_before, schema))) {
            const migrate::RenameTable change{{schema, names.first}, {schema, names.second}};
            Step &step =
                add(change, {ddl::alterTable(change.from) + "RENAME TO " + ddl::name(names.second)},
                    sameThing());
            step.lock = hazards::accessExclusive(change.from);
            step.hazards = {hazards::breaksOldCode(displayName(change.from))};
            step.reverse = {ddl::alterTable(change.to) + "RENAME TO " + ddl::name(names.first)};
        }
    }
}

void PostgresWriting::renameColumns()
{
    std::map<QualifiedName, std::vector<NamePair>> columns;
    each<migrate::RenameColumn>([&](const migrate::RenameColumn &change) {
        columns[change.table].emplace_back(change.from, change.to);
    });
    for (const auto &[table, pairs] : columns) {
        std::map<std::string, std::string> back;
        for (const NamePair &names : pairs) {
            back[names.second] = names.first;
        }
        std::set<std::string> names;
        for (const Column &column : m_now.tables.at(table).columns) {
            names.insert(back.contains(column.name) ? back[column.name] : column.name);
        }
        for (const NamePair &pair : ordered(pairs, names)) {
            const std::string alter = ddl::alterTable(table) + "RENAME COLUMN ";
            Step &step =
                add(migrate::RenameColumn{table, pair.first, pair.second},
                    {alter + ddl::name(pair.first) + " TO " + ddl::name(pair.second)}, sameThing());
            step.lock = hazards::accessExclusive(table);
            step.hazards = {hazards::breaksOldCode(displayName(table) + "." + pair.first)};
            step.reverse = {alter + ddl::name(pair.second) + " TO " + ddl::name(pair.first)};
        }
    }
}

void PostgresWriting::renameSequences()
{
    std::map<std::string, std::vector<NamePair>> sequences; // by schema
    each<migrate::RenameSequence>([&](const migrate::RenameSequence &change) {
        // It has gone to the schema of its table already.
        if (change.from.name != change.to.name) {
            sequences[change.to.schema].emplace_back(change.from.name, change.to.name);
        }
    });
    for (const auto &[schema, pairs] : sequences) {
        for (const NamePair &pair : ordered(pairs, firstNames(pairs))) {
            renameRelation(ObjectKind::Sequence, {schema, pair.first}, pair.second,
                           "ALTER SEQUENCE " + ddl::name({schema, pair.first}) + " RENAME TO ");
        }
    }
}

// Keys and indexes hand names around within a schema; checks and foreign keys within a table.
void PostgresWriting::renameParts(const std::string &schema)
{
    std::vector<NamePair> relations;
    std::map<std::string, QualifiedName> tables; // of keys, by the name that the key has
    for (const migrate::RenameConstraint &change : m_work.renameConstraints) {
        if (change.table.schema != schema) {
            continue;
        }
        if (hasIndex(m_now.tables.at(change.table), change.from)) {
            relations.emplace_back(change.from, change.to);
            tables[change.from] = change.table;
        } else {
            Step &step = add(change,
                             {ddl::alterTable(change.table) + "RENAME CONSTRAINT "
                              + ddl::name(change.from) + " TO " + ddl::name(change.to)},
                             sameThing());
            step.lock = hazards::accessExclusive(change.table);
        }
    }
    for (const migrate::RenameIndex &change : m_work.renameIndexes) {
        if (change.table.schema == schema) {
            relations.emplace_back(change.from, change.to);
        }
    }
    for (const NamePair &pair : ordered(relations, firstNames(relations))) {
        const auto table = tables.find(pair.first);
        const std::string start =
            table == tables.end() ? "ALTER INDEX " + ddl::name({schema, pair.first}) + " RENAME TO "
                                  : ddl::alterTable(table->second) + "RENAME CONSTRAINT "
                                        + ddl::name(pair.first) + " TO ";
        renameRelation(ObjectKind::Index, {schema, pair.first}, pair.second, start);
        if (table != tables.end()) { // a detour through a name of ours ends at the same table
            tables[pair.second] = table->second;
        }
    }
}

void PostgresWriting::renameRelation(ObjectKind kind, const QualifiedName &from,
                                     const std::string &to, const std::string &statement)
{
    add(Message::tr("Rename %1 to %2", {displayName(from), to}), {kind, from, {}},
        {statement + ddl::name(to)}, sameThing());
}

} // namespace sluice::postgres

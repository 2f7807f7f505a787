// Renames of what belongs to a table or view: constraints, indexes, triggers, rules, policies.
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_writing.h"
#include "models/migrate/index_asides.h"
#include "models/migrate/part_renames.h"

#include <algorithm>
#include <map>

namespace sluice::postgres {

using namespace catalog;
using migrate::NamePair;
using migrate::Step;

namespace {

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
    const auto isIt = [&](const auto &key) { return key.name == constraint; };
    return (table.primaryKey && isIt(*table.primaryKey))
           || std::any_of(table.uniques.begin(), table.uniques.end(), isIt)
           || std::any_of(table.exclusions.begin(), table.exclusions.end(), isIt);
}

} // namespace

void PostgresWriting::moveIndexesAside()
{
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        const ObjectId &from = change.from;
        if (migrate::isIndex(from.kind)) {
            detour({{ObjectKind::Index, {from.owner.schema, from.part}, change.to.part}});
        }
    });
}

void PostgresWriting::detour(const std::vector<RenameBaggage::Detour> &detours)
{
    for (const RenameBaggage::Detour &each : detours) {
        const std::string word = each.kind == ObjectKind::Index ? "INDEX " : "SEQUENCE ";
        const auto rename = [&](const std::string &from, const std::string &to) {
            return "ALTER " + word + ddl::name({each.from.schema, from}) + " RENAME TO "
                   + ddl::name(to);
        };
        Step &step = add(
            Message::tr("Rename %1 to %2", {displayName(each.from), each.to}),
            {each.kind, each.from, {}}, {rename(each.from.name, each.to)},
            Message::tr("Its name is taken in the schema that it goes to until all are there."));
        step.reverse = {rename(each.to, each.from.name)};
    }
}

// Of triggers, rules and policies: each kind has its names in its table.
void PostgresWriting::renameNamedParts()
{
    std::map<std::pair<ObjectKind, QualifiedName>, std::vector<NamePair>> parts;
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        if (migrate::isNamedPart(change.from.kind) && !change.from.part.empty()) {
            parts[{change.from.kind, change.from.owner}].emplace_back(change.from.part,
                                                                      change.to.part);
        }
    });
    for (const auto &[of, pairs] : parts) {
        const auto &[kind, owner] = of;
        const std::string word = kind == ObjectKind::Trigger ? "TRIGGER "
                                 : kind == ObjectKind::Rule  ? "RULE "
                                                             : "POLICY ";
        const auto rename = [&, &table = owner](const std::string &from, const std::string &to) {
            return "ALTER " + word + ddl::name(from) + " ON " + ddl::name(table) + " RENAME TO "
                   + ddl::name(to);
        };
        for (const NamePair &pair : ordered(pairs, firstNames(pairs))) {
            Step &step =
                add(migrate::RenameObject{{kind, owner, pair.first}, {kind, owner, pair.second}},
                    {rename(pair.first, pair.second)}, sameObject());
            step.lock = hazards::accessExclusive(owner);
            step.reverse = {rename(pair.second, pair.first)};
        }
    }
}

// Keys and indexes hand names around within a schema; checks and foreign keys within a table.
void PostgresWriting::renameParts(const std::string &schema)
{
    std::vector<NamePair> relations;
    std::map<std::string, QualifiedName> tables; // of keys, by the name that the key has
    std::map<QualifiedName, std::vector<NamePair>> inTables;
    for (const migrate::RenameConstraint &change : m_work.renameConstraints) {
        if (change.table.schema != schema) {
            continue;
        }
        if (hasIndex(m_now.tables.at(change.table), change.from)) {
            relations.emplace_back(change.from, change.to);
            tables[change.from] = change.table;
        } else {
            inTables[change.table].emplace_back(change.from, change.to);
        }
    }
    for (const migrate::RenameIndex &change : m_work.renameIndexes) {
        if (change.table.schema == schema) {
            relations.emplace_back(change.from, change.to);
        }
    }
    for (const NamePair &pair : ordered(relations, firstNames(relations))) {
        const auto table = tables.find(pair.first);
        if (table == tables.end()) {
            renameIndex({schema, pair.first}, pair.second);
        } else {
            renameConstraint(table->second, pair);
            tables[pair.second] = table->second; // a detour ends at the same table
        }
    }
    for (const auto &[table, pairs] : inTables) {
        for (const NamePair &pair : ordered(pairs, firstNames(pairs))) {
            renameConstraint(table, pair);
        }
    }
}

void PostgresWriting::renameConstraint(const QualifiedName &table, const NamePair &names)
{
    const std::string rename = ddl::alterTable(table) + "RENAME CONSTRAINT ";
    Step &step =
        add(migrate::RenameConstraint{table, names.first, names.second},
            {rename + ddl::name(names.first) + " TO " + ddl::name(names.second)}, sameObject());
    step.lock = hazards::accessExclusive(table);
    step.reverse = {rename + ddl::name(names.second) + " TO " + ddl::name(names.first)};
}

void PostgresWriting::renameIndex(const QualifiedName &index, const std::string &to)
{
    const auto rename = [&](const std::string &from, const std::string &name) {
        return "ALTER INDEX " + ddl::name({index.schema, from}) + " RENAME TO " + ddl::name(name);
    };
    Step &step = add(Message::tr("Rename %1 to %2", {displayName(index), to}),
                     {ObjectKind::Index, index, {}}, {rename(index.name, to)}, sameObject());
    step.lock = Message::tr("SHARE UPDATE EXCLUSIVE on %1", {displayName(index)});
    step.reverse = {rename(to, index.name)};
}

} // namespace sluice::postgres

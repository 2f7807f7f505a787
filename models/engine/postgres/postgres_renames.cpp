// Renames of a PostgreSQL plan, in an order in which every new name is free.
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_writing.h"

#include "models/catalog/visit.h"
#include "models/migrate/attribute_renames.h"
#include "models/migrate/sql_text.h"

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

// What the names were before these renames, of what has them now.
std::set<std::string> namesBefore(const std::vector<std::string> &now,
                                  const std::vector<NamePair> &pairs)
{
    std::map<std::string, std::string> back;
    for (const NamePair &pair : pairs) {
        back[pair.second] = pair.first;
    }
    std::set<std::string> names;
    for (const std::string &name : now) {
        names.insert(back.contains(name) ? back[name] : name);
    }
    return names;
}

bool hasTypedTables(const QualifiedName &type, const Catalog &catalog)
{
    return std::ranges::any_of(catalog.tables, [&](const auto &entry) {
        return ddl::option(entry.second.options, "of_type") == ddl::name(type);
    });
}

bool isRelation(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::Sequence;
}

// "FUNCTION": how ALTER calls the kind of an object that stands in the catalog.
std::string wordOf(const ObjectId &id, const Catalog &catalog)
{
    const std::string reference = ddl::reference(id, catalog);
    const std::string name =
        id.owner.schema.empty() ? ddl::name(id.owner.name) : ddl::name(id.owner.schema) + ".";
    return reference.substr(0, reference.find(" " + name) + 1);
}

// A routine's arguments stand behind its name.
std::string bareName(const ObjectId &id)
{
    return id.kind == ObjectKind::Routine ? id.owner.name.substr(0, id.owner.name.find('('))
                                          : id.owner.name;
}

std::string called(const ObjectId &id, const std::string &word)
{
    if (id.owner.schema.empty()) {
        return ddl::name(id.owner.name);
    }
    const std::string bare = bareName(id);
    const std::string arguments = id.owner.name.substr(bare.size());
    const bool isStar = word == "AGGREGATE " && arguments == "()";
    return ddl::name({id.owner.schema, bare}) + (isStar ? "(*)" : arguments);
}

std::string hopStatement(const ObjectId &from, const ObjectId &to, const std::string &word)
{
    const bool moves = from.owner.schema != to.owner.schema;
    return "ALTER " + word + called(from, word)
           + (moves ? " SET SCHEMA " + ddl::name(to.owner.schema)
                    : " RENAME TO " + ddl::name(bareName(to)));
}

} // namespace

Message PostgresWriting::sameObject()
{
    return Message::tr("It is the same thing under another name.");
}

std::vector<NamePair> PostgresWriting::ordered(const std::vector<NamePair> &pairs,
                                               const std::set<std::string> &taken)
{
    return migrate::orderRenames(pairs, taken, sql::Flavor::Postgres);
}

void PostgresWriting::renameSchemas()
{
    std::vector<NamePair> pairs;
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        if (change.from.kind == ObjectKind::Schema) {
            pairs.emplace_back(change.from.owner.schema, change.to.owner.schema);
        }
    });
    std::set<std::string> taken;
    for (const auto &[name, schema] : m_before.schemas) {
        taken.insert(name);
    }
    for (const NamePair &pair : ordered(pairs, taken)) {
        const ObjectId from{ObjectKind::Schema, {pair.first, {}}, {}};
        const ObjectId to{ObjectKind::Schema, {pair.second, {}}, {}};
        const std::string rename = " RENAME TO ";
        Step &step =
            add(migrate::RenameObject{from, to},
                {"ALTER SCHEMA " + ddl::name(pair.first) + rename + ddl::name(pair.second)},
                Message::tr("It is the same schema under another name; all that is in it stays."));
        step.hazards = {hazards::breaksOldCode(pair.first)};
        step.reverse = {"ALTER SCHEMA " + ddl::name(pair.second) + rename + ddl::name(pair.first)};
    }
}

// Relations and types share their names in a schema; routines come behind the types of their arguments, and what a column
// owns behind the table that it goes with.
void PostgresWriting::renameObjects()
{
    using Renames = std::vector<migrate::RenameObject>;
    Renames shared;
    Renames owned;
    std::map<ObjectKind, Renames> others;
    each<migrate::RenameTable>([&](const migrate::RenameTable &change) {
        shared.push_back(
            {{ObjectKind::Table, change.from, {}}, {ObjectKind::Table, change.to, {}}});
    });
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        const ObjectKind kind = change.from.kind;
        if (!change.from.part.empty()) {
            return;
        }
        const auto sequence = m_now.sequences.find(change.to.owner);
        if (kind == ObjectKind::Sequence && sequence != m_now.sequences.end()
            && sequence->second.ownedBy) {
            owned.push_back(change);
        } else if (isRelation(kind) || (isType(kind) && kind != ObjectKind::Collation)) {
            shared.push_back(change);
        } else if (kind != ObjectKind::Schema) {
            others[kind].push_back(change);
        }
    });
    move(shared);
    move(owned);
    addConstructors(others[ObjectKind::Routine]);
    for (const auto &[kind, renames] : others) {
        move(renames);
    }
}

// The functions that make a range, which keep their names while their type is renamed; they are in no catalog.
void PostgresWriting::addConstructors(std::vector<migrate::RenameObject> &routines) const
{
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        const auto add = [&](const std::string &arguments) {
            const auto id = [&](QualifiedName type) {
                type.name += "(" + arguments + ")";
                return ObjectId{ObjectKind::Routine, std::move(type), {}};
            };
            routines.push_back({id(change.from.owner), id(change.to.owner)});
        };
        for (const auto &[id, range] : m_now.others) {
            if (id.kind != ObjectKind::RangeType) {
                continue;
            }
            if (id == change.to) {
                const std::string subtype =
                    migrate::rangeOption(range.statements.back(), "subtype");
                add(subtype + ", " + subtype);
                add(subtype + ", " + subtype + ", text");
            } else if (migrate::rangeOption(range.statements.back(), "multirange_type_name")
                       == ddl::name(change.to.owner)) {
                add("");
                add(ddl::name(id.owner));
                add(ddl::name(id.owner) + "[]");
            }
        }
    });
}

void PostgresWriting::move(const std::vector<migrate::RenameObject> &renames)
{
    std::vector<migrate::Move> moves;
    for (const migrate::RenameObject &each : renames) {
        moves.emplace_back(each.from.owner, each.to.owner);
    }
    RenameBaggage baggage(renames, m_now);
    for (const migrate::Hop &hop : migrate::orderMoves(moves, {})) {
        const migrate::RenameObject &whole = renames[hop.move];
        if (hop.from.schema != hop.to.schema) {
            detour(baggage.leave(whole, hop.from.schema, hop.to.schema));
        }
        const ObjectKind kind = whole.from.kind;
        const ObjectId from{kind, hop.from, {}};
        const ObjectId to{kind, hop.to, {}};
        const bool isTable = kind == ObjectKind::Table;
        const std::string word = wordOf(whole.to, m_now);
        Step &step = add(isTable ? migrate::Change(migrate::RenameTable{hop.from, hop.to})
                                 : migrate::Change(migrate::RenameObject{from, to}),
                         {hopStatement(from, to, word)}, isTable ? sameThing() : sameObject());
        step.reverse = {hopStatement(to, from, word)};
        if (isRelation(kind)) {
            step.lock = hazards::accessExclusive(hop.from);
        }
        if (hop.from == whole.from.owner) {
            step.hazards = {hazards::breaksOldCode(displayName(hop.from))};
        }
    }
    detour(baggage.arrive());
}

void PostgresWriting::renameColumns()
{
    std::map<QualifiedName, std::vector<NamePair>> columns;
    each<migrate::RenameColumn>([&](const migrate::RenameColumn &change) {
        columns[change.table].emplace_back(change.from, change.to);
    });
    for (const auto &[table, pairs] : columns) {
        std::vector<std::string> now;
        for (const Column &column : migrate::columnsOf(m_now, table)) {
            now.push_back(column.name);
        }
        const bool isType = m_now.composites.contains(table);
        const std::string end = isType && hasTypedTables(table, m_now) ? " CASCADE" : "";
        const std::string alter = isType ? "ALTER TYPE " + ddl::name(table) + " RENAME ATTRIBUTE "
                                         : ddl::alterTable(table) + "RENAME COLUMN ";
        const auto rename = [&](const std::string &from, const std::string &to) {
            return alter + ddl::name(from) + " TO " + ddl::name(to) + end;
        };
        for (const NamePair &pair : ordered(pairs, namesBefore(now, pairs))) {
            Step &step = add(migrate::RenameColumn{table, pair.first, pair.second},
                             {rename(pair.first, pair.second)}, sameThing());
            step.lock = hazards::accessExclusive(table);
            step.hazards = {hazards::breaksOldCode(displayName(table) + "." + pair.first)};
            step.reverse = {rename(pair.second, pair.first)};
        }
    }
}

void PostgresWriting::renameLabels()
{
    std::map<QualifiedName, std::vector<NamePair>> labels;
    each<migrate::RenameLabel>([&](const migrate::RenameLabel &change) {
        labels[change.type].emplace_back(change.from, change.to);
    });
    for (const auto &[type, pairs] : labels) {
        const std::string alter = "ALTER TYPE " + ddl::name(type) + " RENAME VALUE ";
        for (const NamePair &pair :
             ordered(pairs, namesBefore(m_now.enums.at(type).labels, pairs))) {
            Step &step = add(
                migrate::RenameLabel{type, pair.first, pair.second},
                {alter + ddl::literal(pair.first) + " TO " + ddl::literal(pair.second)},
                Message::tr("It is the same label under another name; rows that have it keep it."));
            step.hazards = {hazards::breaksOldCode(displayName(type) + "." + pair.first)};
            step.reverse = {alter + ddl::literal(pair.second) + " TO " + ddl::literal(pair.first)};
        }
    }
}

} // namespace sluice::postgres

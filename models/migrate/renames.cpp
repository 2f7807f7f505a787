#include "models/migrate/renames.h"

#include "models/migrate/attribute_renames.h"
#include "models/migrate/index_asides.h"
#include "models/migrate/likeness.h"
#include "models/migrate/new_names.h"
#include "models/migrate/object_path.h"
#include "models/migrate/object_renames.h"
#include "models/migrate/part_renames.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace sluice::migrate {

namespace {

using namespace catalog;

template<typename Map, typename Value>
bool holdsValue(const Map &map, const Value &value)
{
    return std::any_of(map.begin(), map.end(),
                       [&](const auto &entry) { return entry.second == value; });
}

const std::map<std::string, std::string> &renamedIn(const Renames &renames,
                                                    const QualifiedName &table)
{
    static const std::map<std::string, std::string> none;
    const auto found = renames.columns.find(table);
    return found == renames.columns.end() ? none : found->second;
}

// "name" is a table of the same schema; "schema.name" may be one of another.
std::optional<QualifiedName> targetTable(const QualifiedName &from, const std::string &to,
                                         const Catalog &after)
{
    if (after.tables.contains({from.schema, to})) {
        return QualifiedName{from.schema, to};
    }
    for (const auto &[name, table] : after.tables) {
        if (name.schema + "." + name.name == to) {
            return name;
        }
    }
    return std::nullopt;
}

Result<void> addAnswer(Renames &renames, const ObjectId &id, const std::string &to,
                       const Comparison &standing)
{
    if (to.empty()) {
        renames.partnerless.insert(id);
        return {};
    }
    if (id.kind == ObjectKind::Column) {
        renames.columns[id.owner][id.part] = to;
        return {};
    }
    if (isNamedPart(id.kind)) {
        return addPartAnswer(renames, id, to, standing);
    }
    if (id.kind != ObjectKind::Table) {
        return addObjectAnswer(renames, id, to, standing);
    }
    const auto target = targetTable(id.owner, to, standing.after());
    if (!target) {
        return fail(ErrorKind::Usage,
                    Message::tr("the desired schema has no table %1 to rename to", {to}));
    }
    if (holdsValue(renames.tables, *target)) {
        return fail(ErrorKind::Usage, Message::tr("two things cannot both be renamed to %1", {to}));
    }
    renames.tables[id.owner] = *target;
    return {};
}

Result<void> checkColumnTargets(const Renames &renames, const Comparison &comparison)
{
    for (const auto &[table, columns] : renames.columns) {
        const bool isType = comparison.before().composites.contains(table);
        const ObjectId owner{isType ? ObjectKind::CompositeType : ObjectKind::Table, table, {}};
        const auto desired = columnsOf(comparison.after(), renames.idNow(owner).owner);
        for (const auto &[from, to] : columns) {
            if (std::ranges::find(desired, to, &Column::name) == desired.end()) {
                return fail(ErrorKind::Usage,
                            Message::tr("the desired schema has no column %1 to rename %2 to",
                                        {to, displayName(table) + "." + from}));
            }
        }
    }
    return {};
}

std::vector<const Table *> goneTables(const Renames &renames, const Comparison &comparison)
{
    std::vector<const Table *> gone;
    for (const auto &[name, table] : comparison.before().tables) {
        const bool stays =
            renames.tables.contains(name)
            || (comparison.after().tables.contains(name) && !holdsValue(renames.tables, name));
        if (!stays && table.kind != TableKind::Shadow) {
            gone.push_back(&table);
        }
    }
    return gone;
}

std::vector<const Table *> appearedTables(const Renames &renames, const Comparison &comparison)
{
    std::vector<const Table *> appeared;
    for (const auto &[name, table] : comparison.after().tables) {
        const bool stood =
            holdsValue(renames.tables, name)
            || (comparison.before().tables.contains(name) && !renames.tables.contains(name));
        if (!stood && table.kind != TableKind::Shadow) {
            appeared.push_back(&table);
        }
    }
    return appeared;
}

std::vector<const Column *> goneColumns(const Renames &renames, const Table &before,
                                        const Table &after)
{
    const auto &renamed = renamedIn(renames, before.name);
    std::vector<const Column *> gone;
    for (const Column &column : before.columns) {
        const bool stays = renamed.contains(column.name)
                           || (after.column(column.name) && !holdsValue(renamed, column.name));
        if (!stays && !column.options.contains("hidden")) {
            gone.push_back(&column);
        }
    }
    return gone;
}

std::vector<const Column *> appearedColumns(const Renames &renames, const Table &before,
                                            const Table &after)
{
    const auto &renamed = renamedIn(renames, before.name);
    std::vector<const Column *> appeared;
    for (const Column &column : after.columns) {
        const bool stood = holdsValue(renamed, column.name)
                           || (before.column(column.name) && !renamed.contains(column.name));
        if (!stood && !column.options.contains("hidden")) {
            appeared.push_back(&column);
        }
    }
    return appeared;
}

// Pairs of tables that are the same one: the first schema's, and the second's.
std::vector<std::pair<const Table *, const Table *>> pairs(const Renames &renames,
                                                           const Comparison &comparison)
{
    std::vector<std::pair<const Table *, const Table *>> result;
    for (const auto &[name, table] : comparison.before().tables) {
        const bool isRenamed = renames.tables.contains(name);
        if (!isRenamed && holdsValue(renames.tables, name)) {
            continue;
        }
        const auto found = comparison.after().tables.find(renames.tableNow(name));
        if (found != comparison.after().tables.end()) {
            result.emplace_back(&table, &found->second);
        }
    }
    return result;
}

void askOfTables(std::vector<RenameQuestion> &questions, const Renames &renames,
                 const Comparison &comparison)
{
    const auto appeared = appearedTables(renames, comparison);
    for (const Table *gone : goneTables(renames, comparison)) {
        const ObjectId id{ObjectKind::Table, gone->name, {}};
        std::vector<RenameQuestion> candidates;
        for (const Table *table : appeared) {
            const Likeness alike = likeness(*gone, *table);
            if (!renames.partnerless.contains(id)) {
                addQuestion(candidates, id, {ObjectKind::Table, table->name, {}}, alike);
            }
        }
        appendBest(questions, std::move(candidates));
    }
}

} // namespace

void askOfColumns(std::vector<RenameQuestion> &questions, const Renames &renames,
                  const Table &before, const Table &after)
{
    const auto appeared = appearedColumns(renames, before, after);
    for (const Column *gone : goneColumns(renames, before, after)) {
        const ObjectId id{ObjectKind::Column, before.name, gone->name};
        std::vector<RenameQuestion> candidates;
        for (const Column *column : appeared) {
            const Likeness alike = likeness(before, *gone, after, *column);
            if (!renames.partnerless.contains(id)) {
                addQuestion(candidates, id, {ObjectKind::Column, after.name, column->name}, alike);
            }
        }
        appendBest(questions, std::move(candidates));
    }
}

QualifiedName Renames::tableNow(const QualifiedName &old) const
{
    const auto found = tables.find(old);
    return found == tables.end() ? old : found->second;
}

std::string Renames::columnNow(const QualifiedName &oldTable, const std::string &old) const
{
    const auto &map = renamedIn(*this, oldTable);
    const auto found = map.find(old);
    return found == map.end() ? old : found->second;
}

ObjectId Renames::idNow(const ObjectId &old) const
{
    if (const auto found = objects.find(old); found != objects.end()) {
        return found->second;
    }
    if (old.kind == ObjectKind::Column && !tables.contains(old.owner)) {
        return {old.kind, old.owner, columnNow(old.owner, old.part)};
    }
    return {old.kind, tableNow(old.owner), columnNow(old.owner, old.part)};
}

ObjectId Renames::standing(const ObjectId &original, const sql::Dialect &dialect) const
{
    NewNames names(dialect);
    names.schemas = schemas;
    return names.id(original);
}

ObjectId Renames::original(const ObjectId &standing, const sql::Dialect &dialect) const
{
    NewNames names(dialect);
    for (const auto &[from, to] : schemas) {
        names.schemas.emplace(to, from);
    }
    return names.id(standing);
}

Result<Renames> answeredSchemas(const Comparison &comparison, const DiffOptions &options)
{
    Renames renames;
    for (const auto &[path, to] : options.renames) {
        SLUICE_TRY(const ObjectId id, findByPath(comparison.before(), path));
        if (id.kind != ObjectKind::Schema) {
            continue;
        }
        if (to.empty()) {
            renames.partnerless.insert(id);
            continue;
        }
        if (!comparison.after().schemas.contains(to) || holdsValue(renames.schemas, to)) {
            return fail(ErrorKind::Usage,
                        Message::tr("the desired schema has no %1 %2 to rename %3 to",
                                    {kindName(id.kind), to, displayName(id)}));
        }
        renames.schemas[id.owner.schema] = to;
    }
    const auto answered = renames.schemas;
    for (const auto &[from, to] : answered) {
        if (comparison.before().schemas.contains(to) && !answered.contains(to)) {
            renames.schemas[to] = std::string(kAside) + to;
        }
    }
    return renames;
}

Result<void> addAnswers(Renames &renames, const Catalog &original, const Comparison &standing,
                        const DiffOptions &options)
{
    std::vector<std::pair<ObjectId, std::string>> routines; // told by types that may be renamed
    for (const auto &[path, to] : options.renames) {
        SLUICE_TRY(const ObjectId id, findByPath(original, path));
        if (id.kind == ObjectKind::Routine) {
            routines.emplace_back(renames.standing(id, standing.dialect()), to);
        } else if (id.kind != ObjectKind::Schema) {
            SLUICE_CHECK(
                addAnswer(renames, renames.standing(id, standing.dialect()), to, standing));
        }
    }
    for (const auto &[id, to] : routines) {
        SLUICE_CHECK(addAnswer(renames, id, to, standing));
    }
    SLUICE_CHECK(checkPartTargets(renames, standing));
    return checkColumnTargets(renames, standing);
}

void addCaseRenames(Renames &renames, const Comparison &comparison)
{
    if (comparison.flavor() != sql::Flavor::Sqlite) {
        return;
    }
    for (const Table *gone : goneTables(renames, comparison)) {
        for (const Table *table : appearedTables(renames, comparison)) {
            if (comparison.sameName(gone->name, table->name)) {
                renames.tables[gone->name] = table->name;
                break;
            }
        }
    }
    for (const auto &[before, after] : pairs(renames, comparison)) {
        for (const Column *gone : goneColumns(renames, *before, *after)) {
            for (const Column *column : appearedColumns(renames, *before, *after)) {
                if (comparison.sameName(gone->name, column->name)) {
                    renames.columns[before->name][gone->name] = column->name;
                    break;
                }
            }
        }
    }
}

std::vector<RenameQuestion> openQuestions(const Renames &renames, const Comparison &standing,
                                          const DiffOptions &options)
{
    std::vector<RenameQuestion> questions = askOfSchemas(renames, standing);
    std::set<std::string> open; // what is in them is not asked about before they are
    for (const RenameQuestion &question : questions) {
        open.insert({question.gone.owner.schema, question.appeared.owner.schema});
    }
    std::vector<RenameQuestion> further;
    askOfTables(further, renames, standing);
    for (const auto &[before, after] : pairs(renames, standing)) {
        const bool hasOwnNames = !isTyped(*before) || !isTyped(*after);
        if (before->kind != TableKind::Shadow && hasOwnNames) {
            askOfColumns(further, renames, *before, *after);
        }
    }
    askOfAttributes(further, renames, standing);
    askOfObjects(further, renames, standing);
    askOfLabels(further, renames, standing, options);
    std::copy_if(further.begin(), further.end(), std::back_inserter(questions),
                 [&](const RenameQuestion &question) {
                     return !open.contains(question.gone.owner.schema)
                            && !open.contains(question.appeared.owner.schema);
                 });
    return questions;
}

void moveDoomedAside(Renames &renames, const Comparison &standing)
{
    const Renames answered = renames;
    moveObjectsAside(renames, standing);
    movePartsAside(renames, standing);
    moveIndexesAside(renames, standing);
    for (const auto &[table, columns] : answered.columns) {
        const std::vector<Column> before = columnsOf(standing.before(), table);
        for (const auto &[from, to] : columns) {
            const bool isTaken =
                std::any_of(before.begin(), before.end(), [&, &from = from, &to = to](auto &c) {
                    return standing.sameName(c.name, to) && c.name != from;
                });
            if (isTaken && !columns.contains(to)) {
                std::string aside = std::string(kAside) + to;
                while (std::ranges::find(before, aside, &Column::name) != before.end()) {
                    aside.insert(0, kAside);
                }
                renames.columns[table][to] = aside;
            }
        }
    }
}

} // namespace sluice::migrate

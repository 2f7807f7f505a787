#include "models/migrate/diff.h"

#include "models/migrate/access_diff.h"
#include "models/migrate/index_asides.h"
#include "models/migrate/object_diff.h"
#include "models/migrate/object_path.h"
#include "models/migrate/object_renames.h"
#include "models/migrate/part_renames.h"
#include "models/migrate/renamed_catalog.h"
#include "models/migrate/renames.h"
#include "models/migrate/table_diff.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using namespace catalog;

Result<std::map<ObjectId, std::string>> answersFor(const Catalog &after,
                                                   const std::map<std::string, std::string> &paths)
{
    std::map<ObjectId, std::string> answers;
    for (const auto &[path, expression] : paths) {
        SLUICE_TRY(const ObjectId id, findByPath(after, path));
        if (id.kind != ObjectKind::Column) {
            return fail(ErrorKind::Usage, Message::tr("%1 is not a column", {path}));
        }
        answers[id] = expression;
    }
    return answers;
}

// Of the labels by the names that they have after the renames.
Result<std::map<ObjectId, std::map<std::string, std::string>>> labelsFor(
    const Catalog &before, const std::map<std::string, std::string> &paths, const Renames &renames,
    const NewNames &names, const sql::Dialect &dialect)
{
    std::map<ObjectId, std::map<std::string, std::string>> labels;
    for (const auto &[path, to] : paths) {
        bool isKnown = false;
        for (const auto &[name, type] : before.enums) {
            for (const std::string &label : type.labels) {
                const ObjectId original{ObjectKind::Enum, name, label};
                if (isCalled(original, path, before)) {
                    const ObjectId now = names.id(renames.standing(original, dialect));
                    labels[{ObjectKind::Enum, now.owner, {}}][now.part] = to;
                    isKnown = true;
                }
            }
        }
        if (!isKnown) {
            return fail(ErrorKind::Usage, Message::tr("%1 is not a label of an enum", {path}));
        }
    }
    return labels;
}

// What is called `name`, with the arguments of now.
std::string argumentsOf(const ObjectId &now, const std::string &name)
{
    const std::string &called = now.owner.name;
    return name.substr(0, name.find('('))
           + called.substr(std::min(called.find('('), called.size()));
}

// An owned sequence is where its table has gone already.
ObjectId behindTables(ObjectId id, const Renames &renames, const Catalog &standing)
{
    const auto sequence = standing.sequences.find(id.owner);
    if (id.kind == ObjectKind::Sequence && sequence != standing.sequences.end()
        && sequence->second.ownedBy) {
        const QualifiedName &table = sequence->second.ownedBy->owner;
        if (renames.tableNow(table).schema != table.schema) {
            id.owner.schema = renames.tableNow(table).schema;
        }
    }
    return id;
}

void addRenames(const Renames &renames, const Catalog &standing, const NewNames &names, Diff &diff)
{
    for (const auto &[from, to] : renames.schemas) {
        diff.changes.emplace_back(
            RenameObject{{ObjectKind::Schema, {from, {}}, {}}, {ObjectKind::Schema, {to, {}}, {}}});
    }
    for (const auto &[from, to] : renames.tables) {
        diff.changes.emplace_back(RenameTable{from, to});
    }
    for (const auto &[old, to] : renames.objects) {
        ObjectId from = behindTables(old, renames, standing);
        if (from.kind == ObjectKind::Routine) { // its arguments' types are renamed before it
            from.owner.name = argumentsOf(names.id(old), from.owner.name);
        }
        if (from != to) {
            diff.changes.emplace_back(RenameObject{from, to});
        }
    }
    for (const auto &[table, columns] : renames.columns) {
        for (const auto &[from, to] : columns) {
            const auto found = standing.tables.find(table);
            if (found == standing.tables.end()) { // a type's attribute
                const ObjectId type{ObjectKind::CompositeType, table, {}};
                diff.changes.emplace_back(RenameColumn{renames.idNow(type).owner, from, to});
            } else if (!isInheritedRename(renames, found->second, from)) {
                diff.changes.emplace_back(RenameColumn{renames.tableNow(table), from, to});
            }
        }
    }
    for (const auto &[old, to] : renames.parts) {
        // What steps aside does so before its table goes anywhere.
        const QualifiedName owner = isIndex(old.kind) ? old.owner : partNow(renames, old).owner;
        diff.changes.emplace_back(RenameObject{{old.kind, owner, old.part}, {old.kind, owner, to}});
    }
    for (const auto &[type, labels] : renames.labels) {
        for (const auto &[from, to] : labels) {
            diff.changes.emplace_back(
                RenameLabel{names.id({ObjectKind::Enum, type, {}}).owner, from, to});
        }
    }
}

void diffAllTables(const Comparison &comparison, const ColumnAnswers &answers,
                   const std::set<ObjectId> &pending, Diff &diff)
{
    const auto waits = [&](const QualifiedName &name) {
        return pending.contains({ObjectKind::Table, name, {}});
    };
    for (const auto &[name, table] : comparison.before().tables) {
        const auto found = comparison.after().tables.find(name);
        if (table.kind == TableKind::Shadow || waits(name)) {
            continue;
        }
        if (found != comparison.after().tables.end() && found->second.kind != TableKind::Shadow) {
            diffTables(table, found->second, comparison, answers, pending, diff);
        } else {
            diff.changes.emplace_back(DropTable{table});
        }
    }
    for (const auto &[name, table] : comparison.after().tables) {
        const auto old = comparison.before().tables.find(name);
        const bool isNew = old == comparison.before().tables.end()
                           || old->second.kind == TableKind::Shadow; // goes with its table
        if (isNew && table.kind != TableKind::Shadow && !waits(name)) {
            diff.changes.emplace_back(CreateTable{table});
        }
    }
}

void diffViews(const Comparison &comparison, Diff &diff)
{
    const auto &before = comparison.before().views;
    const auto &after = comparison.after().views;
    for (const auto &[name, view] : before) {
        const auto found = after.find(name);
        if (found == after.end() || !comparison.sameView(view, found->second)) {
            diff.changes.emplace_back(DropView{view});
        }
    }
    for (const auto &[name, view] : after) {
        const auto found = before.find(name);
        if (found == before.end() || !comparison.sameView(found->second, view)) {
            diff.changes.emplace_back(CreateView{view});
        }
        if (found != before.end() && comparison.flavor() == sql::Flavor::Postgres) {
            diffParts(found->second, view, comparison, diff);
        }
    }
}

std::set<ObjectId> pendingOf(const std::vector<RenameQuestion> &questions, const Renames &renames)
{
    std::set<ObjectId> pending;
    for (const RenameQuestion &question : questions) {
        ObjectId gone = question.gone;
        gone.owner = renames.tableNow(gone.owner);
        pending.insert(std::move(gone));
        pending.insert(question.appeared);
    }
    return pending;
}

bool sameDialect(const Catalog &before, const Catalog &after, const sql::Dialect &dialect)
{
    const auto matches = [&](const Catalog &catalog) {
        return catalog.dialect.empty() || catalog.dialect == dialect.name();
    };
    return matches(before) && matches(after);
}

// What is the same under another name, once others are renamed, too.
void findTwins(Renames &renames, const Comparison &standing)
{
    if (standing.flavor() != sql::Flavor::Postgres) {
        return;
    }
    while (addTwins(renames, standing)) {
    }
    addMultiranges(renames, standing);
    addPartTwins(renames, standing);
}

Result<Renames> findRenames(const Catalog &before, const Catalog &after,
                            const sql::Dialect &dialect, const DiffOptions &options, Diff &diff)
{
    SLUICE_TRY(Renames renames, answeredSchemas(Comparison(before, after, dialect), options));
    diff.now.replace(renamedSchemas(before, renames, dialect));
    const Comparison standing(*diff.now, after, dialect);
    SLUICE_CHECK(addAnswers(renames, before, standing, options));
    addCaseRenames(renames, standing);
    addInheritedRenames(renames, *diff.now);
    findTwins(renames, standing);
    if (!options.dropUnmatched) {
        diff.questions = openQuestions(renames, standing, options);
    }
    moveDoomedAside(renames, standing);
    addInheritedRenames(renames, *diff.now);
    return renames;
}

} // namespace

std::pair<std::string, std::string> answerOf(const RenameQuestion &question)
{
    const ObjectId &now = question.appeared;
    const bool moves = question.gone.owner.schema != now.owner.schema;
    const std::string name = now.owner.name.empty() ? now.owner.schema
                             : moves                ? now.owner.schema + "." + now.owner.name
                                                    : now.owner.name;
    return {kindName(question.gone.kind) + ":" + displayName(question.gone),
            now.part.empty() ? name : now.part};
}

Result<Diff> diff(const Catalog &before, const Catalog &after, const sql::Dialect &dialect,
                  const DiffOptions &options)
{
    if (!sameDialect(before, after, dialect)) {
        return fail(ErrorKind::Usage,
                    Message::tr("the two schemas are of different engines: %1 and %2",
                                {before.dialect, after.dialect}));
    }
    Diff result;
    result.runs = options.runs;
    result.now = StandingCatalog(before);
    SLUICE_TRY(const Renames renames, findRenames(before, after, dialect, options, result));
    ColumnAnswers answers;
    SLUICE_TRY(answers.fills, answersFor(after, options.fills));
    SLUICE_TRY(answers.conversions, answersFor(after, options.conversions));
    const NewNames names = newNames(renames, dialect);
    SLUICE_TRY(result.labels, labelsFor(before, options.labels, renames, names, dialect));
    addRenames(renames, *result.now, names, result);
    result.now.replace(renamed(*result.now, renames, dialect));
    renameOwnedSequences(after, result);
    const Comparison comparison(*result.now, after, dialect);
    diffAllTables(comparison, answers, pendingOf(result.questions, renames), result);
    diffViews(comparison, result);
    diffObjects(comparison, result);
    diffAccess(comparison, options, result);
    for (RenameQuestion &question : result.questions) { // by the names that people know
        question.gone = renames.original(question.gone, dialect);
    }
    return result;
}

bool equivalent(const Catalog &a, const Catalog &b, const sql::Dialect &dialect)
{
    const auto found = diff(a, b, dialect, {.dropUnmatched = true});
    return found && found->isEmpty();
}

} // namespace sluice::migrate

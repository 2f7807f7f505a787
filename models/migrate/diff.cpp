#include "models/migrate/diff.h"

#include "models/migrate/access_diff.h"
#include "models/migrate/object_diff.h"
#include "models/migrate/object_path.h"
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

// Paths of labels: the type's, a dot, and the label, which may have dots itself.
Result<std::map<ObjectId, std::map<std::string, std::string>>> labelsFor(
    const Catalog &before, const std::map<std::string, std::string> &paths)
{
    std::map<ObjectId, std::map<std::string, std::string>> labels;
    for (const auto &[path, to] : paths) {
        bool isKnown = false;
        for (const auto &[name, type] : before.enums) {
            for (const std::string &label : type.labels) {
                const bool isIt =
                    path == name.schema + "." + name.name + "." + label
                    || (name.schema == before.defaultSchema && path == name.name + "." + label);
                if (isIt) {
                    labels[{ObjectKind::Enum, name, {}}][label] = to;
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

void addRenames(const Renames &renames, Diff &diff)
{
    for (const auto &[from, to] : renames.tables) {
        diff.changes.emplace_back(RenameTable{from, to});
    }
    for (const auto &[table, columns] : renames.columns) {
        for (const auto &[from, to] : columns) {
            diff.changes.emplace_back(RenameColumn{renames.tableNow(table), from, to});
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

Result<Renames> findRenames(const Comparison &comparison, const DiffOptions &options, Diff &diff)
{
    SLUICE_TRY(Renames renames, answeredRenames(comparison, options));
    addCaseRenames(renames, comparison);
    if (!options.dropUnmatched) {
        diff.questions = openQuestions(renames, comparison);
    }
    moveDoomedAside(renames, comparison);
    return renames;
}

} // namespace

std::pair<std::string, std::string> answerOf(const RenameQuestion &question)
{
    const bool isTable = question.appeared.kind == ObjectKind::Table;
    const bool moves = question.gone.owner.schema != question.appeared.owner.schema;
    const QualifiedName &name = question.appeared.owner;
    const std::string table = moves ? name.schema + "." + name.name : name.name;
    return {kindName(question.gone.kind) + ":" + displayName(question.gone),
            isTable ? table : question.appeared.part};
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
    SLUICE_TRY(const Renames renames,
               findRenames(Comparison(before, after, dialect), options, result));
    ColumnAnswers answers;
    SLUICE_TRY(answers.fills, answersFor(after, options.fills));
    SLUICE_TRY(answers.conversions, answersFor(after, options.conversions));
    SLUICE_TRY(result.labels, labelsFor(before, options.labels));
    addRenames(renames, result);
    Catalog now = renamed(before, renames, dialect.flavor());
    renameOwnedSequences(now, after, result);
    const Comparison comparison(now, after, dialect);
    diffAllTables(comparison, answers, pendingOf(result.questions, renames), result);
    diffViews(comparison, result);
    diffObjects(comparison, result);
    diffAccess(comparison, options, result);
    return result;
}

bool equivalent(const Catalog &a, const Catalog &b, const sql::Dialect &dialect)
{
    const auto found = diff(a, b, dialect, {.dropUnmatched = true});
    return found && found->isEmpty();
}

} // namespace sluice::migrate

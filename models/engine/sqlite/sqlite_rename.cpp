#include "models/engine/sqlite/sqlite_rename.h"

#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/migrate/rename_order.h"
#include "models/migrate/sql_text.h"

#include <map>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::NamePair;
using migrate::quoted;
using migrate::Step;

Step renameStep(Message title, ObjectId id, const NamePair &names, std::string sql)
{
    Step step;
    step.title = std::move(title);
    step.objects = {std::move(id)};
    step.sql = {std::move(sql)};
    step.reason =
        Message::tr("It is the same thing under another name; its rows stay where they are.");
    step.hazards = {breaksOldCode(names.first)};
    return step;
}

void renameTables(const migrate::Diff &diff, const Catalog &before, std::vector<Step> &steps)
{
    std::vector<NamePair> pairs;
    std::set<std::string> taken;
    for (const auto &[name, table] : before.tables) {
        taken.insert(name.name);
    }
    for (const auto &[name, view] : before.views) {
        taken.insert(name.name);
    }
    for (const migrate::Change &change : diff.changes) {
        if (const auto *table = std::get_if<migrate::RenameTable>(&change)) {
            pairs.emplace_back(table->from.name, table->to.name);
        }
    }
    for (const NamePair &names : migrate::orderRenames(pairs, taken, sql::Flavor::Sqlite, false)) {
        const QualifiedName from{before.defaultSchema, names.first};
        steps.push_back(renameStep(
            Message::tr("Rename table %1 to %2", {names.first, names.second}),
            {ObjectKind::Table, from, {}}, names,
            "ALTER TABLE " + quoted(names.first) + " RENAME TO " + quoted(names.second)));
        steps.back().reverse = {"ALTER TABLE " + quoted(names.second) + " RENAME TO "
                                + quoted(names.first)};
    }
}

void renameColumns(const QualifiedName &table, const std::vector<NamePair> &pairs,
                   const Table &before, std::vector<Step> &steps)
{
    std::set<std::string> taken;
    for (const Column &column : before.columns) {
        taken.insert(column.name);
    }
    const std::string alter = "ALTER TABLE " + quoted(table.name) + " RENAME COLUMN ";
    for (const NamePair &names : migrate::orderRenames(pairs, taken, sql::Flavor::Sqlite)) {
        steps.push_back(
            renameStep(Message::tr("Rename column %1 to %2",
                                   {displayName(table) + "." + names.first, names.second}),
                       {ObjectKind::Column, table, names.first}, names,
                       alter + quoted(names.first) + " TO " + quoted(names.second)));
        steps.back().reverse = {alter + quoted(names.second) + " TO " + quoted(names.first)};
    }
}

} // namespace

std::vector<Step> renameSteps(const migrate::Diff &diff, const Catalog &before)
{
    std::vector<Step> steps;
    renameTables(diff, before, steps);
    std::map<QualifiedName, QualifiedName> oldNames;
    std::map<QualifiedName, std::vector<NamePair>> columns;
    for (const migrate::Change &change : diff.changes) {
        if (const auto *table = std::get_if<migrate::RenameTable>(&change)) {
            oldNames[table->to] = table->from;
        } else if (const auto *column = std::get_if<migrate::RenameColumn>(&change)) {
            columns[column->table].emplace_back(column->from, column->to);
        }
    }
    for (const auto &[table, pairs] : columns) {
        const auto old = oldNames.find(table);
        const auto found = before.tables.find(old == oldNames.end() ? table : old->second);
        if (found != before.tables.end() && found->second.kind != TableKind::Virtual) {
            renameColumns(table, pairs, found->second, steps);
        }
    }
    return steps;
}

} // namespace sluice::sqlite

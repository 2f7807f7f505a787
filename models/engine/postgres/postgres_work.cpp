#include "models/engine/postgres/postgres_work.h"

#include "models/base/overloaded.h"
#include "models/engine/postgres/postgres_dependents.h"

namespace sluice::postgres {

namespace {

using namespace catalog;

// A generated column's expression cannot be changed in place, nor can a plain column be made one.
bool mustBeMadeAnew(const migrate::AlterColumn &change)
{
    return change.after.generated != Generated::No
           && (change.before.generated == Generated::No
               || change.before.generationExpression != change.after.generationExpression
               || change.before.type.name != change.after.type.name);
}

void setPrimaryKey(PostgresWork &work, const migrate::SetPrimaryKey &change)
{
    if (change.before) {
        work.dropPrimaryKeys.emplace(change.table, *change.before);
    }
    if (change.after) {
        work.addPrimaryKeys.emplace(change.table, *change.after);
    }
}

void addTableParts(PostgresWork &work, const Table &table)
{
    for (const ForeignKey &key : table.foreignKeys) {
        work.addForeignKeys.emplace(PartName{table.name, key.name}, key);
    }
    for (const auto &[name, trigger] : table.triggers) {
        work.createTriggers.emplace(PartName{table.name, name}, trigger);
    }
    for (const Check &check : table.checks) {
        if (check.notValid) {
            work.addChecks.emplace(PartName{table.name, check.name}, check);
        }
    }
}

void alterColumn(PostgresWork &work, const migrate::AlterColumn &change)
{
    if (!mustBeMadeAnew(change)) {
        work.alterColumns.push_back(change);
        return;
    }
    work.dropColumns.push_back({change.table, change.before});
    work.addColumns.push_back({change.table, change.after, {}});
    if (change.before.generated != Generated::No) {
        work.regenerated.insert({change.table, change.after.name});
    }
}

// One change into its list.
void collect(PostgresWork &work, const migrate::Change &change)
{
    std::visit(Overloaded{
                   [&](const migrate::DropTable &c) { work.droppedTables.insert(c.table.name); },
                   [&](const migrate::CreateTable &c) { addTableParts(work, c.table); },
                   [&](const migrate::AddColumn &c) { work.addColumns.push_back(c); },
                   [&](const migrate::DropColumn &c) { work.dropColumns.push_back(c); },
                   [&](const migrate::AlterColumn &c) { alterColumn(work, c); },
                   [&](const migrate::SetPrimaryKey &c) { setPrimaryKey(work, c); },
                   [&](const migrate::AddUnique &c) {
                       work.addUniques.emplace(PartName{c.table, c.key.name}, c.key);
                   },
                   [&](const migrate::DropUnique &c) {
                       work.dropUniques.emplace(PartName{c.table, c.key.name}, c.key);
                   },
                   [&](const migrate::AddForeignKey &c) {
                       work.addForeignKeys.emplace(PartName{c.table, c.key.name}, c.key);
                   },
                   [&](const migrate::DropForeignKey &c) {
                       work.dropForeignKeys.emplace(PartName{c.table, c.key.name}, c.key);
                   },
                   [&](const migrate::AddCheck &c) {
                       work.addChecks.emplace(PartName{c.table, c.check.name}, c.check);
                   },
                   [&](const migrate::DropCheck &c) {
                       work.dropChecks.emplace(PartName{c.table, c.check.name}, c.check);
                   },
                   [&](const migrate::CreateIndex &c) {
                       work.createIndexes.emplace(PartName{c.table, c.index.name}, c.index);
                   },
                   [&](const migrate::DropIndex &c) {
                       work.dropIndexes.emplace(PartName{c.table, c.index.name}, c.index);
                   },
                   [&](const migrate::CreateView &c) { work.createViews.insert(c.view.name); },
                   [&](const migrate::DropView &c) { work.dropViews.insert(c.view.name); },
                   [&](const migrate::CreateTrigger &c) {
                       work.createTriggers.emplace(PartName{c.table, c.trigger.name}, c.trigger);
                   },
                   [&](const migrate::DropTrigger &c) {
                       work.dropTriggers.emplace(PartName{c.table, c.trigger.name}, c.trigger);
                   },
                   [&](const migrate::RenameConstraint &c) { work.renameConstraints.push_back(c); },
                   [&](const migrate::RenameIndex &c) { work.renameIndexes.push_back(c); },
                   [](const auto &) {}, // one step each, without dependents
               },
               change);
}

} // namespace

PostgresWork collectWork(const migrate::Diff &diff, const Catalog &now, const Catalog &after)
{
    PostgresWork work;
    for (const migrate::Change &change : diff.changes) {
        collect(work, change);
    }
    carryDependents(work, now, after);
    return work;
}

} // namespace sluice::postgres

#include "models/engine/sqlite/sqlite_table_steps.h"

#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/engine/sqlite/sqlite_table_text.h"
#include "models/migrate/sql_text.h"

namespace sluice::sqlite {

using migrate::quoted;
using migrate::Step;

namespace {

std::string alterTable(const TableWork &work)
{
    return "ALTER TABLE " + quoted(work.after->name.name);
}

Step dropColumnStep(const TableWork &work, const migrate::DropColumn &change, bool canReverse)
{
    const std::string table = alterTable(work);
    Step step = stepFor(change, {table + " DROP COLUMN " + quoted(change.column.name)},
                        Message::tr("The desired schema has no such column."));
    step.hazards = {dropsColumn(change)};
    step.rewrites = true;
    if (const auto back = reversed(work); back && canReverse && !needsRebuild(*back, false)) {
        step.reverse = {table + " ADD COLUMN "
                        + commentedColumnText(work.before->definition, change.column)};
    }
    return step;
}

Step addColumnStep(const TableWork &work, const migrate::AddColumn &change)
{
    const std::string table = alterTable(work);
    Step step = stepFor(
        change,
        {table + " ADD COLUMN " + commentedColumnText(work.after->definition, change.column)},
        Message::tr("The desired schema has it; rows that exist read the default without "
                    "being touched."));
    step.reverse = {table + " DROP COLUMN " + quoted(change.column.name)};
    return step;
}

} // namespace

Step stepFor(const migrate::Change &change, std::vector<std::string> sql, Message reason)
{
    Step step;
    step.title = migrate::titleOf(change);
    step.objects = {migrate::objectOf(change)};
    step.sql = std::move(sql);
    step.reason = std::move(reason);
    return step;
}

Step dropTableStep(const migrate::DropTable &change)
{
    Step step = stepFor(change, {"DROP TABLE " + quoted(change.table.name.name)},
                        Message::tr("The desired schema has no such table."));
    step.hazards = {dropsTable(change.table)};
    return step;
}

Step createTableStep(const migrate::CreateTable &change)
{
    std::vector<std::string> sql{change.table.definition};
    for (const auto &[name, index] : change.table.indexes) {
        sql.push_back(index.definition);
    }
    Step step = stepFor(change, std::move(sql), Message::tr("The desired schema has it."));
    step.reverse = {"DROP TABLE " + quoted(change.table.name.name)};
    return step;
}

Step createIndexStep(const migrate::CreateIndex &change)
{
    Step step =
        stepFor(change, {change.index.definition}, Message::tr("The desired schema has it."));
    step.scans = true;
    step.reverse = {"DROP INDEX " + quoted(change.index.name)};
    if (change.index.unique) {
        step.hazards = {mayFindDuplicates(change.index.name)};
    }
    return step;
}

std::vector<Step> alterSteps(const TableWork &work, bool canReverse)
{
    std::vector<Step> steps;
    for (const migrate::DropColumn &change : work.dropped) {
        steps.push_back(dropColumnStep(work, change, canReverse));
    }
    for (const migrate::AddColumn &change : work.added) {
        steps.push_back(addColumnStep(work, change));
    }
    return steps;
}

} // namespace sluice::sqlite

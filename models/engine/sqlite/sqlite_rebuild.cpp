#include "models/engine/sqlite/sqlite_rebuild.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/engine/sqlite/sqlite_row_copy.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;
using migrate::Step;

std::string text(const std::string &value)
{
    return "'" + replaceAll(value, "'", "''") + "'";
}

std::vector<std::string> statements(const TableWork &work, const CopyList &list)
{
    const Table &after = *work.after;
    std::vector<std::string> sql;
    sql.push_back(migrate::renameCreated(after.definition, work.fresh, sql::Flavor::Sqlite));
    sql.push_back(insertRows(work.fresh, list, after.name.name));
    sql.push_back(countCheck(work));
    keepCounter(work, work.fresh, sql);
    takePlace(work, sql);
    for (const auto &[name, index] : after.indexes) {
        sql.push_back(index.definition);
    }
    for (const auto &[name, trigger] : after.triggers) {
        sql.push_back(trigger.definition);
    }
    return sql;
}

Message reasonOf(const TableWork &work)
{
    std::vector<Message> reasons;
    const auto add = [&](const migrate::Change &change) {
        reasons.push_back(migrate::titleOf(change));
    };
    std::for_each(work.dropped.begin(), work.dropped.end(), add);
    std::for_each(work.added.begin(), work.added.end(), add);
    std::for_each(work.altered.begin(), work.altered.end(), add);
    std::for_each(work.foreignKeys.begin(), work.foreignKeys.end(), add);
    std::for_each(work.others.begin(), work.others.end(), add);
    return Message::tr("ALTER TABLE cannot do all of this: %1.",
                       {Message::joined(std::move(reasons), "; ")});
}

} // namespace

std::string countCheck(const TableWork &work)
{
    const std::string &name = work.after->name.name;
    return "SELECT " + text("rows were lost while copying " + name) + " AS "
           + std::string(migrate::kViolationColumn) + " WHERE (SELECT count(*) FROM "
           + quoted(work.fresh) + ") <> (SELECT count(*) FROM " + quoted(name) + ")";
}

bool isCheck(std::string_view statement)
{
    return statement.starts_with("SELECT ")
           && statement.find(migrate::kViolationColumn) != std::string_view::npos;
}

Message noRowsCarried(const TableWork &work)
{
    return Message::tr("table %1: no column of the old table is left to carry its rows",
                       {displayName(work.after->name)});
}

void takePlace(const TableWork &work, std::vector<std::string> &sql)
{
    const std::string table = quoted(work.after->name.name);
    sql.push_back("DROP TABLE " + table);
    // The old way of renaming leaves views, triggers and other tables' references as they are written.
    sql.emplace_back("PRAGMA legacy_alter_table = ON");
    sql.push_back("ALTER TABLE " + quoted(work.fresh) + " RENAME TO " + table);
    sql.emplace_back("PRAGMA legacy_alter_table = OFF");
}

std::vector<std::string> rebuildStatements(const TableWork &work)
{
    const CopyList list = copyList(work);
    return list.into.empty() ? std::vector<std::string>() : statements(work, list);
}

Result<Step> rebuildStep(const TableWork &work)
{
    std::vector<std::string> sql = rebuildStatements(work);
    if (sql.empty()) {
        return fail(ErrorKind::Refused, noRowsCarried(work));
    }
    return rebuildStep(work, std::move(sql));
}

Step rebuildStep(const TableWork &work, std::vector<std::string> sql)
{
    const std::string name = displayName(work.after->name);
    Step step;
    step.title = Message::tr("Rebuild table %1", {name});
    step.objects = {{ObjectKind::Table, work.after->name, {}}};
    for (const auto &change : work.dropped) {
        step.objects.push_back(migrate::objectOf(change));
    }
    for (const auto &change : work.added) {
        step.objects.push_back(migrate::objectOf(change));
    }
    for (const auto &change : work.altered) {
        step.objects.push_back(migrate::objectOf(change));
    }
    step.sql = std::move(sql);
    step.reason = reasonOf(work);
    step.lock = Message::tr("the whole database, for writers");
    step.rewrites = true;
    step.scans = true;
    step.hazards = rebuildHazards(work);
    return step;
}

} // namespace sluice::sqlite

#include "models/engine/sqlite/sqlite_rebuild.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;

bool hasRowid(const Table &table)
{
    return !table.options.contains("without_rowid");
}

// The column that is another name of the row id, or null.
const Column *rowidAlias(const Table &table)
{
    const auto alias = table.options.find("rowid_alias");
    return alias == table.options.end() ? nullptr : table.column(alias->second);
}

bool hasColumn(const Table &table, std::string_view name)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column &column) { return equalsIgnoringCase(column.name, name); });
}

// A name of the row id that no column of either table hides; empty when there is none.
std::string rowidName(const Table &before, const Table &after)
{
    for (const char *name : {"rowid", "_rowid_", "oid"}) {
        if (!hasColumn(before, name) && !hasColumn(after, name)) {
            return name;
        }
    }
    return {};
}

struct CopyList
{
    std::vector<std::string> into;
    std::vector<std::string> from;
    void add(std::string target, std::string source)
    {
        into.push_back(std::move(target));
        from.push_back(std::move(source));
    }
};

// What an old row gives for the column; empty: the new table's own default.
std::string sourceOf(const Column &column, const TableWork &work)
{
    if (const migrate::AddColumn *added = work.addOf(column.name)) {
        return added->fill.empty() ? std::string() : "(" + added->fill + ")";
    }
    const migrate::AlterColumn *altered = work.alterOf(column.name);
    std::string source = quoted(column.name);
    if (altered && !altered->convert.empty()) {
        source = "(" + altered->convert + ")";
    }
    if (altered && !altered->fill.empty()) {
        source = "coalesce(" + source + ", (" + altered->fill + "))";
    }
    return source;
}

CopyList copyList(const TableWork &work)
{
    CopyList list;
    const Table &before = *work.before;
    const Table &after = *work.after;
    const std::string rowid = rowidName(before, after);
    const bool bothRowids = hasRowid(before) && hasRowid(after) && !rowid.empty();
    const Column *alias = rowidAlias(after);
    if (bothRowids && !alias) {
        list.add(rowid, rowid);
    }
    for (const Column &column : after.columns) {
        if (column.generated != Generated::No) {
            continue;
        }
        std::string source = sourceOf(column, work);
        if (source.empty() && bothRowids && alias == &column) {
            source = rowid; // a new key that names the rows as they were numbered
        }
        if (!source.empty()) {
            list.add(quoted(column.name), std::move(source));
        }
    }
    return list;
}

std::string text(const std::string &value)
{
    return "'" + replaceAll(value, "'", "''") + "'";
}

// The counter must not fall back to the largest id that is left.
void keepCounter(const Table &before, const Table &after, const std::string &fresh,
                 std::vector<std::string> &sql)
{
    const auto counts = [](const Table &table) {
        return table.primaryKey && table.primaryKey->options.contains("autoincrement");
    };
    if (counts(before) && counts(after)) {
        sql.push_back("DELETE FROM sqlite_sequence WHERE name = " + text(fresh));
        sql.push_back("INSERT INTO sqlite_sequence (name, seq) SELECT " + text(fresh)
                      + ", seq FROM sqlite_sequence WHERE name = " + text(before.name.name)
                      + " COLLATE NOCASE");
    }
}

std::vector<std::string> statements(const TableWork &work, const CopyList &list)
{
    const Table &after = *work.after;
    std::vector<std::string> sql;
    sql.push_back(migrate::renameCreated(after.definition, work.fresh, sql::Flavor::Sqlite));
    // OR ABORT: a conflict clause of the table must not swallow rows here.
    sql.push_back("INSERT OR ABORT INTO " + quoted(work.fresh) + " (" + join(list.into, ", ")
                  + ") SELECT " + join(list.from, ", ") + " FROM " + quoted(after.name.name));
    sql.push_back(countCheck(work));
    keepCounter(*work.before, after, work.fresh, sql);
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

Result<migrate::Step> rebuildStep(const TableWork &work)
{
    const std::string name = displayName(work.after->name);
    std::vector<std::string> sql = rebuildStatements(work);
    if (sql.empty()) {
        return fail(
            ErrorKind::Refused,
            Message::tr("table %1: no column of the old table is left to carry its rows", {name}));
    }
    migrate::Step step;
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

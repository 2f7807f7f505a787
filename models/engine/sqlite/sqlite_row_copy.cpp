#include "models/engine/sqlite/sqlite_row_copy.h"

#include "models/base/text.h"
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

// The one column of its key that holds an integer, or null.
const Column *integerKey(const Table &table)
{
    if (const Column *alias = rowidAlias(table)) {
        return alias;
    }
    const bool isSingle = table.primaryKey && table.primaryKey->columns.size() == 1;
    const Column *key = isSingle ? table.column(table.primaryKey->columns.front()) : nullptr;
    return key && !hasRowid(table) && equalsIgnoringCase(key->type.name, "INTEGER") ? key : nullptr;
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

std::string text(const std::string &value)
{
    return "'" + replaceAll(value, "'", "''") + "'";
}

bool counts(const Table &table)
{
    return table.primaryKey && table.primaryKey->options.contains("autoincrement");
}

} // namespace

bool isNumbered(const TableWork &work, const Column &column)
{
    const migrate::AddColumn *added = work.addOf(column.name);
    return added && added->fill.empty() && hasRowid(*work.before)
           && (!column.defaultExpression || hasRowid(*work.after))
           && integerKey(*work.after) == work.after->column(column.name)
           && !rowidName(*work.before, *work.after).empty();
}

CopyList copyList(const TableWork &work)
{
    CopyList list;
    const Table &before = *work.before;
    const Table &after = *work.after;
    const std::string rowid = rowidName(before, after);
    const bool bothRowids = hasRowid(before) && hasRowid(after) && !rowid.empty();
    if (bothRowids && !rowidAlias(after)) {
        list.add(rowid, rowid);
    }
    for (const Column &column : after.columns) {
        if (column.generated != Generated::No) {
            continue;
        }
        std::string source = sourceOf(column, work);
        if (source.empty() && isNumbered(work, column)) {
            source = rowid;
        }
        if (!source.empty()) {
            list.add(quoted(column.name), std::move(source));
        }
    }
    return list;
}

std::string insertRows(const std::string &into, const CopyList &list, const std::string &from)
{
    // OR ABORT: a conflict clause of the table must not swallow rows here.
    return "INSERT OR ABORT INTO " + quoted(into) + " (" + join(list.into, ", ") + ") SELECT "
           + join(list.from, ", ") + " FROM " + quoted(from);
}

void keepCounter(const TableWork &work, const std::string &keeper, std::vector<std::string> &sql)
{
    if (counts(*work.before) && counts(*work.after)) {
        sql.push_back("DELETE FROM sqlite_sequence WHERE name = " + text(keeper));
        sql.push_back("INSERT INTO sqlite_sequence (name, seq) SELECT " + text(keeper)
                      + ", seq FROM sqlite_sequence WHERE name = " + text(work.before->name.name)
                      + " COLLATE NOCASE");
    }
}

void returnCounter(const TableWork &work, const std::string &keeper, std::vector<std::string> &sql)
{
    if (counts(*work.before) && counts(*work.after)) {
        const std::string name = text(work.after->name.name);
        sql.push_back("DELETE FROM sqlite_sequence WHERE name = " + name + " COLLATE NOCASE");
        sql.push_back("UPDATE sqlite_sequence SET name = " + name
                      + " WHERE name = " + text(keeper));
    }
}

} // namespace sluice::sqlite

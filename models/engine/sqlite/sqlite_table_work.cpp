#include "models/engine/sqlite/sqlite_table_work.h"

#include "models/base/overloaded.h"
#include "models/engine/sqlite/sqlite_table_text.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Change;

bool names(const std::vector<std::string> &columns, const std::string &column)
{
    return std::any_of(columns.begin(), columns.end(), [&](const std::string &name) {
        return migrate::sameName(name, column, sql::Flavor::Sqlite);
    });
}

bool inText(const std::string &text, const std::string &column)
{
    return migrate::mentions(text, column, sql::Flavor::Sqlite);
}

bool inIndex(const Index &index, const std::string &column)
{
    return inText(index.predicate, column)
           || std::any_of(index.parts.begin(), index.parts.end(), [&](const IndexPart &part) {
                  return migrate::sameName(part.column, column, sql::Flavor::Sqlite)
                         || inText(part.expression, column);
              });
}

// Anything in the table's own facts that reads the column and still stands.
bool isUsed(const Table &before, const Table &after, const std::string &column)
{
    const auto holds = [&](const auto &key) { return names(key.columns, column); };
    const bool inKeys = (before.primaryKey && holds(*before.primaryKey))
                        || std::any_of(before.uniques.begin(), before.uniques.end(), holds)
                        || std::any_of(before.foreignKeys.begin(), before.foreignKeys.end(), holds);
    const bool inChecks =
        std::any_of(before.checks.begin(), before.checks.end(),
                    [&](const Check &check) { return inText(check.expression, column); });
    const bool inGenerated =
        std::any_of(before.columns.begin(), before.columns.end(), [&](const Column &other) {
            return inText(other.generationExpression, column);
        });
    const bool inIndexes =
        std::any_of(before.indexes.begin(), before.indexes.end(), [&](const auto &entry) {
            return after.indexes.contains(entry.first) && inIndex(entry.second, column);
        });
    return inKeys || inChecks || inGenerated || inIndexes;
}

bool canAdd(const migrate::AddColumn &change, const TableWork &work)
{
    const Column &column = change.column;
    const std::string text = columnText(work.after->definition, column.name);
    const bool isPlain = !text.empty() && change.fill.empty() && !hasKeyword(text, "UNIQUE")
                         && !hasKeyword(text, "PRIMARY") && !hasKeyword(text, "CHECK")
                         && column.generated != Generated::Stored;
    if (column.generated == Generated::Virtual) {
        return isPlain && !column.notNull;
    }
    const bool hasValue = column.defaultExpression && !isNullLiteral(*column.defaultExpression);
    const bool isSafe = !column.defaultExpression || isConstant(*column.defaultExpression);
    return isPlain && isSafe && (!column.notNull || hasValue);
}

// Every new foreign key stands in the text of a new column.
bool keysComeWithColumns(const TableWork &work)
{
    return std::all_of(work.foreignKeys.begin(), work.foreignKeys.end(), [&](const auto &change) {
        const bool isSingle = change.key.columns.size() == 1;
        const std::string text =
            isSingle ? columnText(work.after->definition, change.key.columns[0]) : std::string();
        return isSingle && work.addOf(change.key.columns[0]) && hasKeyword(text, "REFERENCES")
               && change.key.name.empty();
    });
}

bool canDrop(const migrate::DropColumn &change, const TableWork &work)
{
    const std::string text = columnText(work.before->definition, change.column.name);
    return change.column.generated == Generated::No && !hasKeyword(text, "CHECK")
           && !isUsed(*work.before, *work.after, change.column.name);
}

// DROP COLUMN takes no last column, and a new one may only come behind it.
bool losesAllColumns(const TableWork &work)
{
    return !work.dropped.empty() && work.dropped.size() >= work.before->columns.size();
}

bool isTaken(const Catalog &catalog, const std::string &name)
{
    const auto isIt = [&](const std::string &other) {
        return migrate::sameName(other, name, sql::Flavor::Sqlite);
    };
    return std::any_of(catalog.tables.begin(), catalog.tables.end(),
                       [&](const auto &entry) {
                           const auto &indexes = entry.second.indexes;
                           return isIt(entry.first.name)
                                  || std::any_of(indexes.begin(), indexes.end(),
                                                 [&](const auto &i) { return isIt(i.first); });
                       })
           || std::any_of(catalog.views.begin(), catalog.views.end(),
                          [&](const auto &entry) { return isIt(entry.first.name); });
}

// ALTER TABLE takes no new column that refers and has a default while foreign keys are enforced.
bool addsReferringDefault(const TableWork &work)
{
    return std::any_of(work.added.begin(), work.added.end(), [&](const auto &change) {
        const auto &value = change.column.defaultExpression;
        return value && !isNullLiteral(*value)
               && hasKeyword(columnText(work.after->definition, change.column.name), "REFERENCES");
    });
}

bool hasReaders(const Catalog &catalog)
{
    return !catalog.views.empty()
           || std::any_of(catalog.tables.begin(), catalog.tables.end(),
                          [](const auto &entry) { return !entry.second.triggers.empty(); });
}

} // namespace

std::string unusedName(std::string name, const Catalog &now, const Catalog &after)
{
    while (isTaken(now, name) || isTaken(after, name)) {
        name += "_";
    }
    return name;
}

const migrate::AlterColumn *TableWork::alterOf(const std::string &column) const
{
    const auto found = std::find_if(altered.begin(), altered.end(),
                                    [&](const auto &c) { return c.after.name == column; });
    return found == altered.end() ? nullptr : &*found;
}

const migrate::AddColumn *TableWork::addOf(const std::string &column) const
{
    const auto found = std::find_if(added.begin(), added.end(), [&](const auto &c) {
        return migrate::sameName(c.column.name, column, sql::Flavor::Sqlite);
    });
    return found == added.end() ? nullptr : &*found;
}

std::optional<TableWork> reversed(const TableWork &work)
{
    TableWork back{.before = work.after, .after = work.before, .fresh = work.fresh};
    back.others = work.others;
    for (const migrate::AddColumn &change : work.added) {
        back.dropped.push_back({change.table, change.column});
    }
    for (const migrate::AlterColumn &change : work.altered) {
        back.altered.push_back({change.table, change.after, change.before, {}, {}});
    }
    for (const auto &[table, column] : work.dropped) {
        const bool hasValue = column.defaultExpression && !isNullLiteral(*column.defaultExpression);
        if (column.notNull && !hasValue && column.generated == Generated::No) {
            return {};
        }
        back.added.push_back({table, column, {}});
    }
    return back;
}

bool isVirtual(const Catalog &catalog, const QualifiedName &table)
{
    const auto found = catalog.tables.find(table);
    return found != catalog.tables.end() && found->second.kind == TableKind::Virtual;
}

TableWorks collectWork(const migrate::Diff &diff, const Catalog &now, const Catalog &after)
{
    TableWorks works;
    const auto workOf = [&](const QualifiedName &name) -> TableWork & {
        TableWork &work = works[name];
        const auto old = now.tables.find(name);
        const auto desired = after.tables.find(name);
        work.before = old == now.tables.end() ? nullptr : &old->second;
        work.after = desired == after.tables.end() ? nullptr : &desired->second;
        return work;
    };
    for (const Change &change : diff.changes) {
        const auto other = [&](const QualifiedName &table) {
            workOf(table).others.push_back(change);
        };
        std::visit(
            Overloaded{
                [&](const migrate::AddColumn &c) { workOf(c.table).added.push_back(c); },
                [&](const migrate::DropColumn &c) { workOf(c.table).dropped.push_back(c); },
                [&](const migrate::AlterColumn &c) { workOf(c.table).altered.push_back(c); },
                [&](const migrate::AddForeignKey &c) { workOf(c.table).foreignKeys.push_back(c); },
                [&](const migrate::SetPrimaryKey &c) { other(c.table); },
                [&](const migrate::AddUnique &c) { other(c.table); },
                [&](const migrate::DropUnique &c) { other(c.table); },
                [&](const migrate::DropForeignKey &c) { other(c.table); },
                [&](const migrate::AddCheck &c) { other(c.table); },
                [&](const migrate::DropCheck &c) { other(c.table); },
                [&](const migrate::ChangeObject &c) { other(c.id.owner); },
                [&](const migrate::RenameColumn &c) {
                    if (isVirtual(now, c.table)) {
                        other(c.table);
                    }
                },
                [](const auto &) {},
            },
            change);
    }
    for (auto &[name, work] : works) {
        work.fresh = unusedName("__sluice_new_" + name.name, now, after);
    }
    return works;
}

bool needsRebuild(const TableWork &work, bool hasReaders)
{
    const bool canAlter = work.altered.empty() && work.others.empty() && keysComeWithColumns(work)
                          && std::all_of(work.added.begin(), work.added.end(),
                                         [&](const auto &change) { return canAdd(change, work); })
                          && std::all_of(work.dropped.begin(), work.dropped.end(),
                                         [&](const auto &change) { return canDrop(change, work); });
    return !canAlter || losesAllColumns(work) || (hasReaders && !work.dropped.empty());
}

std::set<QualifiedName> tablesToRebuild(const TableWorks &works, const Catalog &now,
                                        const Catalog &after, migrate::Runs runs)
{
    const bool isRead = hasReaders(now) || !after.views.empty();
    const bool isEnforced = runs == migrate::Runs::InsideATransaction;
    std::set<QualifiedName> tables;
    for (const auto &[name, work] : works) {
        if (work.before && work.after
            && (needsRebuild(work, isRead) || (isEnforced && addsReferringDefault(work)))) {
            tables.insert(name);
        }
    }
    return tables;
}

} // namespace sluice::sqlite

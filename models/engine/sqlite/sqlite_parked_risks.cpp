#include "models/engine/sqlite/sqlite_parked_risks.h"

#include "models/engine/sqlite/sqlite_table_text.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Hazard;
using migrate::sameName;

bool holds(const std::vector<std::string> &columns, const std::string &column)
{
    return std::any_of(columns.begin(), columns.end(), [&](const std::string &each) {
        return sameName(each, column, sql::Flavor::Sqlite);
    });
}

// A key whose action gives columns of its own table's rows another value.
bool setsColumns(const ForeignKey &key)
{
    return key.onDelete == ForeignKeyAction::SetNull
           || key.onDelete == ForeignKeyAction::SetDefault;
}

bool setsNull(const ForeignKey &key, const Column &column)
{
    return key.onDelete == ForeignKeyAction::SetNull || !column.defaultExpression
           || isNullLiteral(*column.defaultExpression);
}

bool takesNull(const Table &table, const Column &column)
{
    const auto alias = table.options.find("rowid_alias");
    const bool isRowid = alias != table.options.end() && alias->second == column.name;
    const bool isClustered = table.options.contains("without_rowid") && table.primaryKey
                             && holds(table.primaryKey->columns, column.name);
    return !column.notNull && !isRowid && !isClustered;
}

bool isUnique(const Table &table, const std::string &column)
{
    const auto isIn = [&](const auto &key) { return holds(key.columns, column); };
    return (table.primaryKey && isIn(*table.primaryKey))
           || std::any_of(table.uniques.begin(), table.uniques.end(), isIn)
           || std::any_of(table.indexes.begin(), table.indexes.end(), [&](const auto &entry) {
                  return entry.second.unique
                         && std::any_of(entry.second.parts.begin(), entry.second.parts.end(),
                                        [&](const IndexPart &part) {
                                            return sameName(part.column, column,
                                                            sql::Flavor::Sqlite);
                                        });
              });
}

// By an expression of a check, of a generated column or of a unique index.
bool isComputedWith(const Table &table, const std::string &column)
{
    const auto says = [&](const std::string &text) {
        return migrate::mentions(text, column, sql::Flavor::Sqlite);
    };
    const auto inIndex = [&](const auto &entry) {
        const Index &index = entry.second;
        return index.unique
               && (says(index.predicate)
                   || std::any_of(index.parts.begin(), index.parts.end(),
                                  [&](const IndexPart &part) { return says(part.expression); }));
    };
    return std::any_of(table.checks.begin(), table.checks.end(),
                       [&](const Check &check) { return says(check.expression); })
           || std::any_of(table.columns.begin(), table.columns.end(),
                          [&](const Column &each) { return says(each.generationExpression); })
           || std::any_of(table.indexes.begin(), table.indexes.end(), inIndex);
}

bool mayRefuse(const Table &table, const ForeignKey &key, const Column &column)
{
    return isComputedWith(table, column.name)
           || (!setsNull(key, column) && isUnique(table, column.name));
}

// Columns that dropping the key's target sets in rows that wait for their own table's turn.
std::vector<const Column *> setColumns(const KeyGraph &graph, const Table &table,
                                       const ForeignKey &key)
{
    std::vector<const Column *> columns;
    if (setsColumns(key) && leadsTo(graph, key.target, table.name)) {
        for (const std::string &name : key.columns) {
            if (const Column *column = table.column(name)) {
                columns.push_back(column);
            }
        }
    }
    return columns;
}

void circles(const Parked &parked, const Catalog &now, std::vector<Message> &refusals)
{
    const KeyGraph graph = keyGraph(now);
    for (const QualifiedName &name : parked.childrenFirst()) {
        const Table &table = now.tables.at(name);
        for (const ForeignKey &key : table.foreignKeys) {
            for (const Column *column : setColumns(graph, table, key)) {
                if (parked.contains(key.target) && setsNull(key, *column)
                    && !takesNull(table, *column)) {
                    refusals.push_back(Message::tr(
                        "table %1: inside a transaction, where keys stay enforced, dropping %2 "
                        "would set %3 to NULL, which it does not take",
                        {displayName(name), displayName(key.target), column->name}));
                }
            }
        }
    }
}

// SQLite writes no row of either table of such a key while it is enforced.
template<typename Asked>
void broken(const Table &table, Asked isAsked, std::vector<Message> &refusals)
{
    for (const ForeignKey &key : table.foreignKeys) {
        if (key.options.contains("broken") && isAsked(key)) {
            Message refusal =
                Message::tr("table %1: its foreign key to %2 can match nothing, so no row can be "
                            "written inside a transaction, where keys stay enforced",
                            {displayName(table.name), displayName(key.target)});
            if (std::find(refusals.begin(), refusals.end(), refusal) == refusals.end()) {
                refusals.push_back(std::move(refusal));
            }
        }
    }
}

} // namespace

std::vector<Message> whyNotInside(const Parked &parked, const Catalog &now, const Catalog &after,
                                  const std::set<QualifiedName> &written)
{
    std::vector<Message> refusals;
    circles(parked, now, refusals);
    const KeyGraph graph = keyGraph(now);
    for (const QualifiedName &name : parked.childrenFirst()) {
        if (leadsTo(graph, name, name)) { // dropping it deletes rows one by one
            broken(
                now.tables.at(name), [](const ForeignKey &) { return true; }, refusals);
        }
    }
    for (const auto &[name, table] : after.tables) {
        const bool isWritten = written.contains(name);
        broken(
            table, [&](const ForeignKey &key) { return isWritten || parked.contains(key.target); },
            refusals);
    }
    return refusals;
}

std::vector<Hazard> dropHazards(const Catalog &now, const QualifiedName &target)
{
    const KeyGraph graph = keyGraph(now);
    std::vector<Hazard> hazards;
    for (const auto &[name, table] : now.tables) {
        for (const ForeignKey &key : table.foreignKeys) {
            for (const Column *column : setColumns(graph, table, key)) {
                if (key.target == target && mayRefuse(table, key, *column)) {
                    hazards.push_back(
                        {.id = "SL022",
                         .severity = migrate::Severity::Warning,
                         .chip = Message::tr("DATA"),
                         .message = Message::tr(
                             "Fails if a constraint of %1 does not take the value that the key's "
                             "ON DELETE gives to %2.",
                             {displayName(name), column->name})});
                }
            }
        }
    }
    return hazards;
}

Hazard mayFindOrphans(const QualifiedName &table)
{
    return {.id = "SL023",
            .severity = migrate::Severity::Warning,
            .chip = Message::tr("DATA"),
            .message =
                Message::tr("Fails if a row of %1 refers to nothing.", {displayName(table)})};
}

} // namespace sluice::sqlite

#include "models/engine/sqlite/sqlite_enforced_drops.h"

#include "models/base/text.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

using namespace catalog;
using migrate::quoted;

namespace {

std::string columnList(const std::vector<std::string> &columns)
{
    std::vector<std::string> names;
    std::transform(columns.begin(), columns.end(), std::back_inserter(names),
                   [](const std::string &column) { return quoted(column); });
    return "(" + join(names, ", ") + ")";
}

} // namespace

std::vector<std::string> EnforcedDrops::silence() const
{
    std::vector<std::string> sql;
    for (const QualifiedName &name : m_order) {
        for (const auto &[trigger, definition] : m_now.tables.at(name).triggers) {
            if (leadsTo(m_graph, name, name)) {
                sql.push_back("DROP TRIGGER IF EXISTS "
                              + quoted(trigger)); // it may be gone already
            }
        }
    }
    return sql;
}

// A circle is emptied while all of it stands; then its tables go one by one, and SQLite asks for each that is gone.
std::vector<std::string> EnforcedDrops::drop(const QualifiedName &name) const
{
    const std::vector<QualifiedName> tables = circle(name);
    std::vector<std::string> sql;
    if (tables.size() > 1 && name == tables.front()) {
        for (const QualifiedName &each : tables) {
            sql.push_back("DELETE FROM " + quoted(each.name));
        }
    }
    sql.push_back("DROP TABLE " + quoted(name.name));
    const auto dropped = std::find(tables.begin(), tables.end(), name);
    if (dropped != tables.end() && isMissed(dropped, tables)) {
        sql.push_back(standIn(m_now.tables.at(name)));
    }
    for (auto each = tables.begin(); name == tables.back() && each != tables.end(); ++each) {
        if (isMissed(each, tables)) {
            sql.push_back("DROP TABLE " + quoted(each->name));
        }
    }
    return sql;
}

// In the order of their drops; the table alone where it is in none.
std::vector<QualifiedName> EnforcedDrops::circle(const QualifiedName &name) const
{
    std::vector<QualifiedName> tables;
    std::copy_if(
        m_order.begin(), m_order.end(), std::back_inserter(tables), [&](const QualifiedName &each) {
            return each == name || (leadsTo(m_graph, name, each) && leadsTo(m_graph, each, name));
        });
    return tables;
}

// Whether a table that is dropped later refers to it and is itself referred to: for that drop, its keys are read.
bool EnforcedDrops::isMissed(std::vector<QualifiedName>::const_iterator dropped,
                             const std::vector<QualifiedName> &circle) const
{
    return std::any_of(dropped + 1, circle.end(), [&](const QualifiedName &later) {
        return m_graph.at(later).contains(*dropped)
               && std::any_of(dropped + 1, circle.end(), [&](const QualifiedName &child) {
                      return m_graph.at(child).contains(later);
                  });
    });
}

// No rows and no keys to others, but the keys that others refer to.
std::string EnforcedDrops::standIn(const Table &table) const
{
    std::vector<std::string> parts;
    std::transform(table.columns.begin(), table.columns.end(), std::back_inserter(parts),
                   [](const Column &column) { return quoted(column.name); });
    if (table.primaryKey) {
        parts.push_back("PRIMARY KEY " + columnList(table.primaryKey->columns));
    }
    for (const QualifiedName &name : circle(table.name)) {
        for (const ForeignKey &key : m_now.tables.at(name).foreignKeys) {
            if (key.target == table.name && !key.targetColumns.empty()) {
                parts.push_back("UNIQUE " + columnList(key.targetColumns));
            }
        }
    }
    return "CREATE TABLE " + quoted(table.name.name) + " (" + join(parts, ", ") + ")";
}

} // namespace sluice::sqlite

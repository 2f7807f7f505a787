#include "models/engine/postgres/postgres_tables.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

bool isApart(const Apart &apart, ObjectKind kind, const Table &table, const std::string &part)
{
    return apart.contains({kind, table.name, part});
}

std::string columnText(const Table &table, Column column, const Apart &apart)
{
    if (isApart(apart, ObjectKind::Default, table, column.name)) {
        column.defaultExpression.reset();
    }
    if (table.kind == TableKind::Partition) {
        column.identity = Identity::No; // the parent's, from the day it is attached
    }
    std::string text = ddl::column(column);
    const std::string foreign = option(column.options, "foreign_options");
    if (!foreign.empty() && column.generated == Generated::No) {
        const std::size_t type = (name(column.name) + " " + column.type.name).size();
        text.insert(type, " OPTIONS (" + foreign + ")");
    }
    if (table.options.contains("of_type")) {
        const std::string start =
            name(column.name) + " " + column.type.name + collate(column.collation);
        const std::string rest = text.substr(start.size());
        return rest.empty() ? rest : name(column.name) + " WITH OPTIONS" + rest;
    }
    return text;
}

// The checks that a partition has of its parent, which it must have before it is attached.
std::vector<Check> checksOf(const Table &table, const Catalog &catalog)
{
    std::vector<Check> checks = table.checks;
    if (table.kind != TableKind::Partition) {
        return checks;
    }
    for (const QualifiedName &parent : parentsOf(table)) {
        const auto found = catalog.tables.find(parent);
        if (found == catalog.tables.end()) {
            continue;
        }
        for (const Check &check : checksOf(found->second, catalog)) {
            const bool isOwn = std::any_of(checks.begin(), checks.end(), [&](const Check &own) {
                return own.name == check.name;
            });
            if (!isOwn && !check.noInherit) {
                checks.push_back(check);
            }
        }
    }
    return checks;
}

// Of an inherited column, whose own definition stands with the parent.
std::string namedNotNull(const Column &column)
{
    return hasOwnNotNull(column) && isNotNullAtOnce(column) ? notNullOf(column) : std::string();
}

// Where the text of an index, as the server prints it, does not say where it stands.
Statements placed(Statements sql, const Options &options)
{
    const std::string space = option(options, "tablespace");
    if (!space.empty()) {
        sql.insert(sql.begin(), "SET default_tablespace = " + name(space));
        sql.emplace_back("RESET default_tablespace");
    }
    return sql;
}

std::vector<std::string> body(const Table &table, const Catalog &catalog, const Apart &apart)
{
    std::vector<std::string> parts;
    for (const Column &each : table.columns) {
        const std::string text =
            isInherited(table, each) ? namedNotNull(each) : columnText(table, each, apart);
        if (!text.empty()) {
            parts.push_back(text);
        }
    }
    if (hasKeysInside(table)) {
        if (table.primaryKey) {
            parts.push_back(key(*table.primaryKey, "PRIMARY KEY"));
        }
        for (const KeyConstraint &each : table.uniques) {
            if (!isRepeated(table, each)) {
                parts.push_back(key(each, "UNIQUE"));
            }
        }
        for (const Exclusion &each : table.exclusions) {
            if (!isPlaced(each)) {
                parts.push_back(exclusion(each));
            }
        }
    }
    for (const Check &each : checksOf(table, catalog)) {
        if (!isLate(each) && !isApart(apart, ObjectKind::Check, table, each.name)) {
            parts.push_back(check(each));
        }
    }
    return parts;
}

std::string clause(const Table &table, const char *key, const std::string &before,
                   const std::string &behind = {})
{
    const std::string value = option(table.options, key);
    return value.empty() ? value : before + value + behind;
}

std::string inherits(const Table &table)
{
    return table.kind == TableKind::Partition ? std::string()
                                              : clause(table, "inherits", " INHERITS (", ")");
}

} // namespace

bool isPlaced(const Exclusion &exclusion)
{
    return exclusion.options.contains("tablespace");
}

bool isRepeated(const Table &table, const KeyConstraint &key)
{
    if (table.primaryKey && table.primaryKey->columns == key.columns) {
        return true;
    }
    const auto first =
        std::find_if(table.uniques.begin(), table.uniques.end(),
                     [&](const KeyConstraint &each) { return each.columns == key.columns; });
    return first != table.uniques.end() && first->name != key.name;
}

bool hasKeysInside(const Table &table)
{
    return table.kind != TableKind::Partition && !table.options.contains("partition_key");
}

bool hasOwnNotNull(const Column &column)
{
    return column.options.contains("not_null_name")
           || column.options.contains("not_null_no_inherit");
}

bool isInherited(const Table &table, const Column &column)
{
    return table.kind != TableKind::Partition && column.options.contains("inherited");
}

bool isLate(const Check &check)
{
    return check.notValid && !check.notEnforced;
}

std::string createTable(const Table &table, const Catalog &catalog, const Apart &apart)
{
    const std::vector<std::string> parts = body(table, catalog, apart);
    const std::string server = option(table.options, "server");
    std::string text = "CREATE ";
    text += table.options.contains("unlogged") ? "UNLOGGED " : "";
    text += server.empty() ? "TABLE " : "FOREIGN TABLE ";
    text += name(table.name) + clause(table, "of_type", " OF ");
    if (!parts.empty()) {
        text += " (\n    " + join(parts, ",\n    ") + "\n)";
    } else if (!table.options.contains("of_type")) {
        text += " ()";
    }
    text += inherits(table);
    text += clause(table, "partition_key", " PARTITION BY ");
    if (!server.empty()) {
        return text + " SERVER " + name(server)
               + clause(table, "foreign_options", " OPTIONS (", ")");
    }
    const std::string method = option(table.options, "access_method");
    const std::string space = option(table.options, "tablespace");
    return text + (method.empty() ? "" : " USING " + name(method)) + withStorage(table.storage)
           + (space.empty() ? "" : " TABLESPACE " + name(space));
}

std::string attachPartition(const Table &table)
{
    const std::string parent = clause(table, "partition_of", "ALTER TABLE ONLY ");
    return parent + " ATTACH PARTITION " + name(table.name) + " "
           + option(table.options, "partition_bound");
}

Statements addKey(const QualifiedName &table, const KeyConstraint &each, std::string_view kind)
{
    Statements sql{alterOnly(table) + "ADD " + key(each, kind)};
    append(sql, indexSettings(table, each.name, each.options, false));
    return sql;
}

Statements addExclusion(const QualifiedName &table, const Exclusion &each)
{
    // One of a partitioned table is its partitions', too: no index of theirs could be attached to it.
    if (each.options.contains("attached_to")) {
        return {};
    }
    Statements sql = placed({alterTable(table) + "ADD " + exclusion(each)}, each.options);
    append(sql, indexSettings(table, each.name, each.options, false));
    return sql;
}

std::string addCheck(const Table &table, const Check &each)
{
    // One of a parent is its children's, too.
    return alterTable(table.name) + "ADD " + check(each);
}

std::string addForeignKey(const Table &table, const ForeignKey &key)
{
    // One of a partitioned table is its partitions', too.
    const bool isShared = table.options.contains("partition_key");
    return (isShared ? alterTable(table.name) : alterOnly(table.name)) + "ADD " + foreignKey(key);
}

Statements createIndex(const QualifiedName &relation, const Index &index, bool isMaterialized)
{
    Statements sql = placed({index.definition}, index.options);
    append(sql, indexSettings(relation, index.name, index.options, isMaterialized));
    return sql;
}

std::string attachIndex(const QualifiedName &index, const QualifiedName &parent)
{
    return "ALTER INDEX " + name(parent) + " ATTACH PARTITION " + name(index);
}

} // namespace sluice::postgres::ddl

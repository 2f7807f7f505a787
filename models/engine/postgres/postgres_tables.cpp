#include "models/engine/postgres/postgres_tables.h"

#include "models/base/text.h"
#include "models/migrate/sql_text.h"
#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

// "ALTER TABLE ONLY x " changes the table alone, not those that inherit from it.
std::string alterOnly(const QualifiedName &table)
{
    return "ALTER TABLE ONLY " + name(table) + " ";
}

bool isInherited(const Table &table, const Column &column)
{
    return table.kind != TableKind::Partition && column.options.contains("inherited");
}

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

// CREATE TABLE makes one key of two over the same columns.
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

std::vector<std::string> body(const Table &table, const Catalog &catalog, const Apart &apart)
{
    std::vector<std::string> parts;
    for (const Column &each : table.columns) {
        const std::string text =
            isInherited(table, each) ? std::string() : columnText(table, each, apart);
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
            parts.push_back(exclusion(each));
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

// What an inherited column has of its own.
Statements overrides(const Table &table, const Column &column, const Catalog &catalog)
{
    const Column *parent = nullptr;
    bool isNotNull = false;
    for (const QualifiedName &each : parentsOf(table)) {
        const auto found = catalog.tables.find(each);
        const Column *its =
            found == catalog.tables.end() ? nullptr : found->second.column(column.name);
        parent = parent ? parent : its;
        isNotNull = isNotNull || (its && its->notNull);
    }
    const std::string alter = alterOnly(table.name) + "ALTER COLUMN " + name(column.name) + " ";
    Statements sql;
    if (parent && column.generated == Generated::No
        && parent->defaultExpression != column.defaultExpression) {
        sql.push_back(alter + "SET DEFAULT " + column.defaultExpression.value_or("NULL"));
    }
    if (column.notNull && !isNotNull) {
        const std::string named = option(column.options, "not_null_name");
        sql.push_back(named.empty() ? alter + "SET NOT NULL"
                                    : alterOnly(table.name) + "ADD CONSTRAINT " + name(named)
                                          + " NOT NULL " + name(column.name));
    }
    return sql;
}

Options attributeOptions(const Column &column)
{
    Options options;
    for (const char *key : {"n_distinct", "n_distinct_inherited"}) {
        if (const auto found = column.options.find(key); found != column.options.end()) {
            options.insert(*found);
        }
    }
    return options;
}

// The settings of a table that name an index, of a constraint or not.
Statements indexSettings(const QualifiedName &relation, const std::string &indexName,
                         const Options &options, bool isMaterialized)
{
    const std::string table = name(relation);
    const std::string kind = isMaterialized ? "ALTER MATERIALIZED VIEW " : "ALTER TABLE ";
    Statements sql;
    if (options.contains("clustered")) {
        sql.push_back(kind + table + " CLUSTER ON " + name(indexName));
    }
    if (options.contains("replica_identity")) {
        sql.push_back("ALTER TABLE ONLY " + table + " REPLICA IDENTITY USING INDEX "
                      + name(indexName));
    }
    constexpr std::string_view statistics = "statistics:";
    for (const auto &[key, value] : options) {
        if (key.starts_with(statistics)) {
            sql.push_back("ALTER INDEX " + name({relation.schema, indexName}) + " ALTER COLUMN "
                          + key.substr(statistics.size()) + " SET STATISTICS " + value);
        }
    }
    return sql;
}

} // namespace

Statements columnSettings(const QualifiedName &table, const Column &column)
{
    const std::string alter = alterOnly(table) + "ALTER COLUMN " + name(column.name) + " SET ";
    Statements sql;
    for (const auto &[key, word] :
         {std::pair{"statistics", "STATISTICS "}, std::pair{"storage", "STORAGE "},
          std::pair{"compression", "COMPRESSION "}}) {
        const std::string value = option(column.options, key);
        if (!value.empty()) {
            sql.push_back(alter + word + value);
        }
    }
    if (const Options options = attributeOptions(column); !options.empty()) {
        sql.push_back(alter + "(" + storage(options) + ")");
    }
    return sql;
}

bool hasKeysInside(const Table &table)
{
    return table.kind != TableKind::Partition && !table.options.contains("partition_key");
}

bool isLate(const Check &check)
{
    return check.notValid && !check.notEnforced;
}

std::vector<QualifiedName> qualifiedNames(std::string_view list)
{
    std::vector<QualifiedName> names;
    std::vector<std::string> parts;
    const auto end = [&] {
        if (!parts.empty()) {
            const std::string schema = parts.size() > 1 ? parts.front() : std::string();
            names.push_back({schema, parts.back()});
            parts.clear();
        }
    };
    for (const sql::Token &token : sql::tokenize(list, sql::Flavor::Postgres)) {
        if (token.kind == sql::TokenKind::Word || token.kind == sql::TokenKind::Quoted) {
            parts.push_back(migrate::nameIn(token.in(list), sql::Flavor::Postgres));
        } else if (token.in(list) == ",") {
            end();
        }
    }
    end();
    return names;
}

std::vector<QualifiedName> parentsOf(const Table &table)
{
    return qualifiedNames(
        option(table.options, table.kind == TableKind::Partition ? "partition_of" : "inherits"));
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

Statements setDefault(const QualifiedName &relation, const Column &column)
{
    if (!column.defaultExpression) {
        return {};
    }
    return {"ALTER TABLE ONLY " + name(relation) + " ALTER COLUMN " + name(column.name)
            + " SET DEFAULT " + *column.defaultExpression};
}

Statements tableSettings(const Table &table, const Catalog &catalog)
{
    Statements sql;
    for (const Column &each : table.columns) {
        if (isInherited(table, each)) {
            append(sql, overrides(table, each, catalog));
        }
        append(sql, columnSettings(table.name, each));
    }
    if (hasKeysInside(table)) {
        if (table.primaryKey) {
            append(sql, indexSettings(table.name, table.primaryKey->name, table.primaryKey->options,
                                      false));
        }
        for (const KeyConstraint &each : table.uniques) {
            append(sql, isRepeated(table, each)
                            ? addKey(table.name, each, "UNIQUE")
                            : indexSettings(table.name, each.name, each.options, false));
        }
        for (const Exclusion &each : table.exclusions) {
            append(sql, indexSettings(table.name, each.name, each.options, false));
        }
    }
    const std::string identity = option(table.options, "replica_identity");
    if (!identity.empty()) {
        sql.push_back("ALTER TABLE ONLY " + name(table.name) + " REPLICA IDENTITY "
                      + toUpperAscii(identity));
    }
    const std::string security = option(table.options, "row_security");
    if (security.find("enabled") != std::string::npos) {
        sql.push_back(alterTable(table.name) + "ENABLE ROW LEVEL SECURITY");
    }
    if (security.find("forced") != std::string::npos) {
        sql.push_back("ALTER TABLE ONLY " + name(table.name) + " FORCE ROW LEVEL SECURITY");
    }
    return sql;
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
    Statements sql{alterOnly(table) + "ADD " + exclusion(each)};
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
    Statements sql{index.definition};
    const std::string space = option(index.options, "tablespace");
    if (!space.empty()) {
        sql.insert(sql.begin(), "SET default_tablespace = " + name(space));
        sql.emplace_back("RESET default_tablespace");
    }
    append(sql, indexSettings(relation, index.name, index.options, isMaterialized));
    return sql;
}

std::string attachIndex(const QualifiedName &index, const QualifiedName &parent)
{
    return "ALTER INDEX " + name(parent) + " ATTACH PARTITION " + name(index);
}

} // namespace sluice::postgres::ddl

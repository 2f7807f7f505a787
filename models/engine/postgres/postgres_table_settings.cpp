// What is said about a table and its columns once it is there.
#include "models/engine/postgres/postgres_tables.h"

#include "models/base/text.h"
#include "models/engine/postgres/usual_name.h"

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

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
    if (isNotNullAtOnce(column) && !isNotNull && !hasOwnNotNull(column)) {
        sql.push_back(alter + "SET NOT NULL");
    }
    return sql;
}

// Its columns' sequences are made with the table, and as lasting as that.
Statements identitySettings(const Table &table, const Column &column)
{
    const std::string unlogged = option(column.options, "identity:unlogged");
    if (unlogged.empty() || table.kind == TableKind::Partition) {
        return {};
    }
    return {"ALTER SEQUENCE " + name(identitySequence(table.name, column)) + " SET "
            + (unlogged == "true" ? "UNLOGGED" : "LOGGED")};
}

Statements keySettings(const Table &table)
{
    Statements sql;
    if (table.primaryKey) {
        append(sql,
               indexSettings(table.name, table.primaryKey->name, table.primaryKey->options, false));
    }
    for (const KeyConstraint &each : table.uniques) {
        append(sql, isRepeated(table, each)
                        ? addKey(table.name, each, "UNIQUE")
                        : indexSettings(table.name, each.name, each.options, false));
    }
    for (const Exclusion &each : table.exclusions) {
        append(sql, isPlaced(each) ? addExclusion(table.name, each)
                                   : indexSettings(table.name, each.name, each.options, false));
    }
    return sql;
}

} // namespace

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
    if (const Options options = attributeOptions(column.options); !options.empty()) {
        sql.push_back(alter + "(" + storage(options) + ")");
    }
    return sql;
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
        append(sql, lateNotNull(table.name, each));
        append(sql, identitySettings(table, each));
    }
    if (hasKeysInside(table)) {
        append(sql, keySettings(table));
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

} // namespace sluice::postgres::ddl

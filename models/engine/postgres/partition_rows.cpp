#include "models/engine/postgres/partition_rows.h"

#include "models/base/text.h"
#include "models/engine/postgres/postgres_tables.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <optional>

namespace sluice::postgres {

namespace {

using namespace catalog;
using Parts = std::vector<std::string>;

// What stands between each pair of outermost parentheses, cut at its commas: "FROM (1, 2) TO (3, 4)" is two lists.
std::vector<Parts> listsIn(std::string_view text)
{
    std::vector<Parts> lists;
    int depth = 0;
    std::size_t begin = 0;
    for (const sql::Token &token : sql::tokenize(text, sql::Flavor::Postgres)) {
        const std::string_view is = token.in(text);
        if (token.kind != sql::TokenKind::Punctuation) {
            continue;
        }
        depth += is == "(" ? 1 : 0;
        depth -= is == ")" ? 1 : 0;
        if (is == "(" && depth == 1) {
            lists.emplace_back();
            begin = token.end;
        } else if ((is == "," && depth == 1) || (is == ")" && depth == 0)) {
            lists.back().emplace_back(trimmed(text.substr(begin, token.begin - begin)));
            begin = token.end;
        }
    }
    return lists;
}

// A part of a key is a name, a call or an expression in parentheses; behind it a collation may stand, or operators of its own.
bool hasUsualOperators(std::string_view part)
{
    int depth = 0;
    bool joins = true; // what comes next belongs to what stands before
    for (const sql::Token &token : sql::tokenize(part, sql::Flavor::Postgres)) {
        const std::string_view is = token.in(part);
        if (token.kind != sql::TokenKind::Whitespace && depth == 0) {
            const bool isJoint = is == "." || equalsIgnoringCase(is, "COLLATE");
            if (!joins && !isJoint && is != "(") {
                return false;
            }
            joins = isJoint;
        }
        depth += is == "(" ? 1 : 0;
        depth -= is == ")" ? 1 : 0;
    }
    return true;
}

// "(a, b) >= (1, 2)", up to a part that is open: nothing is below MINVALUE or above MAXVALUE.
std::string compared(const Parts &key, const Parts &bound, bool isLower)
{
    const auto open = std::ranges::find_if(
        bound, [](const std::string &each) { return each == "MINVALUE" || each == "MAXVALUE"; });
    const auto count = open - bound.begin();
    const bool isMax = open != bound.end() && *open == "MAXVALUE";
    if (count == 0) {
        return isMax == isLower ? "false" : "";
    }
    const char *sign = isLower ? (isMax ? ">" : ">=") : (isMax ? "<=" : "<");
    const auto row = [&](const Parts &parts) {
        return "(" + join(std::span(parts).first(static_cast<std::size_t>(count)), ", ") + ")";
    };
    return row(key) + " " + sign + " " + row(bound);
}

std::string inRange(const Parts &key, const Parts &from, const Parts &to)
{
    Parts conditions;
    for (const std::string &part : key) {
        conditions.push_back(part + " IS NOT NULL");
    }
    for (std::string each : {compared(key, from, true), compared(key, to, false)}) {
        if (!each.empty()) {
            conditions.push_back(std::move(each));
        }
    }
    return join(conditions, " AND ");
}

std::string inList(const std::string &key, Parts values)
{
    const auto nulls = std::erase(values, "NULL");
    const std::string among = values.empty() ? "" : key + " IN (" + join(values, ", ") + ")";
    if (nulls == 0) {
        return among;
    }
    return among.empty() ? key + " IS NULL" : "(" + among + " OR " + key + " IS NULL)";
}

bool isReferredTo(const QualifiedName &table, const Catalog &catalog)
{
    const auto found = catalog.tables.find(table);
    const bool itself = std::ranges::any_of(catalog.tables, [&](const auto &each) {
        return std::ranges::any_of(each.second.foreignKeys,
                                   [&](const ForeignKey &key) { return key.target == table; });
    });
    return itself
           || (found != catalog.tables.end()
               && std::ranges::any_of(
                   ddl::parentsOf(found->second),
                   [&](const QualifiedName &parent) { return isReferredTo(parent, catalog); }));
}

std::string storedColumns(const Table &table)
{
    std::vector<std::string> columns;
    for (const Column &column : table.columns) {
        if (column.generated == Generated::No) {
            columns.push_back(column.name);
        }
    }
    return ddl::names(columns);
}

std::optional<std::string> conditionOf(const Table &partition, const Catalog &after)
{
    const auto parents = ddl::parentsOf(partition);
    const auto parent = parents.empty() ? after.tables.end() : after.tables.find(parents[0]);
    return parent == after.tables.end()
               ? std::nullopt
               : partitionCondition(ddl::option(parent->second.options, "partition_key"),
                                    ddl::option(partition.options, "partition_bound"));
}

QualifiedName asideOf(const Table &partition)
{
    return {partition.name.schema, "__sluice_rows_" + partition.name.name};
}

std::string moved(const QualifiedName &from, const std::string &condition, const QualifiedName &to,
                  const Table &partition)
{
    const std::string columns = storedColumns(partition);
    return "WITH moved AS (DELETE FROM " + ddl::name(from) + " WHERE " + condition + " RETURNING "
           + columns + ")\nINSERT INTO " + ddl::name(to) + " (" + columns + ") SELECT " + columns
           + " FROM moved";
}

} // namespace

std::optional<std::string> partitionCondition(std::string_view key, std::string_view bound)
{
    const std::vector<Parts> keys = listsIn(key);
    const std::vector<Parts> bounds = listsIn(bound);
    if (keys.size() != 1 || bounds.empty() || !std::ranges::all_of(keys[0], hasUsualOperators)) {
        return std::nullopt;
    }
    if (startsWithIgnoringCase(key, "LIST") && bounds.size() == 1) {
        return inList(keys[0][0], bounds[0]);
    }
    if (startsWithIgnoringCase(key, "RANGE") && bounds.size() == 2) {
        return inRange(keys[0], bounds[0], bounds[1]);
    }
    return std::nullopt;
}

const Table *defaultBeside(const Table &partition, const Catalog &now, const Catalog &after)
{
    const auto parents = ddl::parentsOf(partition);
    const auto isDefault = [&](const Table &table) {
        return ddl::option(table.options, "partition_bound") == "DEFAULT"
               && table.name != partition.name && ddl::parentsOf(table) == parents;
    };
    for (const auto &[name, table] : now.tables) {
        const auto later = after.tables.find(name);
        if (isDefault(table) && later != after.tables.end() && isDefault(later->second)) {
            return &table;
        }
    }
    return nullptr;
}

ddl::Statements movedFromDefault(const Table &partition, const Catalog &now, const Catalog &after)
{
    const Table *from = defaultBeside(partition, now, after);
    const auto condition = conditionOf(partition, after);
    if (from == nullptr || !condition || isReferredTo(from->name, now)) {
        return {};
    }
    return {moved(from->name, *condition, partition.name, partition)};
}

ddl::Statements setAside(const Table &partition, const Catalog &now, const Catalog &after)
{
    const auto old = now.tables.find(partition.name);
    const auto condition = conditionOf(partition, after);
    if (old == now.tables.end() || old->second.kind != TableKind::Partition || !condition
        || isReferredTo(partition.name, now)) {
        return {};
    }
    const QualifiedName aside = asideOf(partition);
    return {"CREATE TABLE " + ddl::name(aside) + " (LIKE " + ddl::name(partition.name) + ")",
            moved(partition.name, "(" + *condition + ") IS NOT TRUE", aside, partition)};
}

ddl::Statements broughtBack(const Table &partition)
{
    const std::string columns = storedColumns(partition);
    const std::string aside = ddl::name(asideOf(partition));
    return {"INSERT INTO " + ddl::name(ddl::parentsOf(partition)[0]) + " (" + columns + ") SELECT "
                + columns + " FROM " + aside,
            "DROP TABLE " + aside};
}

} // namespace sluice::postgres

#include "models/engine/postgres/result_columns.h"

#include "models/base/text.h"
#include "models/engine/postgres/type_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace sluice::postgres {

namespace {

constexpr std::chrono::seconds kTrust{5}; // others may alter tables meanwhile

// Numbers only, so that they can stand in the text: one row a key, in no order.
constexpr const char *kLookUp = R"(
SELECT k.rel, k.num, k.typ, k.mod, n.nspname, c.relname, a.attname,
       CASE WHEN c.relkind IN ('r', 'p', 'f') THEN a.attnotnull END,
       CASE WHEN en.nspname = 'pg_catalog' THEN format_type(t.oid, m.mod)
            ELSE format('%I.%I', en.nspname, e.typname)
                 || CASE WHEN m.mod >= 0
                         THEN coalesce(substring(format_type(t.oid, m.mod) from '\([^()]*\)'), '')
                         ELSE '' END
                 || CASE WHEN e.oid <> t.oid THEN '[]' ELSE '' END END,
       CASE WHEN bn.nspname = 'pg_catalog' THEN format_type(b.oid, NULL) ELSE b.typname::text END,
       b.typtype, t.typcategory = 'A',
       (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum l
         WHERE l.enumtypid = b.oid)
  FROM (VALUES {}) AS k(rel, num, typ, mod)
  LEFT JOIN pg_attribute a ON a.attrelid = k.rel AND a.attnum = k.num AND NOT a.attisdropped
  LEFT JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = coalesce(a.atttypid, k.typ)
  CROSS JOIN LATERAL (SELECT coalesce(a.atttypmod, k.mod)) AS m(mod)
  JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem
                                 ELSE t.oid END
  JOIN pg_namespace en ON en.oid = e.typnamespace
  JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  JOIN pg_namespace bn ON bn.oid = b.typnamespace)";

std::string text(const PGresult *result, int row, int column)
{
    return PQgetvalue(result, row, column);
}

Oid number(const PGresult *result, int row, int column)
{
    return static_cast<Oid>(std::strtoul(PQgetvalue(result, row, column), nullptr, 10));
}

// The server calls the columns of an outer join's empty side NOT NULL, too: claim nothing where one may be.
bool mayWidenNulls(std::string_view statement)
{
    constexpr std::array<std::string_view, 7> kWords{"left", "right",  "full",    "outer",
                                                     "cube", "rollup", "grouping"};
    const std::string lower = toLowerAscii(statement);
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

data::ResultColumn knownColumn(const PGresult *result, int row)
{
    data::ResultColumn column;
    if (PQgetisnull(result, row, 5) == 0) {
        column.table = catalog::QualifiedName{text(result, row, 4), text(result, row, 5)};
        column.column = text(result, row, 6);
    }
    if (PQgetisnull(result, row, 7) == 0) {
        column.notNull = text(result, row, 7) == "t";
    }
    column.type = typeRef({.name = text(result, row, 8),
                           .plainName = text(result, row, 9),
                           .kind = text(result, row, 10).front(),
                           .isArray = text(result, row, 11) == "t",
                           .labelsAsJson = text(result, row, 12)});
    return column;
}

} // namespace

std::vector<data::ResultColumn> plainColumns(const PGresult *result)
{
    std::vector<data::ResultColumn> columns;
    for (int i = 0; i < PQnfields(result); ++i) {
        auto &column = columns.emplace_back();
        column.name = PQfname(result, i);
        if (const auto name = builtinTypeName(PQftype(result, i), PQfmod(result, i))) {
            column.type = builtinType(*name);
        }
    }
    return columns;
}

Result<std::vector<data::ResultColumn>> ResultColumns::describe(const std::string &statement,
                                                                const Waiter &waiter)
{
    SLUICE_TRY(const ResultHandle result, m_link.describe(statement, waiter));
    std::vector<data::ResultColumn> columns = plainColumns(result.get());
    const auto now = std::chrono::steady_clock::now();
    if (columns.empty() || now - m_knownSince > kTrust) {
        m_known.clear(); // what returns nothing may have altered something
        m_knownSince = now;
    }
    std::vector<Key> keys;
    std::vector<Key> unknown;
    for (int i = 0; i < PQnfields(result.get()); ++i) {
        keys.emplace_back(PQftable(result.get(), i), PQftablecol(result.get(), i),
                          PQftype(result.get(), i), PQfmod(result.get(), i));
        const bool named = columns[static_cast<std::size_t>(i)].type.name.empty();
        if ((named || std::get<0>(keys.back()) != 0) && !m_known.contains(keys.back())) {
            unknown.push_back(keys.back());
        }
    }
    if (!unknown.empty()) {
        SLUICE_CHECK(lookUp(unknown, waiter));
    }
    const bool trustNotNull = !mayWidenNulls(statement);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (const auto known = m_known.find(keys[i]); known != m_known.end()) {
            const std::string name = columns[i].name;
            columns[i] = known->second;
            columns[i].name = name;
            if (!trustNotNull && columns[i].notNull == true) {
                columns[i].notNull.reset();
            }
        }
    }
    return columns;
}

Result<> ResultColumns::lookUp(const std::vector<Key> &keys, const Waiter &waiter)
{
    std::string values;
    for (const auto &[table, number_, type, modifier] : keys) {
        values +=
            fmt::format("{}({}::oid, {}::int2, {}::oid, {}::int4)", values.empty() ? "" : ", ",
                        table, fmt::format("'{}'", number_), type, fmt::format("'{}'", modifier));
    }
    SLUICE_TRY(const ResultHandle result,
               m_link.run({.text = replaceAll(kLookUp, "{}", values)}, waiter));
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        const Key key{number(result.get(), row, 0), std::atoi(PQgetvalue(result.get(), row, 1)),
                      number(result.get(), row, 2), std::atoi(PQgetvalue(result.get(), row, 3))};
        m_known[key] = knownColumn(result.get(), row);
    }
    return {};
}

} // namespace sluice::postgres

#include "models/engine/sqlite/row_estimates.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_dialect.h"

#include <charconv>

namespace sluice::sqlite {

namespace {

using catalog::Table;
using Rows = std::vector<std::vector<data::Value>>;

bool isStop(const Error &error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout;
}

// The first word of sqlite_stat1.stat is the number of rows.
std::optional<std::int64_t> firstNumber(const data::Value &value)
{
    const std::string *text = value.text();
    std::int64_t number = 0;
    if (text == nullptr
        || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc()) {
        return std::nullopt;
    }
    return number;
}

class RowEstimator
{
public:
    RowEstimator(engine::Connection &connection, const engine::Call &call,
                 const std::string &schema, catalog::Catalog &catalog)
        : m_connection(connection)
        , m_call(call)
        , m_schema(schema)
        , m_catalog(catalog)
    {}

    Result<> run();

private:
    // No rows when it fails for another reason than a stop.
    Result<Rows> fetch(std::string text) const;
    std::string quoted(const std::string &name) const
    {
        return m_dialect.sql::Dialect::quote(name);
    }
    Result<> readStatistics();
    Result<> readFileSize();
    Result<> readSpans();
    Result<> readSpans(const std::vector<Table *> &tables);
    std::string spanQuery(const Table &table) const;

    engine::Connection &m_connection;
    const engine::Call &m_call;
    const std::string &m_schema;
    catalog::Catalog &m_catalog;
    SqliteDialect m_dialect;
    std::int64_t m_mostRows = 0; // that the file has room for
};

Result<Rows> RowEstimator::fetch(std::string text) const
{
    auto rows = engine::fetchAll(m_connection, {.text = std::move(text)}, m_call);
    if (!rows && !isStop(rows.error())) {
        return Rows();
    }
    return rows;
}

Result<> RowEstimator::readStatistics()
{
    SLUICE_TRY(const Rows found, fetch("SELECT 1 FROM " + quoted(m_schema)
                                       + ".sqlite_schema WHERE name = 'sqlite_stat1'"));
    if (found.empty()) {
        return {};
    }
    SLUICE_TRY(
        const Rows rows,
        fetch(
            "SELECT tbl, stat FROM " + quoted(m_schema)
            + ".sqlite_stat1 "
              "ORDER BY idx IS NOT NULL")); // a partial index counts fewer: the table's own row first
    for (const auto &row : rows) {
        const std::string *name = row[0].text();
        const auto table =
            name == nullptr ? m_catalog.tables.end() : m_catalog.tables.find({m_schema, *name});
        if (table != m_catalog.tables.end()) {
            const auto number = firstNumber(row[1]);
            auto &estimate = table->second.estimatedRows;
            estimate = estimate && number ? std::max(*estimate, *number) : number;
        }
    }
    return {};
}

Result<> RowEstimator::readFileSize()
{
    constexpr std::int64_t kSmallestRow = 4; // bytes on a page
    SLUICE_TRY(const Rows count, fetch("PRAGMA " + quoted(m_schema) + ".page_count"));
    SLUICE_TRY(const Rows size, fetch("PRAGMA " + quoted(m_schema) + ".page_size"));
    if (!count.empty() && !size.empty()) {
        m_mostRows = *count[0][0].integer() * *size[0][0].integer() / kSmallestRow;
    }
    return {};
}

// The first and last rowid: one way down the tree each. Empty when every name of the rowid is a column's.
std::string RowEstimator::spanQuery(const Table &table) const
{
    for (const std::string_view alias : {"rowid", "_rowid_", "oid"}) {
        bool taken = false;
        for (const catalog::Column &column : table.columns) {
            taken = taken || equalsIgnoringCase(column.name, alias);
        }
        if (!taken) {
            const std::string from = " FROM " + quoted(m_schema) + "." + quoted(table.name.name);
            return "SELECT (SELECT min(" + std::string(alias) + ")" + from + "), (SELECT max("
                   + std::string(alias) + ")" + from + ")";
        }
    }
    return {};
}

Result<> RowEstimator::readSpans(const std::vector<Table *> &tables)
{
    std::string text;
    for (const Table *table : tables) {
        text += (text.empty() ? "" : " UNION ALL ") + spanQuery(*table);
    }
    SLUICE_TRY(const Rows rows, fetch(std::move(text)));
    for (std::size_t i = 0; i < rows.size() && i < tables.size(); ++i) {
        const std::int64_t *first = rows[i][0].integer();
        const std::int64_t *last = rows[i][1].integer();
        if (first == nullptr || last == nullptr) {
            tables[i]->estimatedRows = 0;
            continue;
        }
        const auto span = static_cast<std::uint64_t>(*last) - static_cast<std::uint64_t>(*first);
        if (span
            < static_cast<std::uint64_t>(m_mostRows)) { // else rowids are not given out in order
            tables[i]->estimatedRows = static_cast<std::int64_t>(span) + 1;
        }
    }
    return {};
}

Result<> RowEstimator::readSpans()
{
    constexpr std::size_t kTablesAtOnce = 100; // SQLite joins up to 500 by UNION ALL
    std::vector<Table *> tables;
    for (auto &[name, table] : m_catalog.tables) {
        const bool hasRowid =
            table.kind != catalog::TableKind::Virtual && !table.options.contains("without_rowid");
        if (name.schema == m_schema && hasRowid && !table.estimatedRows
            && !spanQuery(table).empty()) {
            tables.push_back(&table);
        }
        if (tables.size() == kTablesAtOnce) {
            SLUICE_CHECK(readSpans(tables));
            tables.clear();
        }
    }
    return tables.empty() ? Result<>() : readSpans(tables);
}

Result<> RowEstimator::run()
{
    SLUICE_CHECK(readStatistics());
    SLUICE_CHECK(readFileSize());
    return readSpans();
}

} // namespace

Result<> estimateRows(engine::Connection &connection, const engine::Call &call,
                      const std::string &schema, catalog::Catalog &catalog)
{
    return RowEstimator(connection, call, schema, catalog).run();
}

} // namespace sluice::sqlite

#include "models/engine/sqlite/catalog_rows.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_dialect.h"

namespace sluice::sqlite {

namespace {

using Row = std::vector<data::Value>;

std::string textAt(const Row &row, std::size_t column)
{
    const std::string *text = row[column].text();
    return text == nullptr ? std::string() : *text;
}

std::int64_t integerAt(const Row &row, std::size_t column)
{
    const std::int64_t *integer = row[column].integer();
    return integer == nullptr ? 0 : *integer;
}

template<typename Item, typename Convert>
Result<std::vector<Item>> converted(const Result<std::vector<Row>> &rows, Convert convert)
{
    if (!rows) {
        return fail(rows.error());
    }
    std::vector<Item> items;
    items.reserve(rows->size());
    for (const Row &row : *rows) {
        items.push_back(convert(row));
    }
    return items;
}

ColumnRow toColumn(const Row &row)
{
    return {.table = textAt(row, 0),
            .name = textAt(row, 1),
            .type = textAt(row, 2),
            .notNull = integerAt(row, 3) != 0,
            .defaultExpression = row[4].isNull() ? std::nullopt : std::optional(textAt(row, 4)),
            .hidden = static_cast<int>(integerAt(row, 5))};
}

} // namespace

Result<CatalogRows::Rows> CatalogRows::fetch(std::string_view text,
                                             std::vector<data::Value> parameters) const
{
    const SqliteDialect dialect;
    std::string sql =
        replaceAll(std::string(text), "{schema}", dialect.sql::Dialect::quote(m_schema));
    sql = replaceAll(std::move(sql), "{literal}", dialect.literal(data::Value(m_schema)));
    return engine::fetchAll(m_connection,
                            {.text = std::move(sql), .parameters = std::move(parameters)}, m_call);
}

Result<std::vector<ObjectRow>> CatalogRows::objects() const
{
    return converted<ObjectRow>(
        fetch("SELECT type, name, tbl_name, sql FROM {schema}.sqlite_schema "
              "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"),
        [](const Row &row) {
            return ObjectRow{.type = textAt(row, 0),
                             .name = textAt(row, 1),
                             .table = textAt(row, 2),
                             .sql = textAt(row, 3)};
        });
}

Result<std::vector<TableRow>> CatalogRows::tables() const
{
    return converted<TableRow>(
        fetch("SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = {literal} "
              "COLLATE NOCASE"),
        [](const Row &row) {
            return TableRow{.name = textAt(row, 0),
                            .kind = textAt(row, 1),
                            .withoutRowid = integerAt(row, 2) != 0,
                            .strict = integerAt(row, 3) != 0};
        });
}

Result<std::vector<ColumnRow>> CatalogRows::columnsWhere(std::string_view condition,
                                                         std::vector<data::Value> parameters) const
{
    return converted<ColumnRow>(
        fetch("SELECT s.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.hidden "
              "FROM {schema}.sqlite_schema AS s, pragma_table_xinfo(s.name, {literal}) AS c "
              "WHERE s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "
                  + std::string(condition) + " ORDER BY s.rowid, c.cid",
              std::move(parameters)),
        toColumn);
}

Result<std::vector<ColumnRow>> CatalogRows::tableColumns() const
{
    return columnsWhere("s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%'");
}

Result<std::vector<ColumnRow>> CatalogRows::viewColumns() const
{
    return columnsWhere("s.type = 'view'");
}

Result<std::vector<ColumnRow>> CatalogRows::virtualColumns() const
{
    return columnsWhere("s.type = 'table' AND s.sql LIKE 'CREATE VIRTUAL%'");
}

Result<std::vector<ColumnRow>> CatalogRows::columnsOf(const std::string &name) const
{
    return columnsWhere("s.type IN ('table', 'view') AND s.name = ?1", {data::Value(name)});
}

Result<std::vector<IndexPartRow>> CatalogRows::indexParts() const
{
    return converted<IndexPartRow>(
        fetch("SELECT s.name, x.cid, x.name, x.\"desc\", x.coll "
              "FROM {schema}.sqlite_schema AS s, pragma_index_xinfo(s.name, {literal}) AS x "
              "WHERE s.type = 'index' AND s.sql IS NOT NULL AND x.key ORDER BY s.rowid, x.seqno"),
        [](const Row &row) {
            return IndexPartRow{.index = textAt(row, 0),
                                .column = integerAt(row, 1),
                                .name = textAt(row, 2),
                                .descending = integerAt(row, 3) != 0,
                                .collation = textAt(row, 4)};
        });
}

Result<std::vector<ForeignKeyRow>> CatalogRows::foreignKeys() const
{
    return converted<ForeignKeyRow>(
        fetch("SELECT s.name, f.id, f.\"table\", f.\"from\", f.\"to\", f.on_update, f.on_delete "
              "FROM {schema}.sqlite_schema AS s, pragma_foreign_key_list(s.name, {literal}) AS f "
              "WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' "
              "ORDER BY s.rowid, f.id DESC, f.seq"),
        [](const Row &row) {
            return ForeignKeyRow{.table = textAt(row, 0),
                                 .id = integerAt(row, 1),
                                 .target = textAt(row, 2),
                                 .from = textAt(row, 3),
                                 .to = textAt(row, 4),
                                 .onUpdate = textAt(row, 5),
                                 .onDelete = textAt(row, 6)};
        });
}

} // namespace sluice::sqlite

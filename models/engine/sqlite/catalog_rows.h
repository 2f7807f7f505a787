// The rows of SQLite's schema and pragmas, read for a whole schema at a time.
#pragma once

#include "models/base/result.h"
#include "models/engine/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sluice::sqlite {

struct ObjectRow // of sqlite_schema
{
    std::string type; // "table", "index", "view", "trigger"
    std::string name;
    std::string table;
    std::string sql; // empty for the indexes of constraints
};

struct TableRow
{
    std::string name;
    std::string kind; // "table", "virtual", "shadow", "view"
    bool withoutRowid = false;
    bool strict = false;
};

struct ColumnRow
{
    std::string table;
    std::string name;
    std::string type;
    bool notNull = false;
    std::optional<std::string> defaultExpression;
    int hidden = 0; // 1: of a virtual table; 2: generated; 3: generated and stored
};

struct IndexPartRow
{
    std::string index;
    std::int64_t column = 0; // -1: the rowid, -2: an expression
    std::string name;
    bool descending = false;
    std::string collation;
};

struct ForeignKeyRow
{
    std::string table;
    std::int64_t id = 0;
    std::string target;
    std::string from;
    std::string to; // empty: the target's primary key
    std::string onUpdate;
    std::string onDelete;
};

class CatalogRows
{
public:
    // `schema` as PRAGMA database_list names it.
    CatalogRows(engine::Connection &connection, const engine::Call &call, std::string schema)
        : m_connection(connection)
        , m_call(call)
        , m_schema(std::move(schema))
    {}

    [[nodiscard]] Result<std::vector<ObjectRow>> objects() const;
    [[nodiscard]] Result<std::vector<TableRow>> tables() const;
    // Of ordinary tables: their columns cannot fail to be known.
    [[nodiscard]] Result<std::vector<ColumnRow>> tableColumns() const;
    // Of views, or of virtual tables; fails as a whole when one of them is broken.
    [[nodiscard]] Result<std::vector<ColumnRow>> viewColumns() const;
    [[nodiscard]] Result<std::vector<ColumnRow>> virtualColumns() const;
    [[nodiscard]] Result<std::vector<ColumnRow>> columnsOf(const std::string &name) const;
    [[nodiscard]] Result<std::vector<IndexPartRow>> indexParts() const;
    [[nodiscard]] Result<std::vector<ForeignKeyRow>> foreignKeys() const;

private:
    using Rows = std::vector<std::vector<data::Value>>;
    // {schema} and {literal} in the text stand for the schema's name as identifier and as string.
    [[nodiscard]] Result<Rows> fetch(std::string_view text,
                                     std::vector<data::Value> parameters = {}) const;
    [[nodiscard]] Result<std::vector<ColumnRow>> columnsWhere(
        std::string_view condition, std::vector<data::Value> parameters = {}) const;

    engine::Connection &m_connection;
    const engine::Call &m_call;
    std::string m_schema;
};

} // namespace sluice::sqlite

#include "models/sql/dml.h"

#include "models/base/text.h"
#include "models/sql/readable_literal.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace sluice::sql {

namespace {

// Writes a value into the statement: as a parameter to send, as a literal to read.
using WriteValue = std::function<std::string(const data::Value &, const catalog::TypeRef &)>;

catalog::TypeRef typeOf(const catalog::Table &table, std::string_view column)
{
    const catalog::Column *found = table.column(column);
    return found == nullptr ? catalog::TypeRef{} : found->type;
}

bool isKeyColumn(const BrowseKey &key, std::string_view column)
{
    return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
}

// Whether PostgreSQL's own equality tells all values apart: json, xml and points have none, citext overlooks case.
bool hasExactEquality(const catalog::TypeRef &type)
{
    using catalog::TypeClass;
    switch (type.typeClass) {
    case TypeClass::Boolean:
    case TypeClass::Integer:
    case TypeClass::Float:
    case TypeClass::Decimal:
    case TypeClass::Blob:
    case TypeClass::Date:
    case TypeClass::Time:
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
    case TypeClass::Interval:
    case TypeClass::Uuid:
    case TypeClass::Enum:
        return true;
    case TypeClass::Text:
        return type.name.find("citext") == std::string::npos;
    case TypeClass::Json:
        return type.name == "jsonb";
    case TypeClass::Array:
    case TypeClass::Composite:
    case TypeClass::Other:
    case TypeClass::Unknown:
        return false;
    }
    return false;
}

class RowWriter
{
public:
    RowWriter(const catalog::Table &table, const BrowseKey &key, const Dialect &dialect,
              WriteValue write)
        : m_table(table)
        , m_key(key)
        , m_dialect(dialect)
        , m_write(std::move(write))
    {}

    [[nodiscard]] std::string write(const data::RowKey &row, const data::RowChange &change) const
    {
        switch (change.kind) {
        case data::RowChangeKind::Update:
            return update(row, change);
        case data::RowChangeKind::Insert:
            return insert(change);
        case data::RowChangeKind::Delete:
            return remove(row, change);
        }
        return {};
    }

    [[nodiscard]] std::string keyEquals(const data::RowKey &row) const
    {
        std::vector<std::string> terms;
        for (std::size_t i = 0; i < m_key.columns.size() && i < row.values.size(); ++i) {
            const std::string &name = m_key.columns[i];
            const std::string column = m_key.isRowid ? name : m_dialect.quote(name);
            terms.push_back(column + " = " + m_write(row.values[i], typeOf(m_table, name)));
        }
        return join(terms, " AND ");
    }

private:
    [[nodiscard]] std::string name() const { return m_dialect.quote(m_table.name); }

    [[nodiscard]] std::string update(const data::RowKey &row, const data::RowChange &change) const
    {
        std::vector<std::string> sets;
        for (const auto &[column, cell] : change.cells) {
            sets.push_back(m_dialect.quote(column) + " = "
                           + m_write(cell.after, typeOf(m_table, column)));
        }
        std::string where = keyEquals(row);
        for (const auto &[column, cell] : change.cells) {
            where += unchanged(column, cell.before);
        }
        return fmt::format("UPDATE {} SET {} WHERE {}", name(), join(sets, ", "), where);
    }

    [[nodiscard]] std::string insert(const data::RowChange &change) const
    {
        if (change.cells.empty()) {
            return fmt::format("INSERT INTO {} DEFAULT VALUES", name());
        }
        std::vector<std::string> columns;
        std::vector<std::string> values;
        bool overriding = false;
        for (const auto &[column, cell] : change.cells) {
            const catalog::Column *found = m_table.column(column);
            overriding =
                overriding || (found != nullptr && found->identity == catalog::Identity::Always);
            columns.push_back(m_dialect.quote(column));
            values.push_back(m_write(cell.after, typeOf(m_table, column)));
        }
        return fmt::format("INSERT INTO {} ({}){} VALUES ({})", name(), join(columns, ", "),
                           overriding ? " OVERRIDING SYSTEM VALUE" : "", join(values, ", "));
    }

    [[nodiscard]] std::string remove(const data::RowKey &row, const data::RowChange &change) const
    {
        std::string where = keyEquals(row);
        for (const auto &[column, value] : change.original) {
            where += unchanged(column, value);
        }
        return fmt::format("DELETE FROM {} WHERE {}", name(), where);
    }

    // " AND column IS value": nothing for key columns, which are compared already.
    [[nodiscard]] std::string unchanged(const std::string &column, const data::Value &before) const
    {
        if (m_table.column(column) == nullptr || isKeyColumn(m_key, column)) {
            return {};
        }
        const catalog::TypeRef type = typeOf(m_table, column);
        const std::string quoted = m_dialect.quote(column);
        if (m_dialect.flavor() == Flavor::Sqlite) {
            // NOCASE and RTRIM would overlook a change.
            return " AND " + quoted + " IS " + m_write(before, type) + " COLLATE BINARY";
        }
        if (before.isNull()) {
            return " AND " + quoted + " IS NULL";
        }
        if (hasExactEquality(type)) {
            return " AND " + quoted + std::string(m_dialect.nullSafeEquals())
                   + m_write(before, type);
        }
        // The text as it was sent to us: a cast would write an inet, for one, another way.
        return fmt::format(" AND {0} IS NOT NULL AND pg_catalog.format('%s', {0}) = {1}", quoted,
                           m_write(before, catalog::TypeRef{.name = "text"}));
    }

    const catalog::Table &m_table;
    const BrowseKey &m_key;
    const Dialect &m_dialect;
    WriteValue m_write;
};

WriteValue asParameters(Statement &statement, const Dialect &dialect)
{
    return [&](const data::Value &value, const catalog::TypeRef &type) {
        statement.parameters.push_back(value);
        return dialect.parameter(static_cast<int>(statement.parameters.size()), type);
    };
}

WriteValue asLiterals(const Dialect &dialect)
{
    return [&](const data::Value &value, const catalog::TypeRef &type) {
        return readableLiteral(value, type, dialect);
    };
}

} // namespace

Statement writeRow(const catalog::Table &table, const BrowseKey &key, const data::RowAddress &row,
                   const data::RowChange &change, const Dialect &dialect)
{
    Statement statement;
    const RowWriter writer(table, key, dialect, asParameters(statement, dialect));
    statement.text = writer.write(row.key, change);
    return statement;
}

std::string previewRow(const catalog::Table &table, const BrowseKey &key,
                       const data::RowAddress &row, const data::RowChange &change,
                       const Dialect &dialect)
{
    return RowWriter(table, key, dialect, asLiterals(dialect)).write(row.key, change);
}

Statement selectRow(const catalog::Table &table, const BrowseKey &key, const data::RowKey &row,
                    const Dialect &dialect)
{
    std::vector<std::string> columns;
    for (const catalog::Column &column : table.columns) {
        columns.push_back(dialect.quote(column.name));
    }
    Statement statement;
    const RowWriter writer(table, key, dialect, asParameters(statement, dialect));
    statement.text = fmt::format("SELECT {} FROM {} WHERE {}", join(columns, ", "),
                                 dialect.quote(table.name), writer.keyEquals(row));
    return statement;
}

} // namespace sluice::sql

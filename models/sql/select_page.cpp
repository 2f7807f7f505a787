#include "models/sql/select_page.h"

#include "models/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sluice::sql {

namespace {

catalog::TypeRef typeOf(const catalog::Table &table, std::string_view name)
{
    const catalog::Column *column = table.column(name);
    return column == nullptr ? catalog::TypeRef{} : column->type;
}

std::vector<std::string> quoted(const std::vector<std::string> &names, const BrowseKey &key,
                                const Dialect &dialect)
{
    std::vector<std::string> result;
    for (const std::string &name : names) {
        result.push_back(key.isRowid && name == key.columns.front() ? name : dialect.quote(name));
    }
    return result;
}

// "a" or (a, b): a row value where the key has several columns.
std::string tuple(const std::vector<std::string> &parts)
{
    return parts.size() == 1 ? parts.front() : '(' + join(parts, ", ") + ')';
}

std::string keyBound(const PageRequest &request, const std::vector<std::string> &columns,
                     Statement &statement, const Dialect &dialect)
{
    std::vector<std::string> bounds;
    for (std::size_t i = 0; i < columns.size() && i < request.from->values.size(); ++i) {
        statement.parameters.push_back(request.from->values[i]);
        bounds.push_back(dialect.parameter(static_cast<int>(i) + 1,
                                           typeOf(*request.table, request.key.columns[i])));
    }
    const std::string_view comparison = request.backwards ? "<" : ">";
    return fmt::format(" WHERE {} {}{} {}", tuple(columns), comparison,
                       request.inclusive ? "=" : "", tuple(bounds));
}

std::string orderBy(const std::vector<std::string> &columns, bool backwards)
{
    std::vector<std::string> terms = columns;
    for (std::string &term : terms) {
        term += backwards ? " DESC" : "";
    }
    return terms.empty() ? std::string() : " ORDER BY " + join(terms, ", ");
}

// SQLite would count the entries of libSQL's vector indexes, which hold none for it.
bool hasEmptyIndex(const catalog::Table &table)
{
    return std::any_of(table.indexes.begin(), table.indexes.end(), [](const auto &entry) {
        return entry.second.definition.find("libsql_vector_idx") != std::string::npos;
    });
}

} // namespace

Statement selectPage(const PageRequest &request, const Dialect &dialect)
{
    std::vector<std::string> names;
    for (const catalog::Column &column : request.table->columns) {
        names.push_back(dialect.quote(column.name));
    }
    const std::vector<std::string> keys = quoted(request.key.columns, request.key, dialect);
    if (request.key.isRowid) {
        names.push_back(keys.front());
    }
    Statement statement;
    statement.text =
        fmt::format("SELECT {} FROM {}", join(names, ", "), dialect.quote(request.table->name));
    if (request.from && !keys.empty()) {
        statement.text += keyBound(request, keys, statement, dialect);
    }
    statement.text += orderBy(keys, request.backwards) + fmt::format(" LIMIT {}", request.limit);
    if (request.skip > 0) {
        statement.text += fmt::format(" OFFSET {}", request.skip);
    }
    return statement;
}

Statement selectKeyBounds(const catalog::Table &table, const BrowseKey &key, const Dialect &dialect)
{
    const std::string column = quoted(key.columns, key, dialect).front();
    const std::string from = dialect.quote(table.name);
    return {.text = fmt::format("SELECT (SELECT min({0}) FROM {1}), (SELECT max({0}) FROM {1})",
                                column, from),
            .parameters = {}};
}

Statement selectCount(const catalog::Table &table, const Dialect &dialect)
{
    const bool byRows = dialect.flavor() == Flavor::Sqlite && hasEmptyIndex(table);
    return {.text = "SELECT count(*) FROM " + dialect.quote(table.name)
                    + (byRows ? " NOT INDEXED" : ""),
            .parameters = {}};
}

} // namespace sluice::sql

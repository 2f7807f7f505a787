#include "models/sql/select_page.h"

#include "models/base/text.h"
#include "models/sql/row_filter.h"
#include "models/sql/row_order.h"

#include <fmt/format.h>

#include <algorithm>

namespace sluice::sql {

namespace {

const RowView kAllRows;

// SQLite would count the entries of libSQL's vector indexes, which hold none for it.
bool hasEmptyIndex(const catalog::Table &table)
{
    return std::any_of(table.indexes.begin(), table.indexes.end(), [](const auto &entry) {
        return entry.second.definition.find("libsql_vector_idx") != std::string::npos;
    });
}

std::vector<OrderTerm> termsOf(const PageRequest &request, const Dialect &dialect)
{
    const RowView &view = request.view ? *request.view : kAllRows;
    return orderTerms(*request.table, request.key, view.order, dialect);
}

Result<Statement> select(const std::vector<std::string> &names, const PageRequest &request,
                         const Dialect &dialect)
{
    std::vector<OrderTerm> terms = termsOf(request, dialect);
    terms = request.backwards ? backwards(std::move(terms)) : std::move(terms);
    Statement statement;
    SLUICE_TRY(std::string where, whereText(request.view ? *request.view : kAllRows, *request.table,
                                            dialect, statement));
    if (request.from && !terms.empty()) {
        where += (where.empty() ? " WHERE " : " AND ")
                 + behind(terms, *request.from, request.inclusive, dialect, statement);
    }
    statement.text =
        fmt::format("SELECT {} FROM {}{}{}", join(names, ", "), dialect.quote(request.table->name),
                    where, orderBy(terms, dialect));
    if (request.limit > 0) {
        statement.text += fmt::format(" LIMIT {}", request.limit);
    }
    if (request.skip > 0) {
        statement.text += fmt::format(" OFFSET {}", request.skip);
    }
    return statement;
}

} // namespace

Result<Statement> selectPage(const PageRequest &request, const Dialect &dialect)
{
    std::vector<std::string> names;
    for (const catalog::Column &column : request.table->columns) {
        names.push_back(dialect.quote(column.name));
    }
    if (request.key.isRowid) {
        names.push_back(request.key.columns.front());
    }
    return select(names, request, dialect);
}

Result<Statement> selectRows(const catalog::Table &table, const std::vector<std::string> &columns,
                             const BrowseKey &key, const RowView &view, const Dialect &dialect)
{
    std::vector<std::string> names;
    for (const std::string &column : columns) {
        names.push_back(dialect.quote(column));
    }
    return select(names, {.table = &table, .key = key, .view = &view, .limit = 0}, dialect);
}

Result<Statement> selectPlaces(const PageRequest &request, const Dialect &dialect)
{
    std::vector<std::string> names;
    for (const OrderTerm &term : termsOf(request, dialect)) {
        names.push_back(term.sql);
    }
    return select(names, request, dialect);
}

Statement selectKeyBounds(const catalog::Table &table, const BrowseKey &key, const Dialect &dialect)
{
    const std::string &name = key.columns.front();
    const std::string column = key.isRowid ? name : dialect.quote(name);
    const std::string from = dialect.quote(table.name);
    return {.text = fmt::format("SELECT (SELECT min({0}) FROM {1}), (SELECT max({0}) FROM {1})",
                                column, from),
            .parameters = {}};
}

Result<Statement> selectCount(const catalog::Table &table, const Dialect &dialect,
                              const RowView &view)
{
    const bool byRows = dialect.flavor() == Flavor::Sqlite && hasEmptyIndex(table);
    Statement statement;
    SLUICE_TRY(const std::string where, whereText(view, table, dialect, statement));
    statement.text = "SELECT count(*) FROM " + dialect.quote(table.name)
                     + (byRows ? " NOT INDEXED" : "") + where;
    return statement;
}

} // namespace sluice::sql

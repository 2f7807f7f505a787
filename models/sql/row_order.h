// The order of rows as SQL: by what the user sorts by, then by the key, so that each row has one place.
#pragma once

#include "models/catalog/table.h"
#include "models/data/row_key.h"
#include "models/sql/dialect.h"
#include "models/sql/row_view.h"
#include "models/sql/statement.h"

namespace sluice::sql {

struct BrowseKey;

struct OrderTerm
{
    std::string column; // as named in the table, or the rowid's name
    std::string sql;    // quoted
    catalog::TypeRef type;
    std::string collation; // the column's; empty: the usual one
    bool descending = false;
    bool nullable = false;
    bool nullsFirst = false;
};

// The terms of `order`, then the columns of the key that are not among them.
[[nodiscard]] std::vector<OrderTerm> orderTerms(const catalog::Table &table, const BrowseKey &key,
                                                const std::vector<SortTerm> &order,
                                                const Dialect &dialect);
[[nodiscard]] std::vector<OrderTerm> backwards(std::vector<OrderTerm> terms);
[[nodiscard]] std::string orderBy(const std::vector<OrderTerm> &terms,
                                  const Dialect &dialect); // or ""

// What holds for the rows behind the one with these values, by the terms; `inclusive`: for it, too. Its values become
// parameters of the statement.
[[nodiscard]] std::string behind(const std::vector<OrderTerm> &terms, const data::RowKey &row,
                                 bool inclusive, const Dialect &dialect, Statement &statement);

// Whether an index of the table has the rows in this order, or in its reverse: else each page sorts them all.
[[nodiscard]] bool followsIndex(const catalog::Table &table, const std::vector<OrderTerm> &terms,
                                Flavor flavor);

} // namespace sluice::sql

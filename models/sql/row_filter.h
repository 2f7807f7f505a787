// What a user filters by, as SQL: values are parameters, names are quoted.
#pragma once

#include "models/base/result.h"
#include "models/catalog/table.h"
#include "models/data/result_column.h"
#include "models/sql/dialect.h"
#include "models/sql/row_view.h"
#include "models/sql/statement.h"

namespace sluice::sql {

// Those that make sense for a column, the usual one first. `path`: inside a JSON value.
[[nodiscard]] std::vector<Comparator> comparatorsFor(const catalog::TypeRef &type, Flavor flavor,
                                                     bool hasPath = false);
// How many values it takes; -1: any number but none.
[[nodiscard]] int valueCount(Comparator comparator);

// " WHERE …", or "" without a filter. Refused: a WHERE expression that is not one expression (it ends a parenthesis or the
// statement), columns that are not there, values that are missing.
[[nodiscard]] Result<std::string> whereText(const RowView &view, const catalog::Table &table,
                                            const Dialect &dialect, Statement &statement);
// An expression for rows with the text in one of their columns that are not binary; empty: there is none.
[[nodiscard]] std::string containsText(const std::vector<data::ResultColumn> &columns,
                                       std::string_view text, const Dialect &dialect);

} // namespace sluice::sql

// SELECTs that read a window of a table by its key: never an OFFSET from the start, never a count on open.
#pragma once

#include "models/base/result.h"
#include "models/catalog/table.h"
#include "models/data/row_key.h"
#include "models/sql/dialect.h"
#include "models/sql/row_view.h"
#include "models/sql/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace sluice::sql {

// The key that orders and identifies rows while browsing.
struct BrowseKey
{
    std::vector<std::string>
        columns; // as named in the table; "rowid" (or a free alias of it) on SQLite
    bool isRowid =
        false; // an implicit rowid: not among the table's columns, selected as an extra last column
    bool isInteger = false; // one integer column: positions can be interpolated

    bool operator==(const BrowseKey &) const = default;
};

// Primary key; else a unique key or index without predicate, expression or nullable column; else SQLite's rowid; else nothing.
[[nodiscard]] std::optional<BrowseKey> browseKey(const catalog::Table &table, Flavor flavor);

struct PageRequest
{
    const catalog::Table *table = nullptr;
    BrowseKey key;
    const RowView *view = nullptr; // none: all rows, by the key
    std::optional<data::RowKey>
        from;               // the first (last, if backwards) row's bound: values of orderTerms()
    bool inclusive = true;  // the row with the key itself counts
    bool backwards = false; // rows come in the reverse order
    int limit = 4096;       // 0: none
    int skip = 0;           // rows to skip behind `from`
};

// Columns in the table's order, then the rowid where the key is one. Refused as whereText() says.
[[nodiscard]] Result<Statement> selectPage(const PageRequest &request, const Dialect &dialect);
// All rows of the view, and of the columns these.
[[nodiscard]] Result<Statement> selectRows(const catalog::Table &table,
                                           const std::vector<std::string> &columns,
                                           const BrowseKey &key, const RowView &view,
                                           const Dialect &dialect);
// The same rows with nothing but the values of orderTerms(): what is not selected is not read.
[[nodiscard]] Result<Statement> selectPlaces(const PageRequest &request, const Dialect &dialect);
// Smallest and largest value of an integer key, as two scalar subqueries (a plain min, max scans).
[[nodiscard]] Statement selectKeyBounds(const catalog::Table &table, const BrowseKey &key,
                                        const Dialect &dialect);
[[nodiscard]] Result<Statement> selectCount(const catalog::Table &table, const Dialect &dialect,
                                            const RowView &view = {});

} // namespace sluice::sql

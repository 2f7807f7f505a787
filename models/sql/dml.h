// A pending row as the statement that writes it: key and old values in the WHERE, null-safe.
#pragma once

#include "models/catalog/table.h"
#include "models/data/change_set.h"
#include "models/sql/dialect.h"
#include "models/sql/select_page.h"
#include "models/sql/statement.h"

namespace sluice::sql {

[[nodiscard]] Statement writeRow(const catalog::Table &table, const BrowseKey &key,
                                 const data::RowAddress &row, const data::RowChange &change,
                                 const Dialect &dialect);
// The same with literals in place of parameters, for people to read.
[[nodiscard]] std::string previewRow(const catalog::Table &table, const BrowseKey &key,
                                     const data::RowAddress &row, const data::RowChange &change,
                                     const Dialect &dialect);
// The row as it stands now, by its key: for "theirs" in a conflict.
[[nodiscard]] Statement selectRow(const catalog::Table &table, const BrowseKey &key,
                                  const data::RowKey &row, const Dialect &dialect);

} // namespace sluice::sql

// Joins what pragmas and the stored SQL say of a table into one set of facts.
#pragma once

#include "models/catalog/catalog.h"
#include "models/engine/sqlite/catalog_rows.h"
#include "models/engine/sqlite/stored_index.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::sqlite {

// Keys, checks, collations, options from `table.definition`; foreign keys as the pragma tells them, with the
// text's names. False when text and pragma disagree on the foreign keys: then the pragma stands alone.
[[nodiscard]] bool addStoredFacts(catalog::Table &table, const std::vector<ForeignKeyRow> &keys);
// A bare or double-quoted word is a string to SQLite, but only there: 'word' means the same anywhere.
[[nodiscard]] std::string plainDefault(std::string_view expression);
[[nodiscard]] catalog::IndexPart toIndexPart(const IndexPartRow &row, const StoredIndexPart &stored,
                                             const catalog::Table &table);
// Foreign keys name tables and columns in any case: makes it the case of the objects meant. SQLite takes a key whose
// target is not there: its option "broken" says so.
void resolveForeignKeys(catalog::Catalog &catalog, const std::string &schema);

} // namespace sluice::sqlite

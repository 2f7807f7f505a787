// Rows as SQL: statements that insert them, and a list to compare with.
#pragma once

#include "models/catalog/catalog.h"
#include "models/data/row_writer.h"
#include "models/sql/dialect.h"

#include <set>

namespace sluice::sql {

struct InsertTarget
{
    catalog::QualifiedName table;
    bool overridesIdentity = false; // a column of it is GENERATED ALWAYS AS IDENTITY
    std::set<std::string> computed; // columns that the database computes itself: left out
};

[[nodiscard]] InsertTarget insertTarget(const catalog::Table &table);
// Of what the catalog knows no more than the name: a view, say.
[[nodiscard]] InsertTarget insertTarget(const catalog::Catalog &catalog,
                                        const catalog::QualifiedName &name);

// INSERT … VALUES with many rows a statement. A column that comes from the table has its name there, a repeated one
// is left out. The dialect outlives the writer.
[[nodiscard]] std::unique_ptr<data::RowWriter> makeInsertWriter(InsertTarget target,
                                                                const Dialect &dialect);
// What stands behind IN: (1, 2, 3), each once and without NULL, which equals nothing; rows of several columns as
// rows. Keeps what it has seen.
[[nodiscard]] std::unique_ptr<data::RowWriter> makeInListWriter(const Dialect &dialect);

} // namespace sluice::sql

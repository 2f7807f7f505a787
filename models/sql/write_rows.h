// Rows as SQL: statements that insert them, and a list to compare with.
#pragma once

#include "models/data/row_writer.h"
#include "models/sql/dialect.h"

namespace sluice::sql {

struct InsertTarget
{
    catalog::QualifiedName table;
    bool overridesIdentity = false; // a column of it is GENERATED ALWAYS AS IDENTITY
};

// INSERT … VALUES with many rows a statement. A column that comes from the table has its name there, a repeated one
// is left out. The dialect outlives the writer.
[[nodiscard]] std::unique_ptr<data::RowWriter> makeInsertWriter(InsertTarget target,
                                                                const Dialect &dialect);
// What stands behind IN: (1, 2, 3), each once and without NULL, which equals nothing; rows of several columns as
// rows. Keeps what it has seen.
[[nodiscard]] std::unique_ptr<data::RowWriter> makeInListWriter(const Dialect &dialect);

} // namespace sluice::sql

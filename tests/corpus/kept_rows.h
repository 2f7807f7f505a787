// The rows of the tables and columns that stand, unchanged in type, on both sides of a plan: they must survive it.
#pragma once

#include "tests/corpus/corpus_database.h"

#include <QStringList>

namespace sluice::test {

// Sorted; a line for the count of each table and one for each value, asked by a program that is not ours.
// Tables that it could not read are added to `unanswered`.
[[nodiscard]] QStringList keptRows(CorpusDatabase &database, const catalog::Catalog &before,
                                   const catalog::Catalog &after, QStringList &unanswered);

} // namespace sluice::test

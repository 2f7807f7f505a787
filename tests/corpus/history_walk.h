// A project's migrations as states of a database: each pair of neighbours is planned, with rows, both ways.
#pragma once

#include "tests/corpus/corpus_database.h"
#include "tests/corpus/migration_history.h"
#include "tests/corpus/tally.h"

namespace sluice::test {

// A case a direction: "NAME/TAG" and "NAME/TAG back". The first state is an empty database. Renames are those that the
// migration says; what else has no partner is dropped, and rows get a value wherever they need one.
void walkHistory(Tally &tally, const QString &name, const MigrationHistory &history,
                 DatabaseMaker &maker);

} // namespace sluice::test

// Takes a case from its old schema with rows to the new one by the program's own verbs, and asks others whether it got there.
#pragma once

#include "tests/corpus/corpus_database.h"
#include "tests/corpus/plan_case.h"
#include "tests/corpus/tally.h"

namespace sluice::test {

// Rename questions are answered yes in the order of their likeness, and every loss of data is accepted.
// Passes when applied, equivalent when read again, no row lost, and the database's portrait is that of one made afresh.
[[nodiscard]] Outcome walkPlan(const PlanCase &planCase, DatabaseMaker &maker);

} // namespace sluice::test

// Takes a database with rows from its schema to another by the program's own verbs, and asks others whether it got there.
#pragma once

#include "tests/corpus/corpus_database.h"
#include "tests/corpus/plan_answers.h"
#include "tests/corpus/plan_case.h"
#include "tests/corpus/tally.h"

namespace sluice::test {

// A schema, as we read it and as others tell it.
struct Portrayed
{
    catalog::Catalog catalog;
    QStringList portrait;
};

[[nodiscard]] Result<Portrayed> portrayed(CorpusDatabase &database);

// `from` is what `old` is. Every loss of data is accepted.
// Passes when applied, equivalent when read again, no row lost, and the database's portrait is that of `to`.
[[nodiscard]] Outcome walkBetween(CorpusDatabase &old, const Portrayed &from, const Portrayed &to,
                                  const PlanAnswers &answers);
// From the case's old schema to its new one; rename questions are answered yes in the order of their likeness.
[[nodiscard]] Outcome walkPlan(const PlanCase &planCase, DatabaseMaker &maker);

} // namespace sluice::test

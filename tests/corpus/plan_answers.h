// A plan whose questions are answered without a person.
#pragma once

#include "models/engine/engine.h"
#include "models/migrate/plan.h"

#include <vector>

namespace sluice::test {

struct PlanAnswers
{
    std::vector<migrate::RenameQuestion> renames; // answered yes
    bool takesLikeliest = false; // renames that are asked: yes, in the order of their likeness
    bool fills = false;          // rows get a value wherever they need one
};

struct AnsweredPlan
{
    migrate::Plan plan;
    migrate::DiffOptions options;
};

// What is left without a partner is dropped; owners and grants belong to the plan.
[[nodiscard]] Result<AnsweredPlan> answeredPlan(const catalog::Catalog &current,
                                                const catalog::Catalog &desired,
                                                const engine::Engine &engine,
                                                const PlanAnswers &answers);

} // namespace sluice::test

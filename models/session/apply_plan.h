// Runs a reviewed plan: fingerprint checked, segment by segment, re-read, and proved equivalent to what was desired.
#pragma once

#include "models/session/review_plan.h"

#include <set>

namespace sluice::session {

struct ApplyOptions
{
    std::set<std::string>
        accepted; // ids of steps whose data loss is accepted; "all" accepts every one
};

enum class StepState { Waiting, Running, Done, RolledBack, Failed };

struct ApplyReport
{
    bool equivalent = false;          // the re-read schema is the desired one
    std::vector<Message> differences; // titles of what still differs
    std::vector<StepState> steps;     // one a step
    std::optional<Error> failure;     // why it stopped
    catalog::Snapshot after;
};

using StepProgress =
    std::function<void(std::size_t step, StepState state)>; // on the thread that runs the plan

// Errors: Conflict when the schema is not the one the plan was made for, Refused when a loss is not accepted.
// A step that fails is no error here: the report says what stands.
[[nodiscard]] Result<ApplyReport> runPlan(engine::Connection &connection,
                                          const engine::Engine &engine, const migrate::Plan &plan,
                                          const catalog::Catalog &desired,
                                          const ApplyOptions &options, const engine::Call &call,
                                          const StepProgress &progress);

// On the interactive lane; progress and done on the owner's thread.
Request applyPlan(Session &session, const Review &review, ApplyOptions options,
                  const StepProgress &progress, std::function<void(Result<ApplyReport>)> done);

} // namespace sluice::session

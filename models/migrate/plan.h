// Ordered steps that turn one schema into another, in transaction segments, and what each one risks.
#pragma once

#include "models/migrate/diff.h"
#include "models/migrate/step_writer.h"
#include "models/migrate/value_question.h"

#include <string>
#include <vector>

namespace sluice::migrate {

struct Plan
{
    std::string dialect;
    std::string fromFingerprint;
    std::string toFingerprint;
    std::vector<Step> steps; // in execution order; equal `segment` numbers share a transaction
    StepWriter::Frame frame; // what goes around them
    bool owners = false;     // whether they are part of it
    bool grants = false;
    std::vector<RenameQuestion> questions;
    std::vector<Message> refusals;
    std::vector<ValueQuestion> values; // open ones stop the plan only by their refusal
    std::vector<Message> notes; // what stands on one side alone and is not compared in this version

    [[nodiscard]] bool isEmpty() const
    {
        return steps.empty() && questions.empty() && refusals.empty();
    }
    [[nodiscard]] bool isExecutable() const { return questions.empty() && refusals.empty(); }
};

[[nodiscard]] Result<Plan> plan(const catalog::Catalog &before, const catalog::Catalog &after,
                                const sql::Dialect &dialect, const StepWriter &writer,
                                const DiffOptions &options = {});

// The plan as a script with comments, as canonical JSON, as markdown for a pull request.
[[nodiscard]] std::string toSql(const Plan &plan);
[[nodiscard]] std::string toJson(const Plan &plan);
[[nodiscard]] std::string toMarkdown(const Plan &plan);

} // namespace sluice::migrate

#include "models/migrate/plan.h"

#include "models/catalog/fingerprint.h"

#include <algorithm>
#include <set>

namespace sluice::migrate {

namespace {

// Kinds of objects that the catalog names but does not describe are no difference; they are told.
std::vector<Message> uncompared(const catalog::Catalog &before, const catalog::Catalog &after)
{
    std::set<std::string> old;
    std::set<std::string> desired;
    for (const catalog::Unread &unread : before.unread) {
        old.insert(unread.what);
    }
    for (const catalog::Unread &unread : after.unread) {
        desired.insert(unread.what);
    }
    std::vector<Message> notes;
    for (const std::string &what : old) {
        if (!desired.contains(what)) {
            notes.push_back(
                Message::tr("%1 is not in the desired schema; it is left as it is", {what}));
        }
    }
    for (const std::string &what : desired) {
        if (!old.contains(what)) {
            notes.push_back(
                Message::tr("%1 is only in the desired schema; it is not made", {what}));
        }
    }
    return notes;
}

// Inside another's transaction nothing is committed on the way.
void refuseCommits(Plan &plan)
{
    for (const Step &step : plan.steps) {
        if (!step.inTransaction || step.segment != plan.steps.front().segment) {
            plan.refusals.push_back(Message::tr(
                "%1: what comes before it must be committed, which cannot be done inside a "
                "transaction",
                {step.title}));
        }
    }
}

} // namespace

bool Step::losesData() const
{
    return std::any_of(hazards.begin(), hazards.end(),
                       [](const Hazard &hazard) { return hazard.severity == Severity::DataLoss; });
}

Result<Plan> plan(const catalog::Catalog &before, const catalog::Catalog &after,
                  const sql::Dialect &dialect, const StepWriter &writer, const DiffOptions &options)
{
    SLUICE_TRY(const Diff found, diff(before, after, dialect, options));
    Plan result;
    result.dialect = dialect.name();
    result.fromFingerprint = catalog::fingerprint(before);
    result.toFingerprint = catalog::fingerprint(after);
    result.owners = options.owners;
    result.grants = options.grants;
    result.questions = found.questions;
    result.refusals = found.refusals;
    result.notes = uncompared(before, after);
    // Steps around an open question would be steps for one of its answers.
    if (!found.questions.empty() || found.changes.empty()) {
        return result;
    }
    result.values = valueQuestions(found.changes, writer);
    auto steps = writer.write(found, before, after);
    if (!steps && steps.error().kind == ErrorKind::Refused) {
        const std::vector<Message> &further = steps.error().detail.arguments();
        result.refusals.push_back(steps.error().message);
        result.refusals.insert(result.refusals.end(), further.begin(), further.end());
        return result;
    }
    if (!steps) {
        return fail(steps.error());
    }
    result.steps = std::move(*steps);
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        result.steps[i].id = std::to_string(i + 1);
    }
    if (options.runs == Runs::ByUs) {
        result.frame = writer.frame(result.steps, after);
    } else {
        refuseCommits(result);
    }
    return result;
}

} // namespace sluice::migrate

#include "models/session/apply_plan.h"

#include "models/session/plan_run.h"

#include "models/catalog/fingerprint.h"

#include <algorithm>

namespace sluice::session {

namespace {

Result<void> checkAcceptance(const migrate::Plan &plan, const ApplyOptions &options)
{
    if (!plan.isExecutable()) {
        return fail(ErrorKind::Refused, Message::tr("the plan has open questions or refusals"));
    }
    for (const migrate::Step &step : plan.steps) {
        const bool isAccepted =
            options.accepted.contains("all") || options.accepted.contains(step.id);
        if (step.losesData() && !isAccepted) {
            return fail(ErrorKind::Refused,
                        Message::tr("step %1 loses data: %2", {step.id, step.title}),
                        Message::tr("Accept it by its number, or all of them."));
        }
    }
    return {};
}

// What still differs, in words.
std::vector<Message> differences(const catalog::Catalog &is, const catalog::Catalog &desired,
                                 const sql::Dialect &dialect, const migrate::Plan &plan)
{
    const auto found =
        migrate::diff(is, desired, dialect,
                      {.owners = plan.owners, .grants = plan.grants, .dropUnmatched = true});
    if (!found) {
        return {found.error().message};
    }
    std::vector<Message> titles = found->refusals;
    std::transform(found->changes.begin(), found->changes.end(), std::back_inserter(titles),
                   migrate::titleOf);
    return titles;
}

Result<void> prove(engine::Connection &connection, const engine::Engine &engine,
                   const catalog::Catalog &desired, const migrate::Plan &plan, ApplyReport &report)
{
    // What stands is told even when the plan was stopped: a call of its own.
    const engine::Call call{.stop = {}, .origin = engine::Origin::Introspection};
    SLUICE_TRY(auto after, connection.readCatalog(call));
    report.differences = differences(after, desired, engine.dialect(), plan);
    report.equivalent = report.differences.empty();
    report.after = std::make_shared<const catalog::Catalog>(std::move(after));
    return {};
}

} // namespace

Result<ApplyReport> runPlan(engine::Connection &connection, const engine::Engine &engine,
                            const migrate::Plan &plan, const catalog::Catalog &desired,
                            const ApplyOptions &options, const engine::Call &call,
                            const StepProgress &progress)
{
    SLUICE_CHECK(checkAcceptance(plan, options));
    if (plan.toFingerprint != catalog::fingerprint(desired)) {
        return fail(ErrorKind::Conflict,
                    Message::tr("the plan was made for another desired schema"));
    }
    if (connection.transactionState() != engine::TransactionState::None) {
        return fail(ErrorKind::Refused,
                    Message::tr("a transaction is open: commit it or roll it back first"));
    }
    PlanRun run(connection, engine.stepWriter().frame(plan.steps, desired), plan, call, progress);
    SLUICE_TRY(ApplyReport report, run.run());
    if (const auto proved = prove(connection, engine, desired, plan, report);
        !proved && !report.failure) {
        report.failure = proved.error();
    }
    return report;
}

Request applyPlan(Session &session, const Review &review, ApplyOptions options,
                  const StepProgress &progress, std::function<void(Result<ApplyReport>)> done)
{
    const auto show = [&session, progress](std::size_t step, StepState state) {
        if (progress) {
            session.post([progress, step, state] { progress(step, state); });
        }
    };
    const auto work = [&engine = session.engine(), plan = review.plan, desired = review.desired,
                       options = std::move(options),
                       show](engine::Connection &connection, std::stop_token stop) {
        return runPlan(connection, engine, plan, *desired, options,
                       {.stop = std::move(stop), .origin = engine::Origin::Migration}, show);
    };
    return session.ask<ApplyReport>(
        Lane::Interactive, work, [&session, done = std::move(done)](Result<ApplyReport> report) {
            if (report && report->after) {
                session.setCatalog(report->after, {.version = {},
                                                   .readAt = std::chrono::system_clock::now(),
                                                   .isCurrent = true,
                                                   .offline = {}});
            }
            done(std::move(report));
        });
}

} // namespace sluice::session

// One run of a plan over one connection: segments, checks, and the way back when something fails.
#pragma once

#include "models/session/apply_plan.h"

namespace sluice::session {

class PlanRun
{
public:
    PlanRun(engine::Connection &connection, migrate::StepWriter::Frame frame,
            const migrate::Plan &plan, engine::Call call, const StepProgress &progress);

    // Conflict when the schema is not the plan's; a step that fails is told in the report.
    [[nodiscard]] Result<ApplyReport> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> checkFingerprint();
    void restore();
    [[nodiscard]] Result<void> runSegments();
    [[nodiscard]] Result<void> runSegment(std::size_t first, std::size_t end);
    [[nodiscard]] Result<void> runInside(std::size_t first, std::size_t end);
    [[nodiscard]] Result<void> runStep(std::size_t step);
    [[nodiscard]] Result<void> runStatement(const std::string &text);
    [[nodiscard]] Result<void> compareChecks();
    // The rows that a check of the frame returns, as texts.
    [[nodiscard]] Result<void> addViolations(const std::string &check,
                                             std::vector<std::string> &found);
    [[nodiscard]] Result<void> checkBefore();
    void rollBack(std::size_t first, std::size_t end);
    void set(std::size_t step, StepState state);

    engine::Connection &m_connection;
    migrate::StepWriter::Frame m_frame;
    const migrate::Plan &m_plan;
    engine::Call m_call;
    const StepProgress &m_progress;
    std::vector<std::pair<std::string, std::string>> m_settings; // pragma, value before
    std::vector<std::string> m_violationsBefore;                 // sorted
    // Every check had an answer before: in the old schema, a foreign key may fit no key.
    bool m_wasAsked = false;
    ApplyReport m_report;
};

} // namespace sluice::session

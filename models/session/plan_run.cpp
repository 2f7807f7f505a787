#include "models/session/plan_run.h"

#include "models/base/scope_exit.h"
#include "models/base/text.h"
#include "models/catalog/fingerprint.h"

#include <algorithm>

namespace sluice::session {

namespace {

constexpr engine::Origin kOrigin = engine::Origin::Migration;

std::string shown(const data::Value &value)
{
    if (const auto *integer = value.integer()) {
        return std::to_string(*integer);
    }
    return value.text() ? *value.text() : std::string("NULL");
}

// "PRAGMA foreign_keys = OFF" as name and value; empty names for other statements.
std::pair<std::string, std::string> settingIn(const std::string &statement)
{
    const std::size_t equals = statement.find('=');
    if (!startsWithIgnoringCase(statement, "PRAGMA ") || equals == std::string::npos) {
        return {};
    }
    return {std::string(trimmed(std::string_view(statement).substr(7, equals - 7))),
            std::string(trimmed(std::string_view(statement).substr(equals + 1)))};
}

Result<std::string> readSetting(engine::Connection &connection, const std::string &name,
                                const engine::Call &call)
{
    SLUICE_TRY(const auto rows, engine::fetchAll(connection, {.text = "PRAGMA " + name}, call));
    return rows.empty() || rows[0].empty() ? std::string() : shown(rows[0][0]);
}

bool means(const std::string &value, std::string_view wanted)
{
    const bool isOn = equalsIgnoringCase(wanted, "ON") || wanted == "1";
    return value == (isOn ? "1" : "0");
}

} // namespace

PlanRun::PlanRun(engine::Connection &connection, migrate::StepWriter::Frame frame,
                 const migrate::Plan &plan, engine::Call call, const StepProgress &progress)
    : m_connection(connection)
    , m_frame(std::move(frame))
    , m_plan(plan)
    , m_call(std::move(call))
    , m_progress(progress)
{
    m_call.origin = kOrigin;
    m_report.steps.assign(plan.steps.size(), StepState::Waiting);
}

Result<ApplyReport> PlanRun::run()
{
    // A transaction looks at the schema inside, where on SQLite nobody can come between.
    if (m_plan.steps.empty() || !m_plan.steps.front().inTransaction) {
        SLUICE_CHECK(checkFingerprint());
    }
    if (m_plan.steps.empty()) {
        return std::move(m_report);
    }
    const ScopeExit end([&] { restore(); });
    SLUICE_CHECK(prepare());
    if (const auto done = runSegments(); !done) {
        if (done.error().kind == ErrorKind::Conflict
            && m_report.steps.front() == StepState::Waiting) {
            return fail(done.error());
        }
        m_report.failure = done.error();
    }
    return std::move(m_report);
}

Result<void> PlanRun::checkFingerprint()
{
    SLUICE_TRY(const auto current, m_connection.readCatalog(m_call));
    if (catalog::fingerprint(current) != m_plan.fromFingerprint) {
        return fail(ErrorKind::Conflict,
                    Message::tr("the schema has changed since the plan was made"),
                    Message::tr("Make the plan again and look at what is new."));
    }
    return {};
}

// A setting that did not take effect would cost rows, silently: it is read back.
Result<void> PlanRun::prepare()
{
    for (const std::string &statement : m_frame.before) {
        const auto [name, value] = settingIn(statement);
        if (!name.empty()) {
            SLUICE_TRY(std::string old, readSetting(m_connection, name, m_call));
            m_settings.emplace_back(name, std::move(old));
        }
        SLUICE_CHECK(runStatement(statement));
        if (!name.empty()) {
            SLUICE_TRY(const std::string now, readSetting(m_connection, name, m_call));
            if (!means(now, value)) {
                return fail(ErrorKind::Refused,
                            Message::tr("the setting did not take effect: %1", {statement}));
            }
        }
    }
    return {};
}

void PlanRun::restore()
{
    const engine::Call call{.stop = {}, .origin = kOrigin};
    for (const std::string &statement : m_frame.after) {
        (void)engine::execute(m_connection, {.text = statement}, call);
    }
    for (const auto &[name, value] : m_settings) {
        (void)engine::execute(m_connection, {.text = "PRAGMA " + name + " = " + value}, call);
    }
}

Result<void> PlanRun::runSegments()
{
    for (std::size_t first = 0; first < m_plan.steps.size();) {
        std::size_t end = first + 1;
        while (end < m_plan.steps.size()
               && m_plan.steps[end].segment == m_plan.steps[first].segment) {
            ++end;
        }
        SLUICE_CHECK(runSegment(first, end));
        first = end;
    }
    return {};
}

Result<void> PlanRun::runSegment(std::size_t first, std::size_t end)
{
    if (!m_plan.steps[first].inTransaction) {
        for (std::size_t i = first; i < end; ++i) {
            SLUICE_CHECK(runStep(i));
            set(i, StepState::Done);
        }
        return {};
    }
    SLUICE_CHECK(runStatement(m_frame.begin));
    auto done = runInside(first, end);
    if (done) {
        done = runStatement("COMMIT");
    }
    if (!done) {
        rollBack(first, end);
        return done;
    }
    for (std::size_t i = first; i < end; ++i) {
        set(i, StepState::Done);
    }
    return {};
}

Result<void> PlanRun::runInside(std::size_t first, std::size_t end)
{
    if (first == 0) {
        SLUICE_CHECK(checkFingerprint());
    }
    SLUICE_CHECK(checkBefore());
    for (std::size_t i = first; i < end; ++i) {
        SLUICE_CHECK(runStep(i));
    }
    return compareChecks();
}

Result<void> PlanRun::runStep(std::size_t step)
{
    set(step, StepState::Running);
    for (const std::string &statement : m_plan.steps[step].sql) {
        if (auto done = runStatement(statement); !done) {
            set(step, StepState::Failed);
            Error error = done.error();
            error.context =
                Message::tr("in step %1, %2", {m_plan.steps[step].id, m_plan.steps[step].title});
            if (error.statement.empty()) {
                error.statement = redactSecrets(statement);
            }
            return fail(std::move(error));
        }
    }
    return {};
}

Result<void> PlanRun::runStatement(const std::string &text)
{
    SLUICE_TRY(const auto cursor, m_connection.query({.text = text}, m_call));
    const bool asks =
        !cursor->columns().empty() && cursor->columns().front().name == migrate::kViolationColumn;
    for (;;) {
        SLUICE_TRY(const auto batch, cursor->next({}));
        if (!batch) {
            return {};
        }
        if (asks && batch->rowCount() > 0) {
            return fail(ErrorKind::Constraint, shown(data::toValue(batch->cell(0, 0))));
        }
    }
}

Result<void> PlanRun::addViolations(const std::string &check, std::vector<std::string> &found)
{
    SLUICE_TRY(const auto rows, engine::fetchAll(m_connection, {.text = check}, m_call));
    for (const auto &row : rows) {
        std::string text;
        for (const data::Value &value : row) {
            text += (text.empty() ? "" : ", ") + shown(value);
        }
        found.push_back(std::move(text));
    }
    return {};
}

// What cannot be asked yet, as its table is still to come, has no rows that break it.
Result<void> PlanRun::checkBefore()
{
    m_violationsBefore.clear();
    m_wasAsked = true;
    for (const std::string &check : m_frame.checks) {
        const auto asked = addViolations(check, m_violationsBefore);
        if (!asked && asked.error().kind == ErrorKind::Cancelled) {
            return asked;
        }
        m_wasAsked = m_wasAsked && asked.has_value();
    }
    std::sort(m_violationsBefore.begin(), m_violationsBefore.end());
    return {};
}

// Rows that broke the rules before are not this plan's doing; a rename may call them something else.
Result<void> PlanRun::compareChecks()
{
    std::vector<std::string> found;
    for (const std::string &check : m_frame.checks) {
        const auto asked = addViolations(check, found);
        if (!asked && (m_wasAsked || asked.error().kind == ErrorKind::Cancelled)) {
            return asked;
        }
    }
    std::sort(found.begin(), found.end());
    const std::vector<std::string> &before = m_violationsBefore;
    std::vector<std::string> added;
    std::set_difference(found.begin(), found.end(), before.begin(), before.end(),
                        std::back_inserter(added));
    if (added.empty() || found.size() <= before.size()) {
        return {};
    }
    Error error{.kind = ErrorKind::Constraint,
                .message = Message::tr("%1 rows would break a foreign key",
                                       {std::to_string(added.size())})};
    error.detail = "first: " + added.front();
    error.context = Message::tr("in the checks before the commit");
    return fail(std::move(error));
}

void PlanRun::rollBack(std::size_t first, std::size_t end)
{
    // Some errors (disk full, a lost server) have ended the transaction already.
    if (m_connection.transactionState() != engine::TransactionState::None) {
        (void)engine::execute(m_connection, {.text = "ROLLBACK"}, {.origin = kOrigin});
    }
    for (std::size_t i = first; i < end; ++i) {
        if (m_report.steps[i] == StepState::Running) {
            set(i, StepState::RolledBack);
        }
    }
}

void PlanRun::set(std::size_t step, StepState state)
{
    m_report.steps[step] = state;
    if (m_progress) {
        m_progress(step, state);
    }
}

} // namespace sluice::session

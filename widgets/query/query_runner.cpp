#include "widgets/query/query_runner.h"

#include "models/sql/bind_parameters.h"

#include <QPointer>

namespace sluice::ui {

QueryRunner::QueryRunner(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

QueryRunner::~QueryRunner()
{
    if (m_running) {
        m_session.cancel(m_request);
    }
}

void QueryRunner::start(std::vector<QueryJob> jobs)
{
    if (m_running || jobs.empty()) {
        return;
    }
    m_jobs = std::move(jobs);
    m_at = 0;
    ++m_run;
    m_running = true;
    m_clock.start();
    runNext();
}

void QueryRunner::cancel()
{
    if (m_running) {
        m_session.cancel(m_request);
    }
}

std::chrono::milliseconds QueryRunner::elapsed() const
{
    return std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
}

// The sinks may outlive us inside the session's queue: each looks first whether we are still there.
void QueryRunner::runNext()
{
    const auto guarded = [self = QPointer(this), run = m_run](auto &&call) {
        if (self && self->m_run == run) {
            call(*self);
        }
    };
    session::QuerySinks sinks;
    sinks.columns = [guarded](const std::vector<data::ResultColumn> &columns) {
        guarded([&](QueryRunner &self) { Q_EMIT self.columnsArrived(columns); });
    };
    sinks.batch = [guarded](const data::BatchPtr &batch) {
        guarded([&](QueryRunner &self) { Q_EMIT self.batchArrived(batch); });
    };
    sinks.finished = [guarded](const Result<session::QuerySummary> &summary) {
        guarded([&](QueryRunner &self) { self.finish(summary); });
    };
    m_request = session::runQuery(m_session, m_jobs[m_at].bound, std::move(sinks));
}

void QueryRunner::finish(const Result<session::QuerySummary> &summary)
{
    const QueryJob job = m_jobs[m_at];
    if (summary) {
        Q_EMIT statementFinished(job, *summary);
        if (++m_at < m_jobs.size()) {
            runNext();
            return;
        }
    }
    m_running = false;
    if (!summary) {
        Q_EMIT failed(job, summary.error(), editorOffset(job, summary.error()));
    }
    Q_EMIT finished();
}

std::size_t QueryRunner::editorOffset(const QueryJob &job, const Error &error) const
{
    if (!error.position) {
        return job.begin;
    }
    return job.begin
           + sql::unboundOffset(job.text, job.bound.text, *error.position,
                                m_session.dialect().flavor());
}

} // namespace sluice::ui

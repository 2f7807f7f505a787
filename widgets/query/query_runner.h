// Runs statements one after another on the session's interactive lane and tells what comes of each; stops at the first error.
#pragma once

#include "models/session/run_query.h"

#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace sluice::ui {

// A statement of the editor, ready to be sent.
struct QueryJob
{
    std::size_t begin = 0; // of its text in the editor, byte offset
    std::string text;      // as written
    sql::Statement bound;
};

class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(session::Session &session, QObject *parent = nullptr);
    ~QueryRunner() override; // cancels; late answers are dropped

    void start(std::vector<QueryJob> jobs);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const; // of the whole run

Q_SIGNALS:
    void columnsArrived(const std::vector<data::ResultColumn> &columns);
    void batchArrived(const data::BatchPtr &batch);
    void statementFinished(const QueryJob &job, const session::QuerySummary &summary);
    // `editorOffset`: byte of the editor's text the error points at; the statement's start if it points nowhere.
    void failed(const QueryJob &job, const Error &error, std::size_t editorOffset);
    void finished(); // always, last

private:
    void runNext();
    void finish(const Result<session::QuerySummary> &summary);
    [[nodiscard]] std::size_t editorOffset(const QueryJob &job, const Error &error) const;

    session::Session &m_session;
    std::vector<QueryJob> m_jobs;
    std::size_t m_at = 0;
    session::Request m_request;
    std::uint64_t m_run = 0; // answers of an earlier one are dropped
    bool m_running = false;
    QElapsedTimer m_clock;
};

} // namespace sluice::ui

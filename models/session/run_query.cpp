#include "models/session/run_query.h"

#include "models/session/delivery_window.h"
#include "models/sql/statement_info.h"

namespace sluice::session {

namespace {

constexpr int kFirstRows = 256;
constexpr int kBatchesUnderWay = 8;

using Clock = std::chrono::steady_clock;

std::chrono::microseconds since(Clock::time_point begin)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
}

bool isDdl(const sql::Statement &statement, const sql::Dialect &dialect)
{
    return sql::inspectStatement(statement.text, dialect.flavor()).statementClass
           == sql::StatementClass::Ddl;
}

// Hands every batch to the sink; false when it was stopped between two of them.
Result<bool> drain(engine::Cursor &cursor, const engine::Call &call, const QuerySinks &sinks,
                   Clock::time_point begin, QuerySummary &summary)
{
    engine::BatchLimits limits{.rows = kFirstRows};
    while (true) {
        SLUICE_TRY(const data::BatchPtr batch, cursor.next(limits));
        if (!batch) {
            return true;
        }
        if (summary.rows == 0) {
            summary.firstRow = since(begin);
        }
        limits = {};
        if (sinks.batch) {
            sinks.batch(batch);
        }
        if (call.stop.stop_requested()) {
            return false;
        }
        summary.rows += batch->rowCount();
    }
}

} // namespace

Result<QuerySummary> streamQuery(engine::Connection &connection, const sql::Statement &statement,
                                 const engine::Call &call, const QuerySinks &sinks)
{
    const auto begin = Clock::now();
    QuerySummary summary;
    {
        SLUICE_TRY(const auto cursor, connection.query(statement, call));
        if (sinks.columns && !cursor->columns().empty()) {
            sinks.columns(cursor->columns());
        }
        SLUICE_TRY(const bool isComplete, drain(*cursor, call, sinks, begin, summary));
        if (!isComplete) {
            return fail(ErrorKind::Cancelled, Message::tr("cancelled"));
        }
        summary.affected = cursor->affectedRows();
        summary.tag = cursor->commandTag();
    }
    summary.total = since(begin);
    summary.transaction = connection.transactionState();
    summary.changedSchema = isDdl(statement, connection.dialect());
    return summary;
}

namespace {

// The caller's sinks, reached through Post, with at most kBatchesUnderWay batches on their way.
QuerySinks throughPost(const Session &session, const std::shared_ptr<const QuerySinks> &sinks,
                       const std::stop_token &stop)
{
    QuerySinks posted;
    posted.columns = [&session, sinks](std::vector<data::ResultColumn> columns) {
        session.post([sinks, columns = std::move(columns)] {
            if (sinks->columns) {
                sinks->columns(columns);
            }
        });
    };
    posted.batch = [&session, sinks, stop,
                    window =
                        std::make_shared<DeliveryWindow>(kBatchesUnderWay)](data::BatchPtr batch) {
        if (!window->take(stop)) {
            return;
        }
        session.post([sinks, window, batch = std::move(batch)] {
            if (sinks->batch) {
                sinks->batch(batch);
            }
            window->release();
        });
    };
    return posted;
}

void finish(Session &session, const QuerySinks &sinks, Result<QuerySummary> summary,
            engine::TransactionState state)
{
    const bool wasDdl = summary && summary->changedSchema;
    const bool changedSchema = session.noteStatement(wasDdl, state);
    session.setTransaction(state);
    if (summary) {
        summary->changedSchema = changedSchema;
    }
    if (sinks.finished) {
        sinks.finished(std::move(summary));
    }
}

} // namespace

Request runQuery(Session &session, sql::Statement statement, QuerySinks sinks)
{
    auto kept = std::make_shared<const QuerySinks>(std::move(sinks));
    return session.submit(Lane::Interactive, [&session, kept, statement = std::move(statement)](
                                                 Result<engine::Connection *> connection,
                                                 const std::stop_token &stop) {
        Result<QuerySummary> summary = fail(ErrorKind::Internal, Message::tr("did not run"));
        auto state = engine::TransactionState::None;
        if (connection) {
            summary = streamQuery(**connection, statement, {.stop = stop},
                                  throughPost(session, kept, stop));
            state = (*connection)->transactionState();
        } else {
            summary = fail(connection.error());
        }
        session.post([&session, kept, summary = std::move(summary), state] {
            finish(session, *kept, summary, state);
        });
    });
}

} // namespace sluice::session

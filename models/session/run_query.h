// Runs one statement and streams its rows, with back-pressure, to whoever shows or prints them.
#pragma once

#include "models/session/session.h"

namespace sluice::session {

struct QuerySummary
{
    std::int64_t rows = 0;      // delivered
    std::int64_t affected = -1; // -1: does not apply
    std::string tag;
    std::chrono::microseconds firstRow{0};
    std::chrono::microseconds total{0};
    engine::TransactionState transaction = engine::TransactionState::None;
    bool changedSchema = false; // DDL: the catalog should be read again
};

struct QuerySinks
{
    std::function<void(std::vector<data::ResultColumn>)> columns; // once, before the first batch
    std::function<void(data::BatchPtr)> batch;                    // 256 rows first, then larger
    std::function<void(Result<QuerySummary>)> finished;           // always, last
};

// On the calling thread, from start to end; a sink's batch may block (that is the back-pressure). No `finished` call.
[[nodiscard]] Result<QuerySummary> streamQuery(engine::Connection &connection,
                                               const sql::Statement &statement,
                                               const engine::Call &call, const QuerySinks &sinks);

// On the interactive lane; sinks are called on the owner's thread, at most 8 batches under way.
Request runQuery(Session &session, sql::Statement statement, QuerySinks sinks);

} // namespace sluice::session

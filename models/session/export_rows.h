// Streams the rows of a statement, or of a result, into a file's text, in memory that does not grow with them.
#pragma once

#include "models/data/result_set.h"
#include "models/session/export_format.h"
#include "models/session/run_query.h"

#include <atomic>

namespace sluice::session {

struct ExportSinks
{
    MakeRowWriter makeWriter;
    std::function<Result<>(std::string_view)> take; // the text, piece by piece
    std::atomic<std::int64_t> *rows = nullptr;      // how many there are by now
};

struct ExportSummary
{
    std::int64_t rows = 0;
    std::int64_t alteredCells = 0; // RowWriter::alteredCells()
    std::chrono::microseconds total{0};
};

// On the calling thread. A failure of a sink ends it; a statement without rows is refused.
[[nodiscard]] Result<ExportSummary> exportRows(engine::Connection &connection,
                                               const sql::Statement &statement,
                                               const engine::Call &call, const ExportSinks &sinks);
// Cancelled when stopped.
[[nodiscard]] Result<ExportSummary> exportRows(const data::ResultCopy &rows,
                                               const std::stop_token &stop,
                                               const ExportSinks &sinks);

} // namespace sluice::session

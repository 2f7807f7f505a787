// Streams the rows of a statement into a file's text, in memory that does not grow with them.
#pragma once

#include "models/data/row_writer.h"
#include "models/session/run_query.h"

#include <atomic>

namespace sluice::session {

struct ExportSinks
{
    // Once the columns are known: an INSERT, for one, asks where they come from.
    std::function<Result<std::unique_ptr<data::RowWriter>>(const std::vector<data::ResultColumn> &)>
        makeWriter;
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

} // namespace sluice::session

// Rows in a file that is there whole or not at all: what a statement gives, or a result as it stands.
#pragma once

#include "models/data/result_set.h"
#include "models/session/export_format.h"
#include "models/session/export_rows.h"

namespace sluice::session {

struct FileExport
{
    std::string path;
    MakeRowWriter makeWriter;
    std::shared_ptr<std::atomic<std::int64_t>> rows; // how many there are by now
};

// Whether the path is that of the database's own file.
[[nodiscard]] bool isDatabaseFile(const std::string &path, const engine::ConnectOptions &options);

// On the calling thread.
[[nodiscard]] Result<ExportSummary> exportToFile(engine::Connection &connection,
                                                 const sql::Statement &statement,
                                                 const engine::Call &call, const FileExport &file);

using ExportDone = std::function<void(Result<ExportSummary>)>;

// On a lane; `done` on the owner's thread.
Request exportToFile(Session &session, sql::Statement statement, FileExport file, ExportDone done);
Request exportToFile(Session &session, data::ResultCopy rows, FileExport file, ExportDone done);

} // namespace sluice::session

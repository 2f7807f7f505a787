#include "models/session/export_file.h"

#include "models/session/output_file.h"
#include "models/session/read_rows.h"

#include <filesystem>

namespace sluice::session {

namespace {

// `rows` is told where they go.
template<typename Rows>
Result<ExportSummary> intoFile(const FileExport &file, const Rows &rows)
{
    SLUICE_TRY(OutputFile output, OutputFile::open(file.path));
    SLUICE_TRY(const ExportSummary summary,
               rows(ExportSinks{.makeWriter = file.makeWriter,
                                .take = [&](std::string_view text) { return output.write(text); },
                                .rows = file.rows.get()}));
    SLUICE_CHECK(output.commit());
    return summary;
}

} // namespace

bool isDatabaseFile(const std::string &path, const engine::ConnectOptions &options)
{
    const auto database = options.values.find("path");
    std::error_code ignored;
    return database != options.values.end()
           && std::filesystem::equivalent(path, database->second, ignored);
}

Result<ExportSummary> exportToFile(engine::Connection &connection, const sql::Statement &statement,
                                   const engine::Call &call, const FileExport &file)
{
    return intoFile(file, [&](const ExportSinks &sinks) {
        return exportRows(connection, statement, call, sinks);
    });
}

Request exportToFile(Session &session, sql::Statement statement, FileExport file, ExportDone done)
{
    return session.ask<ExportSummary>(
        session.readingLane(Lane::Files),
        [statement = std::move(statement), file = std::move(file)](engine::Connection &connection,
                                                                   std::stop_token stop) {
            const engine::Call call{.stop = std::move(stop), .origin = engine::Origin::User};
            return insideTransaction(
                connection, [&] { return exportToFile(connection, statement, call, file); });
        },
        std::move(done));
}

Request exportToFile(Session &session, data::ResultCopy rows, FileExport file, ExportDone done)
{
    // Of the lane only the thread is used: a result outlives its connection.
    return session.submit(
        Lane::Files,
        [&session, rows = std::move(rows), file = std::move(file), done = std::move(done)](
            const Result<engine::Connection *> &, const std::stop_token &stop) {
            session.post([done, answer = intoFile(file, [&](const ExportSinks &sinks) {
                                    return exportRows(rows, stop, sinks);
                                })] { done(answer); });
        });
}

} // namespace sluice::session

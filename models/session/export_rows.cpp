#include "models/session/export_rows.h"

#include "models/session/batch_writer.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace sluice::session {

namespace {

// Rows through a writer into the sinks, from begin() to end().
class Export
{
public:
    explicit Export(const ExportSinks &sinks)
        : m_sinks(sinks)
    {}

    Result<> begin(const std::vector<data::ResultColumn> &columns)
    {
        SLUICE_TRY(m_writer, m_sinks.makeWriter(columns));
        m_writer->begin(columns);
        return {};
    }

    Result<> add(const data::RowBatch &batch)
    {
        m_writer->rows(batch);
        m_rows += batch.rowCount();
        if (m_sinks.rows != nullptr) {
            *m_sinks.rows = m_rows;
        }
        return pass();
    }

    Result<ExportSummary> end()
    {
        if (!m_writer) {
            return fail(ErrorKind::Usage, Message::tr("the statement gives no rows to export"));
        }
        m_writer->end();
        SLUICE_CHECK(pass());
        const auto total = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - m_start);
        return ExportSummary{
            .rows = m_rows, .alteredCells = m_writer->alteredCells(), .total = total};
    }

private:
    Result<> pass()
    {
        Result<> taken = m_sinks.take(m_writer->text());
        m_writer->clear();
        return taken;
    }

    const ExportSinks &m_sinks;
    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::unique_ptr<data::RowWriter> m_writer;
    std::int64_t m_rows = 0;
};

} // namespace

Result<ExportSummary> exportRows(engine::Connection &connection, const sql::Statement &statement,
                                 const engine::Call &call, const ExportSinks &sinks)
{
    Export rows(sinks);
    std::optional<BatchWriter> writer;
    Result<> outcome; // the first failure stays, and stops the statement
    std::stop_source stop;
    const std::stop_callback passOn(call.stop, [&stop] { stop.request_stop(); });
    const auto give = [&](auto &&step) {
        if (outcome) {
            outcome = step();
        }
        if (!outcome) {
            stop.request_stop();
        }
    };
    engine::Call stoppable = call;
    stoppable.stop = stop.get_token();
    const Result<QuerySummary> done = streamQuery(
        connection, statement, stoppable,
        {.columns =
             [&](const std::vector<data::ResultColumn> &columns) {
                 give([&] { return rows.begin(columns); });
                 writer.emplace([&rows](const data::RowBatch &batch) { return rows.add(batch); });
             },
         .batch = [&](const data::BatchPtr &batch) { give([&] { return writer->add(batch); }); },
         .finished = {}});
    SLUICE_CHECK(outcome);
    SLUICE_CHECK(done);
    if (writer) {
        SLUICE_CHECK(writer->finish());
    }
    return rows.end();
}

Result<ExportSummary> exportRows(const data::ResultCopy &rows, const std::stop_token &stop,
                                 const ExportSinks &sinks)
{
    Export written(sinks);
    SLUICE_CHECK(written.begin(rows.columns()));
    for (std::size_t i = 0; i < rows.batchCount(); ++i) {
        if (stop.stop_requested()) {
            return fail(ErrorKind::Cancelled, Message::tr("cancelled"));
        }
        SLUICE_TRY(const data::BatchPtr batch, rows.batch(i));
        SLUICE_CHECK(written.add(*batch));
    }
    return written.end();
}

} // namespace sluice::session

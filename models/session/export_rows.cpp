#include "models/session/export_rows.h"

#include <stop_token>

namespace sluice::session {

namespace {

class Export
{
public:
    explicit Export(const ExportSinks &sinks)
        : m_sinks(sinks)
    {}

    Result<ExportSummary> run(engine::Connection &connection, const sql::Statement &statement,
                              engine::Call call)
    {
        const std::stop_callback passOn(call.stop, [this] { m_stop.request_stop(); });
        call.stop = m_stop.get_token();
        const QuerySinks sinks{
            .columns = [this](const std::vector<data::ResultColumn> &columns) { begin(columns); },
            .batch = [this](const data::BatchPtr &batch) { add(*batch); },
            .finished = {}};
        const Result<QuerySummary> done = streamQuery(connection, statement, call, sinks);
        SLUICE_CHECK(m_failure);
        if (!done) {
            return fail(done.error());
        }
        if (!m_writer) {
            return fail(ErrorKind::Usage, Message::tr("the statement gives no rows to export"));
        }
        m_writer->end();
        SLUICE_CHECK(pass());
        return ExportSummary{
            .rows = done->rows, .alteredCells = m_writer->alteredCells(), .total = done->total};
    }

private:
    void begin(const std::vector<data::ResultColumn> &columns)
    {
        auto writer = m_sinks.makeWriter(columns);
        if (!writer) {
            give(fail(writer.error()));
            return;
        }
        m_writer = std::move(*writer);
        m_writer->begin(columns);
    }

    void add(const data::RowBatch &batch)
    {
        if (!m_failure) {
            return;
        }
        m_writer->rows(batch);
        if (m_sinks.rows != nullptr) {
            *m_sinks.rows += batch.rowCount();
        }
        give(pass());
    }

    Result<> pass()
    {
        Result<> taken = m_sinks.take(m_writer->text());
        m_writer->clear();
        return taken;
    }

    // The first failure stays, and stops the statement.
    void give(Result<> outcome)
    {
        if (!outcome) {
            m_failure = std::move(outcome);
            m_stop.request_stop();
        }
    }

    const ExportSinks &m_sinks;
    std::unique_ptr<data::RowWriter> m_writer;
    std::stop_source m_stop;
    Result<> m_failure;
};

} // namespace

Result<ExportSummary> exportRows(engine::Connection &connection, const sql::Statement &statement,
                                 const engine::Call &call, const ExportSinks &sinks)
{
    return Export(sinks).run(connection, statement, call);
}

} // namespace sluice::session

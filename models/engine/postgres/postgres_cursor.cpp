#include "models/engine/postgres/postgres_cursor.h"

#include "models/engine/postgres/cell_text.h"
#include "models/engine/postgres/result_columns.h"
#include "models/engine/postgres/type_table.h"

#include <array>
#include <cstdlib>

namespace sluice::postgres {

using std::chrono::steady_clock;

namespace {

bool changesRows(std::string_view tag)
{
    constexpr std::array<std::string_view, 4> kVerbs{"INSERT ", "UPDATE ", "DELETE ", "MERGE "};
    for (const std::string_view verb : kVerbs) {
        if (tag.starts_with(verb)) {
            return true;
        }
    }
    return false;
}

} // namespace

PostgresCursor::PostgresCursor(Link &link, std::unique_ptr<Waiter> waiter)
    : m_link(link)
    , m_waiter(std::move(waiter))
{}

PostgresCursor::~PostgresCursor()
{
    m_first.reset();
    if (!m_finished) {
        m_link.abandon();
    }
}

Result<std::unique_ptr<engine::Cursor>> PostgresCursor::open(
    Link &link, std::unique_ptr<Waiter> waiter,
    std::optional<std::vector<data::ResultColumn>> columns)
{
    std::unique_ptr<PostgresCursor> cursor(new PostgresCursor(link, std::move(waiter)));
    SLUICE_CHECK(cursor->readFirst(std::move(columns)));
    return cursor;
}

Result<> PostgresCursor::readFirst(std::optional<std::vector<data::ResultColumn>> columns)
{
    SLUICE_TRY(Arrival arrival, m_link.next(*m_waiter));
    const PGresult *first = arrival.result.get();
    m_columns = columns ? std::move(*columns) : plainColumns(first);
    for (int i = 0; i < PQnfields(first); ++i) {
        m_isBytea.push_back(PQftype(first, i) == kByteaOid);
    }
    switch (PQresultStatus(first)) {
    case PGRES_COPY_OUT:
        expectCopy(first);
        return {};
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH:
        return fail(ErrorKind::Unsupported, Message::tr("COPY … FROM STDIN is not supported here"),
                    Message::tr("Read the data from a file of the server, or use the import."));
    case PGRES_SINGLE_TUPLE:
        m_first = std::move(arrival.result);
        return {};
    default:
        break;
    }
    SLUICE_CHECK(take(std::move(arrival.result), nullptr, 0));
    return m_failure ? Result<>(fail(std::move(*m_failure))) : Result<>();
}

const std::vector<data::ResultColumn> &PostgresCursor::columns() const
{
    return m_columns;
}

void PostgresCursor::expectCopy(const PGresult *result)
{
    m_copies = true;
    m_copiesBytes = PQbinaryTuples(result) != 0;
    m_columns = {{.name = "copy", .type = builtinType(m_copiesBytes ? "bytea" : "text")}};
}

Result<data::BatchPtr> PostgresCursor::next(const engine::BatchLimits &limits)
{
    data::RowBatchBuilder builder(static_cast<int>(m_columns.size()));
    const auto until = steady_clock::now() + limits.time;
    bool full = false;
    while (!full && !m_finished) {
        auto stepped = m_copies ? stepCopy(builder, until) : step(builder, limits, until);
        if (!stepped) {
            return fail(std::move(stepped).error());
        }
        full = *stepped || builder.rowCount() >= limits.rows || builder.byteSize() >= limits.bytes
               || (builder.rowCount() % 64 == 63 && steady_clock::now() >= until);
    }
    if (builder.rowCount() > 0) {
        return builder.take();
    }
    if (m_failure) {
        return fail(*m_failure);
    }
    return data::BatchPtr();
}

Result<bool> PostgresCursor::step(data::RowBatchBuilder &builder, const engine::BatchLimits &limits,
                                  SteadyTime until)
{
    ResultHandle result = std::move(m_first);
    if (!result) {
        const auto soft = builder.rowCount() > 0 ? std::optional(until) : std::nullopt;
        SLUICE_TRY(Arrival arrival, m_link.next(*m_waiter, soft));
        if (arrival.isSoft) {
            return true;
        }
        result = std::move(arrival.result);
    }
    SLUICE_CHECK(take(std::move(result), &builder, limits.cellBytes));
    return false;
}

Result<bool> PostgresCursor::stepCopy(data::RowBatchBuilder &builder, SteadyTime until)
{
    const auto soft = builder.rowCount() > 0 ? until : SteadyTime::max();
    SLUICE_TRY(const CopyRow row, m_link.nextCopyRow(*m_waiter, soft));
    if (row.isEnd) {
        m_copies = false;
    } else if (!row.isSoft && m_copiesBytes) {
        builder.addBlob(row.text);
    } else if (!row.isSoft) {
        builder.addText(row.text);
    }
    return row.isSoft;
}

// One result: a row, the end of the rows, or what went wrong.
Result<> PostgresCursor::take(ResultHandle result, data::RowBatchBuilder *builder,
                              std::size_t cellBytes)
{
    const PGresult *raw = result.get();
    switch (PQresultStatus(raw)) {
    case PGRES_SINGLE_TUPLE:
        for (int i = 0; i < PQnfields(raw); ++i) {
            const auto size = static_cast<std::size_t>(PQgetlength(raw, 0, i));
            if (PQgetisnull(raw, 0, i) != 0) {
                builder->addNull();
            } else if (m_isBytea[static_cast<std::size_t>(i)]) {
                addByteaCell(*builder, PQgetvalue(raw, 0, i), size, cellBytes);
            } else {
                addTextCell(*builder, {PQgetvalue(raw, 0, i), size}, cellBytes);
            }
        }
        return {};
    case PGRES_FATAL_ERROR:
        m_failure = m_link.failure(raw);
        break;
    default:
        finish(raw);
        break;
    }
    // Until the very end, so that the connection is free and its transaction state is known.
    while (true) {
        SLUICE_TRY(const Arrival rest, m_link.next(*m_waiter));
        if (!rest.result) {
            m_finished = true;
            return {};
        }
    }
}

void PostgresCursor::finish(const PGresult *result)
{
    auto *raw = const_cast<PGresult *>(result); // libpq's signatures lack the const
    m_tag = PQcmdStatus(raw);
    if (changesRows(m_tag)) {
        m_affected = std::atoll(PQcmdTuples(raw));
    }
}

} // namespace sluice::postgres

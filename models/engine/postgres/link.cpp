#include "models/engine/postgres/link.h"

#include "models/base/text.h"
#include "models/engine/postgres/server_error.h"
#include "models/engine/postgres/statement_parameters.h"

#include <algorithm>

#include <poll.h>
#include <sys/socket.h>

namespace sluice::postgres {

using engine::TransactionState;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds kCancelTime{5000}; // then the server counts as dead
constexpr milliseconds kSlice{20};
constexpr std::size_t kMostNotices = 1000;

} // namespace

Link::Link(ConnHandle conn)
    : m_conn(std::move(conn))
{
    PQsetnonblocking(m_conn.get(), 1);
    PQsetNoticeReceiver(m_conn.get(), &Link::receiveNotice, this);
}

Link::~Link() = default;

void Link::receiveNotice(void *link, const PGresult *result)
{
    auto &notices = static_cast<Link *>(link)->m_notices;
    const char *text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (text != nullptr && notices.size() < kMostNotices) {
        notices.push_back(redactSecrets(text));
    }
}

bool Link::isLost() const
{
    return m_lost || PQstatus(m_conn.get()) == CONNECTION_BAD;
}

TransactionState Link::transactionState() const
{
    if (m_owesRollback || isLost()) {
        return TransactionState::None;
    }
    switch (PQtransactionStatus(m_conn.get())) {
    case PQTRANS_IDLE:
    case PQTRANS_UNKNOWN:
        return TransactionState::None;
    case PQTRANS_ACTIVE:
        return m_stateBefore;
    case PQTRANS_INTRANS:
        return TransactionState::Open;
    case PQTRANS_INERROR:
        return TransactionState::Failed;
    }
    return TransactionState::None;
}

Result<> Link::settle(const Waiter &waiter)
{
    const auto until = m_cancelledAt.value_or(steady_clock::now()) + kCancelTime;
    while (!isLost() && (m_busy || m_canceller.isUnderWay())) {
        if (const Wake wake = waiter.check(); wake != Wake::Ready) {
            return fail(stopError(wake));
        }
        if (steady_clock::now() >= until) {
            hangUp();
            break;
        }
        if (m_busy) {
            drain(steady_clock::now() + kSlice);
        } else {
            static_cast<void>(m_canceller.waitFor(kSlice));
        }
    }
    if (isLost()) {
        return fail(lost());
    }
    m_cancelledAt.reset();
    if (!m_owesRollback) {
        return {};
    }
    m_owesRollback = false;
    if (transactionState() == TransactionState::None) {
        return {};
    }
    SLUICE_CHECK(run({.text = "ROLLBACK"}, Waiter(kCancelTime)));
    return {};
}

Result<> Link::begin(const Waiter &waiter, const std::string &statement)
{
    SLUICE_CHECK(settle(waiter));
    m_stateBefore = transactionState();
    m_statement = statement;
    return {};
}

Result<> Link::send(const sql::Statement &statement, const Waiter &waiter, bool singleRow)
{
    SLUICE_TRY(const auto texts, parameterTexts(statement));
    SLUICE_CHECK(begin(waiter, statement.text));
    std::vector<const char *> values;
    values.reserve(texts.size());
    for (const auto &text : texts) {
        values.push_back(text ? text->c_str() : nullptr);
    }
    if (PQsendQueryParams(conn(), statement.text.c_str(), static_cast<int>(values.size()), nullptr,
                          values.data(), nullptr, nullptr, 0)
        == 0) {
        return fail(sendError());
    }
    m_busy = true;
    if (singleRow) {
        PQsetSingleRowMode(conn());
    }
    return flush(waiter);
}

Error Link::sendError()
{
    Error error = lostError(conn(), m_statement);
    if (!isLost()) {
        error.kind = ErrorKind::Server;
        error.hint.clear();
    }
    return error;
}

Result<> Link::flush(const Waiter &waiter)
{
    while (true) {
        const int state = PQflush(conn());
        if (state == 0) {
            return {};
        }
        if (state < 0) {
            return fail(lost());
        }
        const Wake wake = waiter.wait(PQsocket(conn()), POLLIN | POLLOUT);
        if (wake != Wake::Ready) {
            return fail(interrupt(wake));
        }
        PQconsumeInput(conn()); // the server may be unable to read before we do
    }
}

Result<Wake> Link::awaitInput(const Waiter &waiter, std::optional<SteadyTime> soft)
{
    if (waiter.isStopped()) {
        return fail(interrupt(Wake::Stopped));
    }
    while (PQisBusy(conn()) != 0) {
        const Wake wake = waiter.wait(PQsocket(conn()), POLLIN, soft);
        if (wake == Wake::Soft) {
            return wake;
        }
        if (wake != Wake::Ready) {
            return fail(interrupt(wake));
        }
        if (PQconsumeInput(conn()) == 0) {
            return fail(lost());
        }
    }
    return Wake::Ready;
}

Result<Arrival> Link::next(const Waiter &waiter, std::optional<SteadyTime> soft)
{
    SLUICE_TRY(const Wake wake, awaitInput(waiter, soft));
    if (wake == Wake::Soft) {
        return Arrival{.isSoft = true};
    }
    Arrival arrival{.result = ResultHandle(PQgetResult(conn()))};
    note(arrival.result.get());
    return arrival;
}

// Keeps the book of what a result means for the link.
void Link::note(PGresult *result)
{
    const bool pipeline = PQpipelineStatus(conn()) != PQ_PIPELINE_OFF;
    if (result == nullptr) {
        m_busy = m_busy && pipeline && !isLost();
        return;
    }
    if (PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
        m_busy = PQexitPipelineMode(conn()) == 0;
    }
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity != nullptr && std::string_view(severity) != "ERROR") {
        m_lost = PQresultStatus(result) == PGRES_FATAL_ERROR;
    }
}

Result<CopyRow> Link::nextCopyRow(const Waiter &waiter, SteadyTime soft)
{
    while (true) {
        char *buffer = nullptr;
        const int size = PQgetCopyData(conn(), &buffer, 1);
        const std::unique_ptr<char, PgFree> owner(buffer);
        if (size > 0) {
            std::string_view text(buffer, static_cast<std::size_t>(size));
            text.remove_suffix(text.ends_with('\n') ? 1 : 0);
            return CopyRow{.text = std::string(text)};
        }
        if (size < 0) {
            return CopyRow{.isEnd = true}; // the error, if any, is the next result
        }
        const Wake wake = waiter.wait(PQsocket(conn()), POLLIN, soft);
        if (wake == Wake::Soft) {
            return CopyRow{.isSoft = true};
        }
        if (wake != Wake::Ready) {
            return fail(interrupt(wake));
        }
        if (PQconsumeInput(conn()) == 0) {
            return fail(lost());
        }
    }
}

Result<ResultHandle> Link::describe(const std::string &statement, const Waiter &waiter)
{
    SLUICE_CHECK(parameterTexts({.text = statement}));
    SLUICE_CHECK(begin(waiter, statement));
    m_busy = true;
    if (PQenterPipelineMode(conn()) == 0
        || PQsendPrepare(conn(), "", statement.c_str(), 0, nullptr) == 0
        || PQsendDescribePrepared(conn(), "") == 0 || PQpipelineSync(conn()) == 0) {
        return fail(sendError());
    }
    SLUICE_CHECK(flush(waiter));
    ResultHandle last;
    SLUICE_TRY(const std::size_t count,
               collect(waiter, [&](ResultHandle result) { last = std::move(result); }));
    return count == 0 ? Result<ResultHandle>(fail(lost())) : std::move(last);
}

Result<> Link::runAll(const std::vector<std::string> &statements, const Waiter &waiter,
                      const Take &take)
{
    SLUICE_CHECK(begin(waiter, {}));
    m_busy = true;
    bool sent = PQenterPipelineMode(conn()) != 0;
    for (const std::string &statement : statements) {
        sent = sent
               && PQsendQueryParams(conn(), statement.c_str(), 0, nullptr, nullptr, nullptr,
                                    nullptr, 0)
                      != 0;
    }
    if (!sent || PQpipelineSync(conn()) == 0) {
        return fail(sendError());
    }
    SLUICE_CHECK(flush(waiter));
    std::size_t next = 0;
    SLUICE_TRY(const std::size_t count,
               collect(waiter, [&](const ResultHandle &result) { take(next++, *result); }));
    return count < statements.size()
               ? fail(ErrorKind::Internal, "the server answered fewer statements than were sent")
               : Result<>();
}

// All results up to the pipeline's end, and how many; the first error if there is one.
Result<std::size_t> Link::collect(const Waiter &waiter,
                                  const std::function<void(ResultHandle)> &take)
{
    std::size_t count = 0;
    std::optional<Error> error;
    while (m_busy) {
        SLUICE_TRY(Arrival arrival, next(waiter));
        if (isLost() && !arrival.result) {
            return fail(lost());
        }
        const ExecStatusType status = PQresultStatus(arrival.result.get());
        if (!arrival.result || status == PGRES_PIPELINE_SYNC || status == PGRES_PIPELINE_ABORTED) {
            continue;
        }
        if (status == PGRES_FATAL_ERROR) {
            error = error ? error : failure(arrival.result.get());
            continue;
        }
        ++count;
        take(std::move(arrival.result));
    }
    if (error) {
        return fail(std::move(*error));
    }
    return count;
}

Result<ResultHandle> Link::run(const sql::Statement &statement, const Waiter &waiter)
{
    SLUICE_CHECK(send(statement, waiter, false));
    ResultHandle last;
    while (true) {
        SLUICE_TRY(Arrival arrival, next(waiter));
        if (!arrival.result) {
            break;
        }
        last = std::move(arrival.result);
    }
    if (!last) {
        return fail(lost());
    }
    if (PQresultStatus(last.get()) == PGRES_FATAL_ERROR) {
        return fail(failure(last.get()));
    }
    return last;
}

void Link::hangUp()
{
    shutdown(PQsocket(conn()), SHUT_RDWR);
    m_lost = true;
}

Error Link::failure(const PGresult *result)
{
    Error error = serverError(result, m_statement);
    if (isLost()) {
        error.kind = ErrorKind::ConnectionLost;
        error.hint = lostError(conn(), {}).hint;
    }
    return error;
}

Error Link::lost()
{
    m_lost = true;
    m_busy = false;
    return lostError(conn(), m_statement);
}

} // namespace sluice::postgres

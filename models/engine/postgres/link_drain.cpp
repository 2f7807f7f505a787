#include "models/engine/postgres/link.h"

#include "models/base/text.h"

#include <algorithm>

#include <poll.h>

// How a statement that nobody wants any more is brought to its end.
namespace sluice::postgres {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds kDrainTime{80}; // of the 100 that a stop may take
constexpr milliseconds kShortRest{20};

} // namespace

Error stopError(Wake why)
{
    if (why == Wake::TimedOut) {
        return {.kind = ErrorKind::Timeout, .message = Message::tr("the statement took too long")};
    }
    return {.kind = ErrorKind::Cancelled, .message = Message::tr("cancelled")};
}

Error Link::interrupt(Wake why)
{
    m_cancelledAt = steady_clock::now();
    m_canceller.request(conn());
    if (drain(*m_cancelledAt + kDrainTime)) {
        const auto left = *m_cancelledAt + kDrainTime - steady_clock::now();
        static_cast<void>(m_canceller.waitFor(
            std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(left))));
    }
    Error error = stopError(why);
    error.statement = redactSecrets(m_statement);
    return error;
}

void Link::abandon()
{
    if (!m_busy || isLost()) {
        return;
    }
    // A short rest is read to its end: a cancel would spoil an open transaction.
    if (!drain(steady_clock::now() + kShortRest)) {
        static_cast<void>(interrupt(Wake::Stopped));
    }
}

// Throws results away; true when the statement is over.
bool Link::drain(SteadyTime until)
{
    while (m_busy && !isLost()) {
        if (steady_clock::now() >= until || !drainInput(until)) {
            return false;
        }
        const ResultHandle result(PQgetResult(conn()));
        note(result.get());
        if (result) {
            drainCopy(*result, until);
        }
    }
    m_busy = false;
    return true;
}

// False when nothing came in time.
bool Link::drainInput(SteadyTime until)
{
    const Waiter waiter(engine::Call{});
    while (PQisBusy(conn()) != 0) {
        const short events = PQflush(conn()) == 1 ? POLLIN | POLLOUT : POLLIN;
        if (waiter.wait(PQsocket(conn()), events, until) != Wake::Ready) {
            return false;
        }
        if (PQconsumeInput(conn()) == 0) {
            m_lost = true;
            return true;
        }
    }
    return true;
}

void Link::drainCopy(const PGresult &result, SteadyTime until)
{
    const ExecStatusType status = PQresultStatus(&result);
    if (status == PGRES_COPY_IN) {
        PQputCopyEnd(conn(), "no data is sent this way");
        PQflush(conn());
        return;
    }
    if (status == PGRES_COPY_BOTH) {
        hangUp();
        return;
    }
    const Waiter waiter(engine::Call{});
    while (status == PGRES_COPY_OUT) {
        const auto row = nextCopyRow(waiter, until);
        if (!row || row->isEnd || row->isSoft || steady_clock::now() >= until) {
            return; // when unfinished, PQgetResult says PGRES_COPY_OUT again
        }
    }
}

} // namespace sluice::postgres

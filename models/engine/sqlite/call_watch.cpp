#include "models/engine/sqlite/call_watch.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace std::chrono_literals;

// How long to try for a lock before the answer is "busy".
constexpr auto kLockPatience = 5s;
constexpr auto kLongestPause = 50ms;

} // namespace

CallWatch::CallWatch(sqlite3 *database, const engine::Call &call)
    : m_stop(call.stop)
    , m_deadline(call.deadline.count() > 0 ? std::optional(Clock::now() + call.deadline)
                                           : std::nullopt)
    , m_onStop(call.stop, Interrupt{database})
{}

std::optional<ErrorKind> CallWatch::ended() const
{
    if (m_stop.stop_requested()) {
        return ErrorKind::Cancelled;
    }
    if (m_deadline && Clock::now() >= *m_deadline) {
        return ErrorKind::Timeout;
    }
    return std::nullopt;
}

bool CallWatch::waitForLock(int attempt)
{
    const auto now = Clock::now();
    if (attempt == 0) {
        m_waitEnd = now + kLockPatience;
    }
    if (ended() || now >= m_waitEnd) {
        return false;
    }
    auto until =
        std::min(m_waitEnd, now + std::min<Clock::duration>(1ms * (attempt + 1), kLongestPause));
    until = m_deadline ? std::min(until, *m_deadline) : until;
    std::unique_lock lock(m_mutex);
    m_wake.wait_until(lock, m_stop, until, [] { return false; });
    return !ended();
}

} // namespace sluice::sqlite

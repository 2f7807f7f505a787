// Watches over one call: tells SQLite to give up when it was stopped or its time is over.
#pragma once

#include "models/base/error.h"
#include "models/engine/connection.h"

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace sluice::sqlite {

class CallWatch
{
public:
    CallWatch(sqlite3 *database, const engine::Call &call);

    // Cancelled or Timeout once the call is to end early.
    [[nodiscard]] std::optional<ErrorKind> ended() const;
    // Waits a little for a lock that somebody else holds; false when there is no point in trying again.
    // A stop wakes it at once: sqlite3_interrupt does not reach into SQLite's own busy wait.
    [[nodiscard]] bool waitForLock(int attempt);

private:
    using Clock = std::chrono::steady_clock;
    struct Interrupt
    {
        sqlite3 *database;
        void operator()() const { sqlite3_interrupt(database); }
    };

    std::stop_token m_stop;
    std::optional<Clock::time_point> m_deadline;
    Clock::time_point m_waitEnd;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::stop_callback<Interrupt> m_onStop; // last: it may fire while it is made
};

} // namespace sluice::sqlite

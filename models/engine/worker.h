// One connection, one thread, one queue. Jobs run in order; each can be cancelled, waiting or running.
#pragma once

#include "models/engine/connection.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sluice::engine {

class Worker
{
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>(std::stop_token)>;
    // `connection` is null when opening failed: `opened` says why. The next job tries to open again.
    using Job = std::function<void(Result<Connection *> connection, std::stop_token stop)>;
    using JobId = std::uint64_t;

    explicit Worker(Open open);
    ~Worker(); // cancels everything, waits for the running job

    JobId submit(Job job);
    // Never blocks. A waiting job still runs, with a stopped token, so that it can answer.
    void cancel(JobId id);
    void cancelAll();
    [[nodiscard]] bool isIdle() const;

private:
    struct Entry
    {
        JobId id = 0;
        Job job;
        std::stop_source stop;
    };
    void run(const std::stop_token &stop);

    Open m_open;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Entry> m_queue;
    std::optional<Entry> m_running; // without its job
    JobId m_lastId = 0;
    std::unique_ptr<Connection> m_connection; // worker thread only
    std::jthread m_thread;                    // last: starts when all else stands
};

} // namespace sluice::engine

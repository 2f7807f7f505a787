// A line on the terminal for whatever lasts over a second; gone when the work is.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

namespace sluice::app {

class Progress
{
public:
    // Silent when `quiet` or when standard error is no terminal. `rows`, where given, are counted beside the time.
    Progress(std::string what, bool quiet, const std::atomic<std::int64_t> *rows = nullptr);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace sluice::app

// A line on the terminal for whatever lasts over a second; gone when the work is.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace sluice::app {

class Progress
{
public:
    // Silent when `quiet` or when standard error is no terminal.
    Progress(std::string what, bool quiet);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace sluice::app

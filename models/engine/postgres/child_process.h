// A program of the PostgreSQL distribution as a child of ours, as an unprivileged user when we are root.
#pragma once

#include "models/base/result.h"
#include "models/engine/postgres/waiter.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace sluice::postgres {

struct Account
{
    uid_t user;
    gid_t group;
};

// PostgreSQL's programs refuse to run as root: "postgres" or "nobody" then, else ourselves.
[[nodiscard]] Account serverAccount();

class ChildProcess
{
public:
    // Both outputs go to the file. The child is sent SIGINT when we die.
    [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(
        const std::vector<std::string> &command, const std::string &folder,
        const std::string &logFile);
    ~ChildProcess(); // stops it and waits

    // Ready: it ended, and exitCode() is known.
    [[nodiscard]] Wake wait(const Waiter &waiter, std::optional<SteadyTime> soft = {});
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    ChildProcess() = default;
    void live(const std::vector<std::string> &command, const std::string &folder,
              const std::string &logFile);
    void stop();

    // The kernel ties a child's "my parent died" signal to the thread that made it: this one lives as long.
    std::jthread m_thread;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_started = false;
    pid_t m_process = -1;
    int m_descriptor = -1; // a pidfd: readable when the child ends
    int m_exitCode = -1;
    bool m_reaped = false;
};

} // namespace sluice::postgres

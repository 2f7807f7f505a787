#include "app/cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace sluice::app {

Progress::Progress(std::string what, bool quiet, const std::atomic<std::int64_t> *rows)
{
    if (quiet || isatty(STDERR_FILENO) == 0) {
        return;
    }
    m_thread = std::jthread([this, rows, what = std::move(what)](std::stop_token stop) {
        std::unique_lock lock(m_mutex);
        for (int seconds = 1; !stop.stop_requested(); ++seconds) {
            m_wake.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
            if (!stop.stop_requested()) {
                const std::string count =
                    rows == nullptr ? "" : std::to_string(rows->load()) + " rows, ";
                std::fprintf(stderr, "\r%s… %s%d s", what.c_str(), count.c_str(), seconds);
            }
        }
        std::fputs("\r\033[K", stderr);
    });
}

Progress::~Progress() = default;

} // namespace sluice::app

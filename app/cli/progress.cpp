#include "app/cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace sluice::app {

Progress::Progress(std::string what, bool quiet)
{
    if (quiet || isatty(STDERR_FILENO) == 0) {
        return;
    }
    m_thread = std::jthread([this, what = std::move(what)](std::stop_token stop) {
        std::unique_lock lock(m_mutex);
        for (int seconds = 1; !stop.stop_requested(); ++seconds) {
            m_wake.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
            if (!stop.stop_requested()) {
                std::fprintf(stderr, "\r%s… %d s", what.c_str(), seconds);
            }
        }
        std::fputs("\r\033[K", stderr);
    });
}

Progress::~Progress() = default;

} // namespace sluice::app

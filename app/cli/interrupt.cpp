#include "app/cli/interrupt.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace sluice::app {

namespace {

constexpr int kExitInterrupted = 130;

sigset_t interruptSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = interruptSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::jthread([this, signals](std::stop_token ended) {
        constexpr timespec tick{.tv_sec = 0, .tv_nsec = 100'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &tick) < 0) {
                continue;
            }
            if (!m_stop.request_stop()) {
                _exit(kExitInterrupted);
            }
        }
    });
}

Interrupt::~Interrupt() = default;

} // namespace sluice::app

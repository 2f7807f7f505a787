#include "app/cli/interrupt.h"

#include <csignal>
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
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && !ended.stop_requested()) {
            if (!m_stop.request_stop()) {
                _exit(kExitInterrupted);
            }
        }
    });
}

// Wakes the thread by a signal of its own: the end of a command waits for nothing.
Interrupt::~Interrupt()
{
    m_thread.request_stop();
    pthread_kill(m_thread.native_handle(), SIGTERM);
}

} // namespace sluice::app

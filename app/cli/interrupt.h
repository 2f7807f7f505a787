// Ctrl+C as a stop token: the running statement is cancelled, a second one ends the program.
#pragma once

#include <stop_token>
#include <thread>

namespace sluice::app {

// Made once, before any other thread starts: it blocks the signals for all of them and waits on its own.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace sluice::app

// Waits for a socket, a stop request and a deadline at the same time.
#pragma once

#include "models/engine/connection.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace sluice::postgres {

enum class Wake { Ready, Stopped, TimedOut, Soft };

using SteadyTime = std::chrono::steady_clock::time_point;

// Of one call. The deadline counts from its making.
class Waiter
{
public:
    explicit Waiter(const engine::Call &call);
    // Without a stop token: for cleaning up in bounded time.
    explicit Waiter(std::chrono::milliseconds deadline);
    ~Waiter();
    Waiter(const Waiter &) = delete;
    Waiter &operator=(const Waiter &) = delete;

    // `events` as poll(2) takes them. Soft when `soft` passes first.
    [[nodiscard]] Wake wait(int socket, short events, std::optional<SteadyTime> soft = {}) const;
    // Without waiting: Stopped, TimedOut, or Ready.
    [[nodiscard]] Wake check() const;
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

private:
    // Called by whoever requests the stop: makes the descriptor readable.
    struct Signal
    {
        int descriptor;
        void operator()() const;
    };
    std::stop_token m_stop;
    std::optional<SteadyTime> m_deadline;
    int m_descriptor = -1; // an eventfd; -1: nothing can stop us
    std::optional<std::stop_callback<Signal>> m_callback;
};

} // namespace sluice::postgres

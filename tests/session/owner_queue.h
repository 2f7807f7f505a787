// The owner's thread of a session in tests: posted functions wait here until the test runs them.
#pragma once

#include "models/session/session.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace sluice::tests {

class OwnerQueue
{
public:
    [[nodiscard]] session::Post post()
    {
        return [this](std::function<void()> function) {
            const std::scoped_lock lock(m_mutex);
            m_functions.push_back(std::move(function));
            m_arrived.notify_all();
        };
    }

    // Runs what is posted until the claim holds; false when nothing came for a minute (a hang).
    bool runUntil(const std::function<bool()> &claim)
    {
        while (!claim()) {
            auto next = take(std::chrono::seconds(60));
            if (!next) {
                return false;
            }
            next();
        }
        return true;
    }

    // Runs what is here now.
    void runPosted()
    {
        while (auto next = take(std::chrono::seconds(0))) {
            next();
        }
    }

    // Waits, without running anything, until so many are posted.
    bool waitForPosted(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_arrived.wait_for(lock, std::chrono::seconds(60),
                                  [this, count] { return m_functions.size() >= count; });
    }

    [[nodiscard]] std::size_t posted()
    {
        const std::scoped_lock lock(m_mutex);
        return m_functions.size();
    }

private:
    std::function<void()> take(std::chrono::seconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, patience, [this] { return !m_functions.empty(); });
        if (m_functions.empty()) {
            return {};
        }
        auto next = std::move(m_functions.front());
        m_functions.pop_front();
        return next;
    }

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::function<void()>> m_functions;
};

} // namespace sluice::tests

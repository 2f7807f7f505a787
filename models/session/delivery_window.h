// Bounds how many batches are on their way to the owner's thread: the worker waits, the owner only counts down.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace sluice::session {

class DeliveryWindow
{
public:
    explicit DeliveryWindow(int capacity)
        : m_capacity(capacity)
    {}

    // Waits for a free place. False when `stop` came first: nothing was taken. Worker thread.
    [[nodiscard]] bool take(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait(lock, stop, [this] { return m_taken < m_capacity; })) {
            return false;
        }
        ++m_taken;
        return true;
    }

    // Owner's thread.
    void release()
    {
        {
            const std::scoped_lock lock(m_mutex);
            --m_taken;
        }
        m_freed.notify_one();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_freed;
    int m_capacity;
    int m_taken = 0;
};

} // namespace sluice::session

#include "models/session/batch_writer.h"

#include <utility>

namespace sluice::session {

namespace {

constexpr std::size_t kMostWaiting = 4; // of a megabyte at most

} // namespace

BatchWriter::BatchWriter(Write write)
    : m_write(std::move(write))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{}

Result<> BatchWriter::add(data::BatchPtr batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < kMostWaiting || !m_outcome; });
    if (m_outcome) {
        m_waiting.push_back(std::move(batch));
        m_changed.notify_all();
    }
    return m_outcome;
}

Result<> BatchWriter::finish()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return (m_waiting.empty() && !m_isWriting) || !m_outcome; });
    return m_outcome;
}

void BatchWriter::run(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        const data::BatchPtr batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_isWriting = true;
        lock.unlock();
        Result<> written = m_write(*batch);
        lock.lock();
        m_isWriting = false;
        m_outcome = std::move(written);
        m_changed.notify_all();
        if (!m_outcome || stop.stop_requested()) {
            return;
        }
    }
}

} // namespace sluice::session

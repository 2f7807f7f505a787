#include "models/engine/worker.h"

#include <algorithm>

namespace sluice::engine {

Worker::Worker(Open open)
    : m_open(std::move(open))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{}

Worker::~Worker()
{
    m_thread.request_stop();
    cancelAll();
}

Worker::JobId Worker::submit(Job job)
{
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back({.id = ++m_lastId, .job = std::move(job), .stop = {}});
    m_wake.notify_one();
    return m_lastId;
}

void Worker::cancel(JobId id)
{
    // The stop callbacks run on this thread, outside the lock: they only interrupt, they never wait.
    std::stop_source stop(std::nostopstate);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_running && m_running->id == id) {
            stop = m_running->stop;
        }
        const auto waiting = std::find_if(m_queue.begin(), m_queue.end(),
                                          [id](const Entry &entry) { return entry.id == id; });
        if (waiting != m_queue.end()) {
            stop = waiting->stop;
        }
    }
    stop.request_stop();
}

void Worker::cancelAll()
{
    std::vector<std::stop_source> stops;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_running) {
            stops.push_back(m_running->stop);
        }
        for (const Entry &entry : m_queue) {
            stops.push_back(entry.stop);
        }
    }
    for (std::stop_source &stop : stops) {
        stop.request_stop();
    }
}

bool Worker::isIdle() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_running && m_queue.empty();
}

void Worker::run(const std::stop_token &stop)
{
    while (true) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_queue.empty(); });
            if (m_queue.empty()) {
                break; // asked to end, and every job has had its answer
            }
            entry = std::move(m_queue.front());
            m_queue.pop_front();
            m_running = Entry{.id = entry.id, .job = {}, .stop = entry.stop};
        }
        const std::stop_token jobStop = entry.stop.get_token();
        if (m_connection && !m_connection->isAlive()) {
            m_connection.reset();
        }
        if (!m_connection && jobStop.stop_requested()) {
            entry.job(fail(ErrorKind::Cancelled, Message::tr("cancelled")), jobStop);
        } else if (m_connection) {
            entry.job(m_connection.get(), jobStop);
        } else if (auto opened = m_open(jobStop)) {
            m_connection = std::move(*opened);
            entry.job(m_connection.get(), jobStop);
        } else {
            entry.job(fail(std::move(opened).error()), jobStop);
        }
        const std::scoped_lock lock(m_mutex);
        m_running.reset();
    }
    m_connection.reset();
}

} // namespace sluice::engine

#include "models/engine/postgres/canceller.h"

#include "models/engine/postgres/pg_handles.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace sluice::postgres {

struct Canceller::State
{
    std::mutex mutex;
    std::condition_variable done;
    bool underWay = true;
};

void Canceller::request(PGconn *conn)
{
    if (isUnderWay()) {
        return;
    }
    auto *cancel = PQgetCancel(conn); // a copy: the connection may go away meanwhile
    if (cancel == nullptr) {
        return;
    }
    m_state = std::make_shared<State>();
    std::thread([state = m_state, cancel] {
        const CancelHandle handle(cancel);
        char error[256];
        PQcancel(handle.get(), error, sizeof error);
        const std::lock_guard lock(state->mutex);
        state->underWay = false;
        state->done.notify_all();
    }).detach();
}

bool Canceller::isUnderWay() const
{
    return !waitFor(std::chrono::milliseconds{0});
}

bool Canceller::waitFor(std::chrono::milliseconds time) const
{
    if (!m_state) {
        return true;
    }
    std::unique_lock lock(m_state->mutex);
    return m_state->done.wait_for(lock, time, [this] { return !m_state->underWay; });
}

} // namespace sluice::postgres

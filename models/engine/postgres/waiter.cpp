#include "models/engine/postgres/waiter.h"

#include <algorithm>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace sluice::postgres {

using std::chrono::steady_clock;

void Waiter::Signal::operator()() const
{
    static_cast<void>(eventfd_write(descriptor, 1));
}

Waiter::Waiter(const engine::Call &call)
    : m_stop(call.stop)
{
    if (call.deadline.count() > 0) {
        m_deadline = steady_clock::now() + call.deadline;
    }
    if (m_stop.stop_possible()) {
        m_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        m_callback.emplace(m_stop, Signal{m_descriptor});
    }
}

Waiter::Waiter(std::chrono::milliseconds deadline)
    : m_deadline(steady_clock::now() + deadline)
{}

Waiter::~Waiter()
{
    m_callback.reset(); // waits for a callback that runs
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

Wake Waiter::check() const
{
    if (m_stop.stop_requested()) {
        return Wake::Stopped;
    }
    return m_deadline && steady_clock::now() >= *m_deadline ? Wake::TimedOut : Wake::Ready;
}

Wake Waiter::wait(int socket, short events, std::optional<SteadyTime> soft) const
{
    while (true) {
        if (const Wake now = check(); now != Wake::Ready) {
            return now;
        }
        const auto until =
            std::min(m_deadline.value_or(SteadyTime::max()), soft.value_or(SteadyTime::max()));
        int timeout = -1;
        if (until != SteadyTime::max()) {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
            timeout = static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
        }
        pollfd descriptors[] = {{socket, events, 0}, {m_descriptor, POLLIN, 0}};
        if (poll(descriptors, 2, timeout) > 0 && descriptors[0].revents != 0) {
            return Wake::Ready;
        }
        if (soft && steady_clock::now() >= *soft) {
            return Wake::Soft;
        }
    }
}

} // namespace sluice::postgres

// Asks the server to cancel the running statement without blocking us: libpq's own call has no timeout.
#pragma once

#include "models/engine/postgres/libpq.h"

#include <chrono>
#include <memory>

namespace sluice::postgres {

class Canceller
{
public:
    // Starts a request on a thread of its own, unless one is still under way.
    void request(PGconn *conn);
    [[nodiscard]] bool isUnderWay() const;
    // False when the request still runs after the time.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time) const;

private:
    struct State;
    std::shared_ptr<State> m_state; // null: never asked
};

} // namespace sluice::postgres

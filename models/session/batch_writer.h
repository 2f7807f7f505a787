// Writes batches on a thread of its own, in their order, so that whoever reads them can go on reading.
#pragma once

#include "models/base/result.h"
#include "models/data/row_batch.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace sluice::session {

class BatchWriter
{
public:
    using Write = std::function<Result<>(const data::RowBatch &)>;

    explicit BatchWriter(Write write);

    // Waits while too many wait already. The failure of the writing once there is one: nothing is written from then on.
    [[nodiscard]] Result<> add(data::BatchPtr batch);
    // Waits until all is written. Without it, what still waits is dropped.
    [[nodiscard]] Result<> finish();

private:
    void run(const std::stop_token &stop);

    Write m_write;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<data::BatchPtr> m_waiting;
    bool m_isWriting = false;
    Result<> m_outcome;
    std::jthread m_thread; // last: it ends before the rest goes
};

} // namespace sluice::session

// The rows of one running statement, batch by batch.
#pragma once

#include "models/base/result.h"
#include "models/data/result_column.h"
#include "models/data/row_batch.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace sluice::engine {

struct BatchLimits
{
    int rows = 4096;
    std::size_t bytes = 1U << 20U;
    std::chrono::milliseconds time{50};
    // Text and blobs longer than this are cut in the batch (their full size is kept). 0: never.
    std::size_t cellBytes = 0;
};

class Cursor
{
public:
    virtual ~Cursor() = default; // stops the statement if it still runs

    [[nodiscard]] virtual const std::vector<data::ResultColumn> &columns()
        const = 0; // empty: no result set
    // The next rows, at least one; null at the end. Cancelled, Timeout, or what the engine said.
    [[nodiscard]] virtual Result<data::BatchPtr> next(const BatchLimits &limits) = 0;
    // Rows changed by INSERT, UPDATE, DELETE; -1 when it does not apply. Valid at the end.
    [[nodiscard]] virtual std::int64_t affectedRows() const = 0;
    [[nodiscard]] virtual std::string commandTag() const = 0; // "UPDATE 3"; SQLite: the verb
};

} // namespace sluice::engine

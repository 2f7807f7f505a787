// The rows of one result, appended batch by batch; held in memory up to a cap, then in an unlinked temporary file.
#pragma once

#include "models/base/result.h"
#include "models/data/result_column.h"
#include "models/data/row_batch.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace sluice::data {

class SpillFile;

// Not thread-safe: it belongs to the thread that shows it; batches arrive by message.
class ResultSet
{
public:
    explicit ResultSet(std::vector<ResultColumn> columns, std::size_t memoryCap = 64U << 20U);
    ~ResultSet();
    ResultSet(ResultSet &&) noexcept;
    ResultSet &operator=(ResultSet &&) noexcept;

    [[nodiscard]] const std::vector<ResultColumn> &columns() const { return m_columns; }
    [[nodiscard]] std::int64_t rowCount() const { return m_rowCount; }
    // DiskFull when the spill file cannot grow; the rows held so far stay.
    Result<> append(BatchPtr batch);
    // Row in 0 … rowCount()-1. The view stays valid until the next call of cell() or append().
    [[nodiscard]] CellView cell(std::int64_t row, int column) const;
    [[nodiscard]] std::size_t memoryBytes() const { return m_memoryBytes; }
    [[nodiscard]] std::uint64_t spilledBytes() const;

private:
    struct Slot
    {
        std::int64_t firstRow = 0;
        BatchPtr batch;           // null once spilled
        std::uint64_t offset = 0; // in the spill file
    };
    [[nodiscard]] BatchPtr batchOf(const Slot &slot) const;
    std::vector<ResultColumn> m_columns;
    std::vector<Slot> m_slots;
    std::int64_t m_rowCount = 0;
    std::size_t m_memoryCap;
    std::size_t m_memoryBytes = 0;
    std::unique_ptr<SpillFile> m_spill;
    mutable BatchPtr m_lastRead;
    mutable std::int64_t m_lastReadRow = -1;
};

} // namespace sluice::data

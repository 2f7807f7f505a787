// The rows of one result, appended batch by batch; held in memory up to a cap, then in an unlinked temporary file.
#pragma once

#include "models/base/result.h"
#include "models/data/result_column.h"
#include "models/data/row_batch.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sluice::data {

class SpillFile;

class ResultCopy;

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
    // What there is by now, for another thread to read while more arrives.
    [[nodiscard]] ResultCopy copy() const;
    [[nodiscard]] std::size_t memoryBytes() const { return m_memoryBytes; }
    [[nodiscard]] std::uint64_t spilledBytes() const;
    // Set when rows on disk could not be read back: their cells are NULL then.
    [[nodiscard]] const std::optional<Error> &readError() const { return m_readError; }
    // Where the temporary file is made, once it is needed; "": the system's place.
    void setSpillFolder(std::string folder) { m_spillFolder = std::move(folder); }

private:
    friend class ResultCopy;
    struct Slot
    {
        std::int64_t firstRow = 0;
        BatchPtr batch;           // null once spilled
        std::uint64_t offset = 0; // in the spill file
    };
    // A batch read back; a few, because a view reads neighbours in turns.
    struct Read
    {
        std::int64_t firstRow = -1;
        std::uint64_t lastUse = 0;
        BatchPtr batch;
    };
    [[nodiscard]] BatchPtr batchOf(const Slot &slot) const;
    [[nodiscard]] Result<> spill(const RowBatch &batch, Slot &slot);
    std::vector<ResultColumn> m_columns;
    std::vector<Slot> m_slots;
    std::int64_t m_rowCount = 0;
    std::size_t m_memoryCap;
    std::size_t m_memoryBytes = 0;
    std::shared_ptr<SpillFile> m_spill;
    std::string m_spillFolder;
    mutable std::array<Read, 4> m_reads;
    mutable std::uint64_t m_clock = 0;
    mutable std::optional<Error> m_readError;
};

class ResultCopy
{
public:
    [[nodiscard]] const std::vector<ResultColumn> &columns() const { return m_columns; }
    [[nodiscard]] std::size_t batchCount() const { return m_slots.size(); }
    // What the temporary file says when it cannot be read.
    [[nodiscard]] Result<BatchPtr> batch(std::size_t number) const;

private:
    friend class ResultSet;
    std::vector<ResultColumn> m_columns;
    std::vector<ResultSet::Slot> m_slots;
    std::shared_ptr<const SpillFile> m_spill;
};

} // namespace sluice::data

#include "models/data/result_set.h"

#include "models/data/spill_file.h"

#include <algorithm>

namespace sluice::data {

ResultSet::ResultSet(std::vector<ResultColumn> columns, std::size_t memoryCap)
    : m_columns(std::move(columns))
    , m_memoryCap(memoryCap)
{}

ResultSet::~ResultSet() = default;
ResultSet::ResultSet(ResultSet &&) noexcept = default;
ResultSet &ResultSet::operator=(ResultSet &&) noexcept = default;

Result<> ResultSet::append(BatchPtr batch)
{
    if (batch == nullptr || batch->rowCount() == 0) {
        return {};
    }
    Slot slot{.firstRow = m_rowCount};
    const int rows = batch->rowCount();
    if (m_memoryBytes + batch->byteSize() > m_memoryCap && !m_slots.empty()) {
        SLUICE_CHECK(spill(*batch, slot));
    } else {
        m_memoryBytes += batch->byteSize();
        slot.batch = std::move(batch);
    }
    m_slots.push_back(std::move(slot));
    m_rowCount += rows;
    return {};
}

Result<> ResultSet::spill(const RowBatch &batch, Slot &slot)
{
    if (m_spill == nullptr) {
        SLUICE_TRY(m_spill, SpillFile::make(m_spillFolder));
    }
    SLUICE_TRY(slot.offset, m_spill->append(batch));
    return {};
}

CellView ResultSet::cell(std::int64_t row, int column) const
{
    const auto next = std::ranges::upper_bound(m_slots, row, {}, &Slot::firstRow);
    const Slot &slot = *(next - 1);
    const BatchPtr batch = batchOf(slot);
    if (batch == nullptr) {
        return {}; // the temporary file cannot be read: readError() says why
    }
    return batch->cell(static_cast<int>(row - slot.firstRow), column);
}

ResultCopy ResultSet::copy() const
{
    ResultCopy copy;
    copy.m_columns = m_columns;
    copy.m_slots = m_slots;
    copy.m_spill = m_spill;
    return copy;
}

Result<BatchPtr> ResultCopy::batch(std::size_t number) const
{
    const ResultSet::Slot &slot = m_slots[number];
    return slot.batch != nullptr ? Result<BatchPtr>(slot.batch) : m_spill->read(slot.offset);
}

std::uint64_t ResultSet::spilledBytes() const
{
    return m_spill == nullptr ? 0 : m_spill->size();
}

BatchPtr ResultSet::batchOf(const Slot &slot) const
{
    if (slot.batch != nullptr) {
        return slot.batch;
    }
    for (Read &read : m_reads) {
        if (read.firstRow == slot.firstRow) {
            read.lastUse = ++m_clock;
            return read.batch;
        }
    }
    auto batch = m_spill->read(slot.offset);
    if (!batch) {
        m_readError = batch.error();
        return nullptr;
    }
    Read &oldest = *std::ranges::min_element(m_reads, {}, &Read::lastUse);
    oldest = {.firstRow = slot.firstRow, .lastUse = ++m_clock, .batch = std::move(*batch)};
    return oldest.batch;
}

} // namespace sluice::data

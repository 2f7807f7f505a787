// Pages of a table under a memory cap, least recently used out first; the two newest always stay.
#pragma once

#include "models/data/row_batch.h"

#include <cstdint>
#include <list>
#include <optional>
#include <unordered_map>

namespace sluice::data {

class PageCache
{
public:
    explicit PageCache(std::size_t byteCap = 64U << 20U);

    void put(std::int64_t page, BatchPtr rows);
    // Null when the page is not held. Counts as a use.
    [[nodiscard]] BatchPtr find(std::int64_t page);
    // The held page nearest to `page`, itself or one behind it; `step` -1: or one before it. No use.
    [[nodiscard]] std::optional<std::int64_t> nearest(std::int64_t page, int step) const;
    void clear();
    [[nodiscard]] std::size_t byteSize() const { return m_bytes; }

private:
    struct Entry
    {
        std::int64_t page;
        BatchPtr rows;
    };
    std::list<Entry> m_entries; // most recently used first
    std::unordered_map<std::int64_t, std::list<Entry>::iterator> m_byPage;
    std::size_t m_byteCap;
    std::size_t m_bytes = 0;
};

} // namespace sluice::data

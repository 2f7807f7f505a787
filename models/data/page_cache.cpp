#include "models/data/page_cache.h"

#include <utility>

namespace sluice::data {

namespace {

// A view can lie across two pages; keeping fewer would fetch them in turns for ever.
constexpr std::size_t kPagesKept = 2;

} // namespace

PageCache::PageCache(std::size_t byteCap)
    : m_byteCap(byteCap)
{}

void PageCache::put(std::int64_t page, BatchPtr rows)
{
    if (const auto held = m_byPage.find(page); held != m_byPage.end()) {
        m_bytes -= held->second->rows->byteSize();
        m_entries.erase(held->second);
        m_byPage.erase(held);
    }
    m_bytes += rows->byteSize();
    m_entries.push_front({.page = page, .rows = std::move(rows)});
    m_byPage[page] = m_entries.begin();
    while (m_bytes > m_byteCap && m_entries.size() > kPagesKept) {
        const Entry &oldest = m_entries.back();
        m_bytes -= oldest.rows->byteSize();
        m_byPage.erase(oldest.page);
        m_entries.pop_back();
    }
}

BatchPtr PageCache::find(std::int64_t page)
{
    const auto held = m_byPage.find(page);
    if (held == m_byPage.end()) {
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, held->second);
    return held->second->rows;
}

std::optional<std::int64_t> PageCache::nearest(std::int64_t page, int step) const
{
    std::optional<std::int64_t> found;
    for (const auto &[held, entry] : m_byPage) {
        if ((held - page) * step >= 0 && (!found || (held - *found) * step < 0)) {
            found = held;
        }
    }
    return found;
}

void PageCache::clear()
{
    m_entries.clear();
    m_byPage.clear();
    m_bytes = 0;
}

} // namespace sluice::data

#include "models/session/page_map.h"

#include <algorithm>
#include <limits>

namespace sluice::session {

namespace {

int toSkip(std::int64_t rows)
{
    return static_cast<int>(std::clamp<std::int64_t>(rows, 0, std::numeric_limits<int>::max()));
}

} // namespace

void PageMap::setEstimate(std::int64_t rows)
{
    if (!m_isCountExact) {
        m_rowCount = std::max(rows, m_seen);
    }
}

void PageMap::setExactCount(std::int64_t rows)
{
    m_rowCount = rows;
    m_isCountExact = true;
    std::erase_if(m_edges, [](const auto &entry) { return !entry.second.isExact; });
}

void PageMap::addSeen(std::int64_t rows)
{
    m_seen = std::max(m_seen, rows);
    setEstimate(m_rowCount);
}

void PageMap::addAnchor(data::RowKey key)
{
    m_anchors.push_back(std::move(key));
    addSeen(static_cast<std::int64_t>(m_anchors.size() - 1) * kPageRows + 1);
}

void PageMap::truncateAnchors(std::int64_t pages)
{
    m_seen = 0;
    if (static_cast<std::int64_t>(m_anchors.size()) > pages) {
        m_anchors.resize(static_cast<std::size_t>(pages));
    }
    std::erase_if(m_edges, [pages](const auto &entry) { return entry.first >= pages; });
}

const PageEdges *PageMap::edges(std::int64_t page) const
{
    const auto found = m_edges.find(page);
    return found == m_edges.end() ? nullptr : &found->second;
}

PagePlan PageMap::planFor(std::int64_t page) const
{
    if (m_form == KeyForm::None) {
        return {.skip = toSkip(page * kPageRows), .isExact = true};
    }
    if (page == 0) {
        return {.isExact = true};
    }
    if (const auto plan = besideKnown(page)) {
        return *plan;
    }
    if (page < static_cast<std::int64_t>(m_anchors.size())) {
        return {.from = m_anchors[static_cast<std::size_t>(page)], .isExact = true};
    }
    if (const auto plan = fromEnd(page)) {
        return *plan;
    }
    return m_bounds && m_rowCount > 0 ? interpolated(page) : bySkipping(page);
}

// Scrolling must not tear: a page continues its neighbour, even where the neighbour's place was a guess.
std::optional<PagePlan> PageMap::besideKnown(std::int64_t page) const
{
    if (const PageEdges *known = edges(page)) {
        return PagePlan{.from = known->first, .isExact = known->isExact};
    }
    if (const PageEdges *before = edges(page - 1)) {
        return PagePlan{.from = before->last, .inclusive = false, .isExact = before->isExact};
    }
    const PageEdges *behind = edges(page + 1);
    if (behind != nullptr && !behind->isExact) {
        return PagePlan{.from = behind->first, .inclusive = false, .backwards = true};
    }
    return std::nullopt;
}

std::optional<PagePlan> PageMap::fromEnd(std::int64_t page) const
{
    const std::int64_t rows = m_rowCount - page * kPageRows;
    if (m_rowCount == 0 || rows > kPageRows) {
        return std::nullopt;
    }
    const auto limit = static_cast<int>(std::clamp<std::int64_t>(rows, 1, kPageRows));
    return PagePlan{.backwards = true, .limit = limit};
}

PagePlan PageMap::interpolated(std::int64_t page) const
{
    const double share = static_cast<double>(page) * kPageRows / static_cast<double>(m_rowCount);
    const double span =
        static_cast<double>(m_bounds->high) - static_cast<double>(m_bounds->low) + 1;
    const double offset = std::clamp(share * span, 0.0, span - 1);
    const double key = static_cast<double>(m_bounds->low) + offset;
    // Within int64 by far, except where the bounds themselves touch its ends.
    const auto integer = std::clamp(key < 9.2e18 ? static_cast<std::int64_t>(std::max(key, -9.2e18))
                                                 : m_bounds->high,
                                    m_bounds->low, m_bounds->high);
    data::Value value =
        m_bounds->asText ? data::Value(std::to_string(integer)) : data::Value(integer);
    return {.from = data::RowKey{{std::move(value)}}, .elseFromEnd = true};
}

PagePlan PageMap::bySkipping(std::int64_t page) const
{
    const std::int64_t row = page * kPageRows;
    const std::int64_t anchor = static_cast<std::int64_t>(m_anchors.size()) - 1;
    const std::int64_t ahead = row - std::max<std::int64_t>(anchor, 0) * kPageRows;
    const std::int64_t behind = m_rowCount - row - kPageRows;
    if (behind >= 0 && behind < ahead) {
        return {.backwards = true, .skip = toSkip(behind)};
    }
    PagePlan plan{.skip = toSkip(ahead), .isExact = true};
    if (anchor > 0) {
        plan.from = m_anchors.back();
    }
    return plan;
}

} // namespace sluice::session

#include "widgets/grid/cell_selection.h"

#include <algorithm>

namespace sluice::ui {

namespace {

CellRect intersection(const CellRect &a, const CellRect &b)
{
    return {.top = std::max(a.top, b.top),
            .left = std::max(a.left, b.left),
            .bottom = std::min(a.bottom, b.bottom),
            .right = std::min(a.right, b.right)};
}

// `from` without `hole`, as up to four rectangles.
void appendDifference(std::vector<CellRect> &out, const CellRect &from, const CellRect &hole)
{
    const CellRect common = intersection(from, hole);
    if (common.isEmpty()) {
        out.push_back(from);
        return;
    }
    const CellRect parts[] = {
        {from.top, from.left, common.top - 1, from.right},
        {common.bottom + 1, from.left, from.bottom, from.right},
        {common.top, from.left, common.bottom, common.left - 1},
        {common.top, common.right + 1, common.bottom, from.right},
    };
    std::copy_if(std::begin(parts), std::end(parts), std::back_inserter(out),
                 [](const CellRect &part) { return !part.isEmpty(); });
}

} // namespace

CellRect spanning(int row, int column, int otherRow, int otherColumn)
{
    return {.top = std::min(row, otherRow),
            .left = std::min(column, otherColumn),
            .bottom = std::max(row, otherRow),
            .right = std::max(column, otherColumn)};
}

void CellSelection::set(CellRect rect)
{
    m_rects.clear();
    add(rect);
}

void CellSelection::add(CellRect rect)
{
    if (rect.isEmpty()) {
        return;
    }
    subtract(rect);
    m_rects.push_back(rect);
}

void CellSelection::subtract(CellRect rect)
{
    std::vector<CellRect> rest;
    rest.reserve(m_rects.size());
    for (const CellRect &own : m_rects) {
        appendDifference(rest, own, rect);
    }
    m_rects = std::move(rest);
}

bool CellSelection::contains(int row, int column) const
{
    return std::any_of(m_rects.begin(), m_rects.end(),
                       [row, column](const CellRect &rect) { return rect.contains(row, column); });
}

bool CellSelection::touchesRow(int row) const
{
    return std::any_of(m_rects.begin(), m_rects.end(), [row](const CellRect &rect) {
        return row >= rect.top && row <= rect.bottom;
    });
}

std::int64_t CellSelection::cellCount() const
{
    std::int64_t cells = 0;
    for (const CellRect &rect : m_rects) {
        cells += rect.cells();
    }
    return cells;
}

std::int64_t CellSelection::rowCount() const
{
    std::int64_t rows = 0;
    for (const RowRange &range : rowRanges()) {
        rows += std::int64_t{range.last} - range.first + 1;
    }
    return rows;
}

std::vector<CellSelection::RowRange> CellSelection::rowRanges() const
{
    std::vector<RowRange> ranges;
    for (const CellRect &rect : m_rects) {
        ranges.push_back({rect.top, rect.bottom});
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const RowRange &a, const RowRange &b) { return a.first < b.first; });
    std::vector<RowRange> merged;
    for (const RowRange &range : ranges) {
        if (!merged.empty() && range.first <= std::int64_t{merged.back().last} + 1) {
            merged.back().last = std::max(merged.back().last, range.last);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

CellRect CellSelection::boundingRect() const
{
    if (m_rects.empty()) {
        return {};
    }
    CellRect box = m_rects.front();
    for (const CellRect &rect : m_rects) {
        box.top = std::min(box.top, rect.top);
        box.left = std::min(box.left, rect.left);
        box.bottom = std::max(box.bottom, rect.bottom);
        box.right = std::max(box.right, rect.right);
    }
    return box;
}

void CellSelection::rowsInserted(int first, int count)
{
    for (CellRect &rect : m_rects) {
        rect.top += rect.top >= first ? count : 0;
        rect.bottom += rect.bottom >= first ? count : 0;
    }
}

void CellSelection::rowsRemoved(int first, int count)
{
    const auto moved = [first, count](int row, int within) {
        return row < first ? row : row < first + count ? within : row - count;
    };
    for (CellRect &rect : m_rects) {
        rect.top = moved(rect.top, first);
        rect.bottom = moved(rect.bottom, first - 1);
    }
    std::erase_if(m_rects, [](const CellRect &rect) { return rect.isEmpty(); });
}

} // namespace sluice::ui

#include "widgets/grid/row_geometry.h"

#include <algorithm>
#include <limits>

namespace sluice::ui {

void RowGeometry::setRowCount(std::int64_t rows)
{
    m_clamped = rows > kMaxRows;
    m_rows = std::clamp<std::int64_t>(rows, 0, kMaxRows);
    m_expansions.erase(m_expansions.lower_bound(m_rows), m_expansions.end());
}

void RowGeometry::setRowHeight(int pixels)
{
    m_rowHeight = std::max(1, pixels);
}

void RowGeometry::setExpansion(std::int64_t row, int slots)
{
    if (row < 0 || row >= m_rows) {
        return;
    }
    if (slots <= 0) {
        m_expansions.erase(row);
    } else {
        m_expansions[row] = slots;
    }
}

std::int64_t RowGeometry::slotCount() const
{
    return slotOfRow(m_rows);
}

std::int64_t RowGeometry::slotOfRow(std::int64_t row) const
{
    std::int64_t slot = row;
    for (const auto &[expanded, slots] : m_expansions) {
        if (expanded >= row) {
            break;
        }
        slot += slots;
    }
    return slot;
}

std::int64_t RowGeometry::rowAtSlot(std::int64_t slot) const
{
    if (slot < 0) {
        return -1;
    }
    std::int64_t before = 0; // slots taken by expansions of earlier rows
    for (const auto &[expanded, slots] : m_expansions) {
        const std::int64_t own = expanded + before;
        if (slot <= own) {
            break;
        }
        if (slot <= own + slots) {
            return expanded;
        }
        before += slots;
    }
    const std::int64_t row = slot - before;
    return row < m_rows ? row : -1;
}

std::int64_t RowGeometry::yOfRow(std::int64_t row, std::int64_t topSlot) const
{
    return (slotOfRow(row) - topSlot) * m_rowHeight;
}

std::int64_t RowGeometry::rowAtY(std::int64_t y, std::int64_t topSlot) const
{
    const std::int64_t below = y >= 0 ? y / m_rowHeight : (y - m_rowHeight + 1) / m_rowHeight;
    return rowAtSlot(topSlot + below);
}

int RowGeometry::slotsPerPage(int viewportHeight) const
{
    return std::max(1, viewportHeight / m_rowHeight);
}

int RowGeometry::maximumTopSlot(int viewportHeight) const
{
    const std::int64_t last = slotCount() - slotsPerPage(viewportHeight);
    return static_cast<int>(std::clamp<std::int64_t>(last, 0, std::numeric_limits<int>::max()));
}

} // namespace sluice::ui

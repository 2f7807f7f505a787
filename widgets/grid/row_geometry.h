// Rows ↔ pixels: integer slots of one height, counted in 64 bits, so that two thousand million rows cost nothing.
// A row may reserve whole slots under itself (children opened there); those are kept sparsely.
#pragma once

#include <cstdint>
#include <map>

namespace sluice::ui {

class RowGeometry
{
public:
    // What a QAbstractItemModel can count; more rows are there but not reachable.
    static constexpr std::int64_t kMaxRows = 2147483647;

    // Negative counts are none; counts over kMaxRows clamp. Expansions of rows that went are dropped.
    void setRowCount(std::int64_t rows);
    void setRowHeight(int pixels);
    // Slots reserved under the row; 0 closes it.
    void setExpansion(std::int64_t row, int slots);
    void clearExpansions() { m_expansions.clear(); }

    [[nodiscard]] std::int64_t rowCount() const { return m_rows; }
    [[nodiscard]] bool isClamped() const { return m_clamped; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] std::int64_t slotCount() const;
    [[nodiscard]] std::int64_t slotOfRow(std::int64_t row) const;
    // The row that the slot shows or belongs to; -1 outside.
    [[nodiscard]] std::int64_t rowAtSlot(std::int64_t slot) const;

    // Pixels, from the top of the viewport when `topSlot` is its first.
    [[nodiscard]] std::int64_t yOfRow(std::int64_t row, std::int64_t topSlot) const;
    [[nodiscard]] std::int64_t rowAtY(std::int64_t y, std::int64_t topSlot) const; // -1: none
    // Whole rows in so many pixels; at least 1.
    [[nodiscard]] int slotsPerPage(int viewportHeight) const;
    // The largest first slot that still fills the page, in the range of a scroll bar.
    [[nodiscard]] int maximumTopSlot(int viewportHeight) const;

private:
    std::int64_t m_rows = 0;
    int m_rowHeight = 26;
    bool m_clamped = false;
    std::map<std::int64_t, int> m_expansions; // row → slots under it
};

} // namespace sluice::ui

// What is selected, as disjoint rectangles of cells: selecting a thousand million rows is one rectangle.
#pragma once

#include <cstdint>
#include <vector>

namespace sluice::ui {

// Rows and columns, both ends inclusive.
struct CellRect
{
    int top = 0;
    int left = 0;
    int bottom = -1;
    int right = -1;

    [[nodiscard]] bool isEmpty() const { return bottom < top || right < left; }
    [[nodiscard]] bool contains(int row, int column) const
    {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
    [[nodiscard]] std::int64_t cells() const
    {
        return isEmpty() ? 0 : (std::int64_t{bottom} - top + 1) * (std::int64_t{right} - left + 1);
    }
    bool operator==(const CellRect &) const = default;
};

// The rectangle that has the two cells at its corners.
[[nodiscard]] CellRect spanning(int row, int column, int otherRow, int otherColumn);

class CellSelection
{
public:
    struct RowRange
    {
        int first = 0;
        int last = 0;
        bool operator==(const RowRange &) const = default;
    };

    void clear() { m_rects.clear(); }
    void set(CellRect rect);
    void add(CellRect rect);
    void subtract(CellRect rect);

    [[nodiscard]] bool isEmpty() const { return m_rects.empty(); }
    [[nodiscard]] bool contains(int row, int column) const;
    [[nodiscard]] bool touchesRow(int row) const;
    [[nodiscard]] std::int64_t cellCount() const;
    [[nodiscard]] std::int64_t rowCount() const;
    [[nodiscard]] const std::vector<CellRect> &rects() const { return m_rects; }
    // Merged and ascending.
    [[nodiscard]] std::vector<RowRange> rowRanges() const;
    [[nodiscard]] CellRect boundingRect() const;

    // Keeps the selection on the same rows while the model grows and shrinks.
    void rowsInserted(int first, int count);
    void rowsRemoved(int first, int count);

private:
    std::vector<CellRect> m_rects;
};

} // namespace sluice::ui

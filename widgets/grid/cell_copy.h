// The selected cells as text in some format: a piece at a time, and waiting for rows that are not loaded.
#pragma once

#include "models/data/row_writer.h"
#include "models/item/cell_source.h"
#include "widgets/grid/cell_selection.h"

#include <limits>
#include <memory>

namespace sluice::ui {

struct CopiedCells
{
    std::string text; // without the end of the last line
    std::int64_t cells = 0;
    std::int64_t cutValues = 0; // longer than what is held of them: their starts are in the text
    bool isCut = false;         // the text has all that a clipboard can take, not all cells

    bool operator==(const CopiedCells &) const = default;
};

inline constexpr std::int64_t kCopyCellCap = 1'000'000;

// Of rows and columns that the selection touches; what is not selected there is left empty.
class CellCopy
{
public:
    CellCopy(const item::CellSource &source, CellSelection selection,
             std::unique_ptr<data::RowWriter> writer, std::int64_t cellCap = kCopyCellCap);

    // Goes on for about so many cells. `rowCount` of the model, which can shrink while rows arrive.
    void advance(int rowCount, std::int64_t cells = std::numeric_limits<std::int64_t>::max());
    [[nodiscard]] bool isDone() const { return m_range >= m_ranges.size(); }
    [[nodiscard]] int nextRow() const { return m_row; } // not loaded when advance() stopped short
    [[nodiscard]] std::int64_t copiedCells() const { return m_copied.cells; }
    [[nodiscard]] std::int64_t allCells() const;
    [[nodiscard]] CopiedCells take(); // when done

private:
    void copyRow();
    void finish();

    const item::CellSource &m_source;
    CellSelection m_selection;
    std::unique_ptr<data::RowWriter> m_writer;
    std::int64_t m_cellCap;
    std::vector<CellSelection::RowRange> m_ranges;
    std::vector<int> m_columns;
    std::size_t m_range = 0;
    int m_row = 0;
    CopiedCells m_copied;
    std::vector<data::Value> m_values; // of one row, reused
    std::vector<data::CellView> m_cells;
};

} // namespace sluice::ui

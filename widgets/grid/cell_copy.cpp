#include "widgets/grid/cell_copy.h"

#include <algorithm>
#include <utility>

namespace sluice::ui {

namespace {

constexpr std::size_t kByteCap = 256U << 20U;

std::vector<int> touchedColumns(const CellSelection &selection)
{
    const CellRect box = selection.boundingRect();
    std::vector<int> columns;
    for (int column = box.left; column <= box.right; ++column) {
        if (std::ranges::any_of(selection.rects(), [column](const CellRect &rect) {
                return column >= rect.left && column <= rect.right;
            })) {
            columns.push_back(column);
        }
    }
    return columns;
}

} // namespace

CellCopy::CellCopy(const item::CellSource &source, CellSelection selection,
                   std::unique_ptr<data::RowWriter> writer, std::int64_t cellCap)
    : m_source(source)
    , m_selection(std::move(selection))
    , m_writer(std::move(writer))
    , m_cellCap(cellCap)
    , m_ranges(m_selection.rowRanges())
    , m_columns(touchedColumns(m_selection))
    , m_row(m_ranges.empty() ? 0 : m_ranges.front().first)
    , m_values(m_columns.size())
    , m_cells(m_columns.size())
{
    std::vector<data::ResultColumn> columns;
    for (const int column : m_columns) {
        columns.push_back(m_source.resultColumn(column));
    }
    m_writer->begin(columns);
}

std::int64_t CellCopy::allCells() const
{
    return std::min(m_selection.cellCount(), m_cellCap);
}

void CellCopy::advance(int rowCount, std::int64_t cells)
{
    const std::int64_t until =
        cells < m_cellCap - m_copied.cells ? m_copied.cells + cells : m_cellCap;
    while (!isDone()) {
        if (m_row > std::min(m_ranges[m_range].last, rowCount - 1)) {
            ++m_range;
            m_row = isDone() ? m_row : m_ranges[m_range].first;
            continue;
        }
        const bool isFull = m_copied.cells + static_cast<std::int64_t>(m_columns.size()) > m_cellCap
                            || m_writer->text().size() > kByteCap;
        if (isFull) {
            m_copied.isCut = true;
            m_range = m_ranges.size();
        } else if (m_copied.cells >= until
                   || m_source.cellState(m_row, m_columns.front()) == item::CellState::Loading) {
            return;
        } else {
            copyRow();
        }
    }
    finish();
}

// A cell lives until the next is asked for, so a row's values are held by themselves.
void CellCopy::copyRow()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool isSelected = m_selection.contains(m_row, m_columns[i]);
        const auto cell = isSelected ? m_source.cellView(m_row, m_columns[i]) : std::nullopt;
        m_values[i] = cell ? data::toValue(*cell) : data::Value();
        m_cells[i] = data::toView(m_values[i]);
        m_copied.cutValues += int{cell && cell->isCut()};
        m_copied.cells += int{isSelected};
    }
    m_writer->row(m_cells);
    ++m_row;
}

void CellCopy::finish()
{
    if (m_writer) {
        m_writer->end();
        m_copied.text = m_writer->text();
        m_writer.reset();
        while (m_copied.text.ends_with('\n') || m_copied.text.ends_with('\r')) {
            m_copied.text.pop_back();
        }
    }
}

CopiedCells CellCopy::take()
{
    return std::exchange(m_copied, {});
}

} // namespace sluice::ui

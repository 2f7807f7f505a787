#include "widgets/grid/selection_summary.h"

#include "widgets/grid/grid_view.h"

#include <QAbstractItemModel>

#include <chrono>

namespace sluice::ui {

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kCellsAtOnce = 5'000; // some milliseconds

} // namespace

SelectionSummary::SelectionSummary(GridView &grid, QObject *parent)
    : QObject(parent)
    , m_grid(grid)
{
    m_begin.setSingleShot(true);
    m_begin.setInterval(50ms);
    m_next.setSingleShot(true);
    m_next.setInterval(0ms);
    connect(&m_begin, &QTimer::timeout, this, &SelectionSummary::start);
    connect(&m_next, &QTimer::timeout, this, &SelectionSummary::goOn);
    const auto begin = [this] {
        m_next.stop();
        m_begin.start();
    };
    connect(&grid, &GridView::selectionSummaryChanged, this, begin);
    connect(grid.model(), &QAbstractItemModel::dataChanged, this, begin);
    begin();
}

void SelectionSummary::start()
{
    m_cells = {};
    m_looked = 0;
    m_rect = 0;
    m_row = m_grid.selection().isEmpty() ? 0 : m_grid.selection().rects().front().top;
    m_isPartial = false;
    if (m_grid.cells() != nullptr && m_grid.selection().cellCount() > 1) {
        goOn();
    }
}

void SelectionSummary::goOn()
{
    const std::vector<CellRect> &rects = m_grid.selection().rects();
    const std::int64_t until = m_looked + kCellsAtOnce;
    while (m_rect < rects.size() && m_looked < until) {
        const CellRect &rect = rects[m_rect];
        m_isPartial = m_isPartial || m_looked >= kCells;
        if (m_looked >= kCells) {
            m_rect = rects.size();
        } else if (m_row > rect.bottom) {
            ++m_rect;
            m_row = m_rect < rects.size() ? rects[m_rect].top : 0;
        } else {
            addRow(rect);
        }
    }
    if (m_rect < rects.size()) {
        m_next.start();
    } else {
        Q_EMIT summarised(m_cells.summary(), m_isPartial);
    }
}

void SelectionSummary::addRow(const CellRect &rect)
{
    const item::CellSource &cells = *m_grid.cells();
    for (int column = rect.left; column <= rect.right; ++column) {
        if (cells.cellState(m_row, column) == item::CellState::Loading) {
            m_isPartial = true;
        } else if (const auto cell = cells.cellView(m_row, column)) {
            m_cells.add(*cell, cells.columnType(column).typeClass);
        }
    }
    m_looked += rect.right - rect.left + 1;
    ++m_row;
}

} // namespace sluice::ui

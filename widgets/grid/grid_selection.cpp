// GridView: the current cell and what is selected.
#include "widgets/grid/grid_view.h"

#include "models/item/convert.h"
#include "widgets/grid/grid_header.h"

#include <algorithm>

namespace sluice::ui {

void GridView::setCurrent(int row, int column)
{
    m_moving = true;
    selectionModel()->setCurrentIndex(at(row, column), QItemSelectionModel::NoUpdate);
    m_moving = false;
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    updateRow(previous.row());
    updateRow(current.row());
    m_gutter->update();
    m_header->setCurrentColumn(current.column());
    viewport()->setAttribute(Qt::WA_InputMethodEnabled,
                             current.flags().testFlag(Qt::ItemIsEditable));
    setAttribute(Qt::WA_InputMethodEnabled, current.flags().testFlag(Qt::ItemIsEditable));
    if (!m_moving && current.isValid()) {
        beginRange(current.row(), current.column());
        select({current.row(), current.column(), current.row(), current.column()});
        scrollTo(current);
    }
    announceFocusedCell(current);
    Q_EMIT currentCellChanged(current);
}

void GridView::moveTo(int row, int column, bool extend)
{
    if (m_geometry.rowCount() == 0 || columnCount() == 0) {
        return;
    }
    row = static_cast<int>(std::clamp<std::int64_t>(row, 0, m_geometry.rowCount() - 1));
    column = std::clamp(column, 0, columnCount() - 1);
    if (!extend || m_anchor.row < 0) {
        beginRange(row, column);
    }
    select(spanning(m_anchor.row, m_anchor.column, row, column));
    setCurrent(row, column);
    scrollTo(at(row, column));
}

void GridView::beginRange(int row, int column, bool adds)
{
    m_anchor = {row, column};
    m_takesAway = adds && m_selection.contains(row, column);
    if (adds) {
        m_base = m_selection;
    } else {
        m_base.clear();
    }
}

void GridView::select(const CellRect &rect)
{
    const bool wasRange = m_selection.cellCount() > 1;
    m_selection = m_base;
    m_takesAway ? m_selection.subtract(rect) : m_selection.add(rect);
    if (m_selection.isEmpty()) {
        m_selection.set(rect);
    }
    if (wasRange || m_selection.cellCount() > 1) {
        updateEverything();
    }
    announceSelection();
}

void GridView::selectCells(const CellRect &rect)
{
    beginRange(rect.top, rect.left);
    select(rect);
    setCurrent(rect.top, rect.left);
}

void GridView::selectRow(int row, bool extend)
{
    if (row < 0 || row >= m_geometry.rowCount() || columnCount() == 0) {
        return;
    }
    if (!extend || m_anchor.row < 0) {
        beginRange(row, 0);
    }
    select(spanning(m_anchor.row, 0, row, columnCount() - 1));
    const int column = std::max(0, currentIndex().column());
    setCurrent(row, column);
    scrollTo(at(row, column));
}

void GridView::selectColumn(int column, bool extend)
{
    if (column < 0 || column >= columnCount()) {
        return;
    }
    setFocus(Qt::MouseFocusReason);
    if (m_geometry.rowCount() == 0) {
        return;
    }
    if (!extend || m_anchor.column < 0) {
        beginRange(rowsInSight().first, column);
    }
    select(spanning(0, m_anchor.column, static_cast<int>(m_geometry.rowCount() - 1), column));
    setCurrent(std::max(currentIndex().row(), 0), column);
}

void GridView::addRow(int row)
{
    if (row >= 0) {
        beginRange(row, 0, true);
        selectRow(row, true);
    }
}

void GridView::addColumn(int column)
{
    beginRange(std::max(0, rowsInSight().first), column, true);
    selectColumn(column, true);
}

void GridView::selectAll()
{
    if (m_geometry.rowCount() == 0 || columnCount() == 0) {
        return;
    }
    if (!currentIndex().isValid()) {
        setCurrent(rowsInSight().first, 0);
    }
    beginRange(0, 0);
    select({0, 0, static_cast<int>(m_geometry.rowCount() - 1), columnCount() - 1});
}

void GridView::announceSelection()
{
    const CellRect box = m_selection.boundingRect();
    const bool isColumns =
        m_selection.rects().size() == 1 && box.top == 0 && box.bottom == m_geometry.rowCount() - 1;
    m_header->setPickedColumns(isColumns ? box.left : -1, isColumns ? box.right : -1);
    Q_EMIT selectionSummaryChanged(m_selection.rowCount(), m_selection.cellCount());
}

void GridView::setSelection(const QRect &, QItemSelectionModel::SelectionFlags) {}

QRegion GridView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect();
}

QModelIndexList GridView::selectedIndexes() const
{
    // Only what a drag could carry: lists of cells do not scale to a thousand million.
    const QModelIndex current = currentIndex();
    return current.isValid() ? QModelIndexList{current} : QModelIndexList();
}

QItemSelectionModel::SelectionFlags GridView::selectionCommand(const QModelIndex &,
                                                               const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

QString GridView::shownText(int row, int column) const
{
    CellText cell;
    m_reader.read(row, column, cell);
    switch (cell.kind) {
    case CellKind::Null:
        return tr("NULL");
    case CellKind::Default:
        return tr("default");
    case CellKind::Loading:
        return tr("loading");
    case CellKind::Empty:
        return {};
    case CellKind::Value:
        break;
    }
    const QString text = item::toQString(cell.text);
    return cell.label.empty() ? text : text + QChar::Space + item::toQString(cell.label);
}

} // namespace sluice::ui

// GridView: the mouse.
#include "models/item/convert.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace sluice::ui {

namespace {

constexpr int kDragScroll = 50; // milliseconds between rows while dragging past the edge

}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_editor && !finishEdit()) {
        return; // the refused value stays in front of the user
    }
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_drag = DragMode::Cells;
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        moveTo(index.row(), index.column(), event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    beginRange(index.row(), index.column(), true);
    select({index.row(), index.column(), index.row(), index.column()});
    setCurrent(index.row(), index.column());
    updateEverything();
}

GridView::Cell GridView::cellNear(const QPoint &point) const
{
    const RowSpan sight = rowsInSight();
    const int y = std::clamp(point.y(), 0, std::max(0, viewport()->height() - 1));
    const int x = std::clamp(point.x(), 0, std::max(0, viewport()->width() - 1));
    const auto row = m_geometry.rowAtY(y, topSlot());
    const int column = m_header->columnAt(x);
    return {.row = row >= 0 ? static_cast<int>(row) : sight.last,
            .column = column >= 0 ? column : columnCount() - 1};
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag != DragMode::Cells || !event->buttons().testFlag(Qt::LeftButton)) {
        return;
    }
    const QPoint point = event->position().toPoint();
    dragTo(point);
    if (viewport()->rect().contains(point)) {
        m_dragTimer.stop();
    } else if (!m_dragTimer.isActive()) {
        m_dragTimer.start(kDragScroll, this);
    }
}

void GridView::dragTo(const QPoint &point)
{
    const QRect area = viewport()->rect();
    QScrollBar *rows = verticalScrollBar();
    QScrollBar *columns = horizontalScrollBar();
    rows->setValue(rows->value() + (point.y() > area.bottom() ? 1 : point.y() < 0 ? -1 : 0));
    const int step = columns->singleStep();
    columns->setValue(columns->value()
                      + (point.x() > area.right() ? step
                         : point.x() < 0          ? -step
                                                  : 0));
    const Cell cell = cellNear(point);
    if (cell.row != currentIndex().row() || cell.column != currentIndex().column()) {
        moveTo(cell.row, cell.column, true);
    }
}

void GridView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractItemView::timerEvent(event);
        return;
    }
    dragTo(viewport()->mapFromGlobal(QCursor::pos()));
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_drag == DragMode::Cells && index.isValid()) {
        Q_EMIT clicked(index);
    }
    m_drag = DragMode::None;
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        return;
    }
    moveTo(index.row(), index.column());
    Q_EMIT doubleClicked(index);
    beginEdit(index);
}

void GridView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect cell = visualRect(currentIndex());
        Q_EMIT contextMenuWanted(viewport()->mapToGlobal(cell.bottomLeft()), currentIndex());
        return;
    }
    const QModelIndex index = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid() && !m_selection.contains(index.row(), index.column())) {
        moveTo(index.row(), index.column());
    }
    Q_EMIT contextMenuWanted(event->globalPos(), index);
}

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QAbstractItemView::viewportEvent(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid()) {
        return true;
    }
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString shown = shownText(index.row(), index.column());
    const int room = m_header->sectionSize(index.column()) - 2 * CellPainter::kPadding;
    if (tip.isEmpty() && !painter().text().fits(item::toStdString(shown), room)) {
        tip = shown.toHtmlEscaped(); // wraps; never a page of its own making
    }
    QToolTip::showText(help->globalPos(), tip, viewport(), visualRect(index));
    return true;
}

} // namespace sluice::ui

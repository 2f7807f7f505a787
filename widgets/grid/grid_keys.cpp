// GridView: the keyboard.
#include "widgets/grid/cell_copy.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace sluice::ui {

namespace {

bool isGridsOwn(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll)
           || (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Delete);
}

bool isTyping(const QKeyEvent *event)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const QString text = event->text();
    return !(event->modifiers() & commands) && !text.isEmpty() && text.front().isPrint()
           && !text.front().isSpace();
}

} // namespace

bool GridView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isGridsOwn(key) || isTyping(key)) {
            event->accept();
            return true;
        }
    }
    return QAbstractItemView::event(event);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const bool isHandled =
        model() && m_header->count() > 0
        && (selectByKey(event) || editByKey(event) || moveByKey(event) || typeIntoCell(event));
    event->setAccepted(isHandled);
}

bool GridView::selectByKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->key() == Qt::Key_Escape && m_copy) {
        cancelCopy();
        return true;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    if (event->key() != Qt::Key_Space) {
        return false;
    }
    if (event->modifiers() == Qt::ShiftModifier) {
        selectRow(currentIndex().row());
        return true;
    }
    if (event->modifiers() == Qt::ControlModifier) {
        selectColumn(currentIndex().column());
        return true;
    }
    return false;
}

bool GridView::editByKey(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return plain && currentIndex().isValid() && (beginEdit(currentIndex()), true);
    case Qt::Key_Insert:
        return plain && (Q_EMIT insertRequested(), true);
    case Qt::Key_Down:
        return modifiers == Qt::AltModifier && currentIndex().isValid()
               && edit(currentIndex(), AllEditTriggers, event);
    case Qt::Key_Delete:
        break;
    default:
        return false;
    }
    if (modifiers == Qt::ControlModifier) {
        deleteSelectedRows();
    } else if (modifiers == Qt::AltModifier) {
        setCellsNull();
    } else if (modifiers == (Qt::AltModifier | Qt::ShiftModifier)) {
        setCellsDefault();
    } else if (plain) {
        clearCells();
    } else {
        return false;
    }
    return true;
}

int GridView::stepColumn(int column, int step) const
{
    return std::clamp(column + step, 0, std::max(0, columnCount() - 1));
}

bool GridView::moveByKey(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool extend = modifiers.testFlag(Qt::ShiftModifier);
    const bool toEdge = modifiers.testFlag(Qt::ControlModifier);
    if (modifiers & (Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    const auto lastRow = static_cast<int>(std::max<std::int64_t>(0, m_geometry.rowCount() - 1));
    const int lastColumn = columnCount() - 1;
    const int row = std::max(0, currentIndex().row());
    const int column = std::max(0, currentIndex().column());
    const int page = m_geometry.slotsPerPage(viewport()->height());
    const auto moved = [lastRow](std::int64_t to) {
        return static_cast<int>(std::clamp<std::int64_t>(to, 0, lastRow));
    };
    switch (event->key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return moveByTab(event->key() == Qt::Key_Backtab);
    case Qt::Key_Up:
        moveTo(toEdge ? 0 : moved(std::int64_t{row} - 1), column, extend);
        return true;
    case Qt::Key_Down:
        moveTo(toEdge ? lastRow : moved(std::int64_t{row} + 1), column, extend);
        return true;
    case Qt::Key_Left:
        moveTo(row, toEdge ? 0 : stepColumn(column, -1), extend);
        return true;
    case Qt::Key_Right:
        moveTo(row, toEdge ? lastColumn : stepColumn(column, 1), extend);
        return true;
    case Qt::Key_Home:
        moveTo(toEdge ? 0 : row, 0, extend);
        return true;
    case Qt::Key_End:
        moveTo(toEdge ? lastRow : row, lastColumn, extend);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        if (toEdge) {
            return false; // the window's: neighbour tabs
        }
        const std::int64_t step = event->key() == Qt::Key_PageUp ? -page : page;
        moveTo(moved(row + step), column, extend);
        return true;
    }
    default:
        return false;
    }
}

// Past the last cell of the last row Tab leaves the grid, so that the keyboard is never trapped.
bool GridView::moveByTab(bool backwards)
{
    const int row = std::max(0, currentIndex().row());
    const int column = std::max(0, currentIndex().column());
    const int next = stepColumn(column, backwards ? -1 : 1);
    if (next != column) {
        moveTo(row, next);
        return m_geometry.rowCount() > 0;
    }
    const std::int64_t nextRow = std::int64_t{row} + (backwards ? -1 : 1);
    if (nextRow < 0 || nextRow >= m_geometry.rowCount()) {
        return false;
    }
    moveTo(static_cast<int>(nextRow), backwards ? columnCount() - 1 : 0);
    return true;
}

bool GridView::typeIntoCell(QKeyEvent *event)
{
    if (!isTyping(event) || !currentIndex().isValid()) {
        return false;
    }
    beginEdit(currentIndex(), event->text());
    return true;
}

void GridView::inputMethodEvent(QInputMethodEvent *event)
{
    if (!isEditing() && currentIndex().isValid() && beginEdit(currentIndex())) {
        QWidget *input = focusWidget();
        if (input && input != this) {
            QCoreApplication::sendEvent(input, event);
            return;
        }
    }
    event->ignore();
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        const RowSpan sight = rowsInSight();
        return sight.last >= sight.first ? at(sight.first, 0) : QModelIndex();
    }
    switch (action) {
    case MoveUp:
        return at(std::max(0, current.row() - 1), current.column());
    case MoveDown:
        return at(static_cast<int>(
                      std::min<std::int64_t>(m_geometry.rowCount() - 1, current.row() + 1LL)),
                  current.column());
    case MoveLeft:
    case MovePrevious:
        return at(current.row(), stepColumn(current.column(), -1));
    case MoveRight:
    case MoveNext:
        return at(current.row(), stepColumn(current.column(), 1));
    default:
        return current;
    }
}

} // namespace sluice::ui

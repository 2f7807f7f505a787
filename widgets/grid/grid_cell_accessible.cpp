#include "widgets/grid/grid_cell_accessible.h"

#include "models/item/roles.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <QWindow>

namespace sluice::ui {

GridCellAccessible::GridCellAccessible(GridView *view, int row, int column)
    : m_view(view)
    , m_row(row)
    , m_column(column)
{}

void *GridCellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface) {
        return static_cast<QAccessibleTableCellInterface *>(this);
    }
    if (type == QAccessible::ActionInterface) {
        return static_cast<QAccessibleActionInterface *>(this);
    }
    return nullptr;
}

QModelIndex GridCellAccessible::index() const
{
    return isValid() ? m_view->model()->index(m_row, m_column) : QModelIndex();
}

bool GridCellAccessible::isValid() const
{
    return m_view && m_view->model() && m_row < m_view->model()->rowCount()
           && m_column < m_view->model()->columnCount();
}

QWindow *GridCellAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *GridCellAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view.data());
}

QString GridCellAccessible::text(QAccessible::Text kind) const
{
    if (!isValid()) {
        return {};
    }
    switch (kind) {
    case QAccessible::Name:
    case QAccessible::Value: // the value first; where it stands is the description
        return m_view->shownText(m_row, m_column);
    case QAccessible::Description:
        return GridView::tr("%1, row %2")
            .arg(m_view->model()->headerData(m_column, Qt::Horizontal).toString(),
                 m_view->model()->headerData(m_row, Qt::Vertical).toString());
    default:
        return {};
    }
}

void GridCellAccessible::setText(QAccessible::Text kind, const QString &text)
{
    if (isValid() && kind == QAccessible::Value) {
        m_view->model()->setData(index(), text, Qt::EditRole);
    }
}

QRect GridCellAccessible::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect cell = m_view->visualRect(index());
    return cell.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0)));
}

QAccessible::State GridCellAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QModelIndex current = m_view->currentIndex();
    state.focusable = true;
    state.selectable = true;
    state.selected = isSelected();
    state.focused = current.row() == m_row && current.column() == m_column && m_view->hasFocus();
    state.editable = index().flags().testFlag(Qt::ItemIsEditable);
    state.readOnly = !state.editable;
    state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
    return state;
}

bool GridCellAccessible::isSelected() const
{
    return m_view && m_view->selection().contains(m_row, m_column);
}

QStringList GridCellAccessible::actionNames() const
{
    return {setFocusAction(), pressAction()};
}

void GridCellAccessible::doAction(const QString &name)
{
    if (!isValid()) {
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->moveTo(m_row, m_column);
    if (name == pressAction()) {
        m_view->beginEdit(index());
    }
}

} // namespace sluice::ui

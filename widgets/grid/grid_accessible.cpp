#include "widgets/grid/grid_accessible.h"

#include "widgets/grid/grid_cell_accessible.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <algorithm>
#include <limits>

namespace sluice::ui {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<GridView *>(object);
    return view ? new GridAccessible(view) : nullptr;
}

quint64 keyOf(int row, int column)
{
    return (static_cast<quint64>(row) << 32U) | static_cast<quint32>(column);
}

int asInt(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

} // namespace

void installGridAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps each factory once
}

void GridView::announceFocusedCell(const QModelIndex &current)
{
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus()) {
        return;
    }
    QAccessibleInterface *own = QAccessible::queryAccessibleInterface(this);
    if (own && own->tableInterface()) {
        QAccessibleEvent event(own->tableInterface()->cellAt(current.row(), current.column()),
                               QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

GridAccessible::GridAccessible(GridView *view)
    : QAccessibleWidget(view, QAccessible::Table)
{}

GridAccessible::~GridAccessible()
{
    forgetCells();
}

GridView *GridAccessible::view() const
{
    return static_cast<GridView *>(object());
}

void *GridAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int GridAccessible::childCount() const
{
    const auto sight = view()->rowsInSight();
    return (sight.last - sight.first + 1) * columnCount();
}

QAccessibleInterface *GridAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    return cellAt(view()->rowsInSight().first + index / columnCount(), index % columnCount());
}

int GridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const GridCellAccessible *>(child);
    const auto sight = view()->rowsInSight();
    if (!cell || cell->row() < sight.first || cell->row() > sight.last) {
        return -1;
    }
    return (cell->row() - sight.first) * columnCount() + cell->column();
}

QAccessibleInterface *GridAccessible::childAt(int x, int y) const
{
    const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
}

QAccessibleInterface *GridAccessible::focusChild() const
{
    const QModelIndex current = view()->currentIndex();
    return current.isValid() ? cellAt(current.row(), current.column()) : nullptr;
}

QAccessibleInterface *GridAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) {
        return nullptr;
    }
    if (const auto known = m_cells.constFind(keyOf(row, column)); known != m_cells.cend()) {
        return QAccessible::accessibleInterface(*known);
    }
    forgetFarCells();
    auto *cell = new GridCellAccessible(view(), row, column);
    m_cells.insert(keyOf(row, column), QAccessible::registerAccessibleInterface(cell));
    return cell;
}

void GridAccessible::forgetFarCells() const
{
    // A reader that walks a big table must not make it grow: a few screens are enough to go back to.
    constexpr int kScreens = 8;
    if (m_cells.size() > std::max(1000, kScreens * childCount())) {
        forgetCells();
    }
}

void GridAccessible::forgetCells() const
{
    for (const QAccessible::Id id : std::as_const(m_cells)) {
        QAccessible::deleteAccessibleInterface(id);
    }
    m_cells.clear();
}

int GridAccessible::rowCount() const
{
    return asInt(view()->geometryOfRows().rowCount());
}

int GridAccessible::columnCount() const
{
    return view()->model() ? view()->model()->columnCount() : 0;
}

QString GridAccessible::columnDescription(int column) const
{
    return view()->model() ? view()->model()->headerData(column, Qt::Horizontal).toString()
                           : QString();
}

QString GridAccessible::rowDescription(int row) const
{
    return view()->model() ? view()->model()->headerData(row, Qt::Vertical).toString() : QString();
}

int GridAccessible::selectedCellCount() const
{
    return asInt(view()->selection().cellCount());
}

QList<QAccessibleInterface *> GridAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (int i = 0; i < childCount(); ++i) {
        const int row = view()->rowsInSight().first + i / columnCount();
        if (view()->selection().contains(row, i % columnCount())) {
            cells.append(child(i));
        }
    }
    return cells;
}

int GridAccessible::selectedColumnCount() const
{
    return static_cast<int>(selectedColumns().size());
}

int GridAccessible::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

QList<int> GridAccessible::selectedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnSelected(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QList<int> GridAccessible::selectedRows() const
{
    QList<int> rows;
    const auto sight = view()->rowsInSight();
    for (int row = sight.first; row <= sight.last; ++row) {
        if (isRowSelected(row)) {
            rows.append(row);
        }
    }
    return rows;
}

bool GridAccessible::isColumnSelected(int column) const
{
    const auto &rects = view()->selection().rects();
    return std::any_of(rects.begin(), rects.end(), [this, column](const CellRect &rect) {
        return rect.left <= column && rect.right >= column && rect.top == 0
               && rect.bottom == rowCount() - 1;
    });
}

bool GridAccessible::isRowSelected(int row) const
{
    const auto &rects = view()->selection().rects();
    return std::any_of(rects.begin(), rects.end(), [this, row](const CellRect &rect) {
        return rect.top <= row && rect.bottom >= row && rect.left == 0
               && rect.right == columnCount() - 1;
    });
}

bool GridAccessible::selectRow(int row)
{
    view()->selectRow(row);
    return isRowSelected(row);
}

bool GridAccessible::selectColumn(int column)
{
    view()->selectColumn(column);
    return isColumnSelected(column);
}

bool GridAccessible::unselectRow(int)
{
    return false;
}

bool GridAccessible::unselectColumn(int)
{
    return false;
}

void GridAccessible::modelChange(QAccessibleTableModelChangeEvent *)
{
    forgetCells();
}

} // namespace sluice::ui

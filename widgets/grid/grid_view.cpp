#include "widgets/grid/grid_view.h"

#include "widgets/grid/busy_line.h"
#include "widgets/grid/cell_copy.h"
#include "widgets/grid/column_widths.h"
#include "widgets/grid/grid_accessible.h"
#include "widgets/grid/grid_header.h"
#include "widgets/style/wording.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace sluice::ui {

GridView::GridView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new GridHeader(this))
    , m_gutter(new RowGutter(this))
    , m_busyLine(new BusyLine(this))
{
    installGridAccessibility();
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(true);
    keepWorded(this, [this] { setAccessibleName(tr("Rows")); });
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_geometry.setRowHeight(Theme::current().rowHeight());
    connectHeader();
    connectGutter();
}

GridView::~GridView() = default;

void GridView::connectHeader()
{
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_settingWidths) {
            return;
        }
        if (width > 0) {
            m_chosenWidths[columnName(column)] = width;
            Q_EMIT columnWidthsChanged();
        }
        updateEverything();
        updateGeometries();
    });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        m_chosenWidths.remove(columnName(column));
        sizeColumnsToContents();
        Q_EMIT columnWidthsChanged();
    });
    connect(m_header, &GridHeader::columnPicked, this, &GridView::selectColumn);
    connect(m_header, &GridHeader::columnAdded, this, &GridView::addColumn);
    connect(m_header, &GridHeader::contextMenuWanted, this, &GridView::headerMenuWanted);
}

void GridView::connectGutter()
{
    m_gutter->setRowSource([this](int top, int bottom) { return gutterRows(top, bottom); },
                           m_geometry.rowHeight());
    connect(m_gutter, &RowGutter::pressed, this,
            [this](int y, Qt::KeyboardModifiers modifiers, Qt::MouseButton button) {
                const auto row = static_cast<int>(m_geometry.rowAtY(y, topSlot()));
                const bool keeps = button != Qt::LeftButton && m_selection.touchesRow(row);
                if (row >= 0 && !keeps && modifiers.testFlag(Qt::ControlModifier)) {
                    addRow(row);
                } else if (row >= 0 && !keeps) {
                    selectRow(row, modifiers.testFlag(Qt::ShiftModifier));
                }
                setFocus(Qt::MouseFocusReason);
            });
    connect(m_gutter, &RowGutter::dragged, this,
            [this](int y) { selectRow(cellNear(QPoint(0, y)).row, true); });
    connect(m_gutter, &RowGutter::headPressed, this, &GridView::selectAll);
    connect(m_gutter, &RowGutter::contextMenuWanted, this, [this](QPoint global, int y) {
        const auto row = static_cast<int>(m_geometry.rowAtY(y, topSlot()));
        Q_EMIT contextMenuWanted(global, at(row, std::max(0, currentIndex().column())));
    });
}

void GridView::setModel(QAbstractItemModel *newModel)
{
    if (model()) {
        disconnect(model(), nullptr, this, nullptr);
    }
    m_reader.setModel(newModel);
    QAbstractItemView::setModel(newModel); // calls reset()
    m_header->setModel(newModel);
    if (newModel) {
        connect(newModel, &QObject::destroyed, this, [this] {
            m_reader.setModel(nullptr);
            m_geometry.setRowCount(0);
        });
        connect(newModel, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
        connect(newModel, &QAbstractItemModel::columnsInserted, this, &GridView::columnsChanged);
        connect(newModel, &QAbstractItemModel::columnsRemoved, this, &GridView::columnsChanged);
        connect(newModel, &QAbstractItemModel::columnsMoved, this, &GridView::columnsChanged);
        connect(newModel, &QAbstractItemModel::layoutChanged, this, &GridView::refreshRows);
        connect(newModel, &QAbstractItemModel::headerDataChanged, this, [this] {
            m_reader.forgetColumns();
            updateEverything();
        });
    }
    reset();
}

void GridView::reset()
{
    leaveEditor();
    cancelCopy();
    m_selection.clear();
    m_base.clear();
    m_takesAway = false;
    m_anchor = {};
    m_announced = {};
    m_geometry.clearExpansions();
    QAbstractItemView::reset();
    refreshColumns();
    refreshRows();
    m_awaitsRows = true;
    sampleIfRowsCame();
    m_header->setCurrentColumn(-1);
    announceSelection();
}

int GridView::columnCount() const
{
    return model() ? model()->columnCount() : 0;
}

QString GridView::columnName(int column) const
{
    return model()->headerData(column, Qt::Horizontal).toString();
}

QModelIndex GridView::at(int row, int column) const
{
    return model() ? model()->index(row, column) : QModelIndex();
}

void GridView::refreshRows()
{
    m_geometry.setRowCount(model() ? model()->rowCount() : 0);
    updateGeometries();
    updateEverything();
    announceRowsInSight();
    if (m_copy) {
        QTimer::singleShot(0, this, &GridView::goOnCopying);
    }
}

void GridView::refreshColumns()
{
    m_reader.forgetColumns();
    if (model() && m_header->model() == model()) {
        applyWidths();
        updateGeometries();
        updateEverything();
    }
}

// What was selected may not stand side by side any more: the current cell is what stays.
void GridView::columnsChanged()
{
    leaveEditor();
    cancelCopy();
    m_reader.forgetColumns();
    std::vector<int> widths; // as before: what is in sight now would be another sample
    for (int column = 0; column < m_header->count(); ++column) {
        widths.push_back(m_sampledWidths.value(columnName(column), m_header->defaultSectionSize()));
    }
    placeColumns(widths);
    const QModelIndex current = currentIndex();
    m_header->setCurrentColumn(current.column());
    beginRange(current.row(), current.column());
    m_selection.clear();
    if (current.isValid()) {
        m_selection.set({current.row(), current.column(), current.row(), current.column()});
    }
    announceSelection();
    Q_EMIT currentCellChanged(current);
}

void GridView::rowsInserted(const QModelIndex &, int first, int last)
{
    const int before = static_cast<int>(m_geometry.rowCount());
    if (first < before) {
        m_selection.rowsInserted(first, last - first + 1);
        m_base.rowsInserted(first, last - first + 1);
        m_anchor.row += m_anchor.row >= first ? last - first + 1 : 0;
    }
    m_geometry.setRowCount(model()->rowCount());
    updateGeometries();
    if (first <= rowsInSight().last) {
        updateEverything();
    }
    sampleIfRowsCame();
    announceRowsInSight();
}

void GridView::rowsAboutToBeRemoved(const QModelIndex &, int first, int last)
{
    if (m_editor && m_editIndex.row() >= first && m_editIndex.row() <= last) {
        leaveEditor();
    }
}

void GridView::rowsRemoved(int first, int last)
{
    m_selection.rowsRemoved(first, last - first + 1);
    m_base.rowsRemoved(first, last - first + 1);
    refreshRows();
    announceSelection();
}

void GridView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &)
{
    if (m_copy) {
        QTimer::singleShot(0, this,
                           &GridView::goOnCopying); // not while the model tells of its rows
    }
    const RowSpan sight = rowsInSight();
    const int first = std::max(topLeft.row(), sight.first);
    const int last = std::min(bottomRight.row(), sight.last);
    if (first > last) {
        return;
    }
    const auto y = m_geometry.yOfRow(first, topSlot());
    const auto end = m_geometry.yOfRow(last, topSlot()) + m_geometry.rowHeight();
    viewport()->update(0, static_cast<int>(y), viewport()->width(), static_cast<int>(end - y));
    m_gutter->update();
    sampleIfRowsCame();
}

void GridView::announceRowsInSight()
{
    const RowSpan sight = rowsInSight();
    if (!isVisible() || sight.last < sight.first || sight == m_announced) {
        return;
    }
    m_announced = sight;
    const bool isHere = m_reader.isLoaded(sight.first, 0) && m_reader.isLoaded(sight.last, 0);
    if (m_reader.source() && !(m_copy && isHere)) {
        m_reader.source()->rowsInView(sight.first, sight.last);
    }
}

void GridView::sampleIfRowsCame()
{
    const RowSpan sight = rowsInSight();
    const bool isReady = model() && m_header->model() == model() && columnCount() > 0;
    if (m_awaitsRows && isReady && sight.last >= sight.first && m_reader.isLoaded(sight.first, 0)) {
        m_awaitsRows = false;
        applyWidths();
    }
}

void GridView::applyWidths()
{
    if (columnCount() == 0 || m_header->model() != model()) {
        return;
    }
    constexpr int kSampledCells = 20'000;
    RowSpan sight = rowsInSight();
    const int rows = std::clamp(kSampledCells / columnCount(), 5, 60);
    sight.last = std::min(sight.last, sight.first + rows - 1);
    const auto widths =
        initialWidths(*m_header, m_reader, painter().text(), {sight.first, sight.last});
    for (int column = 0; column < m_header->count(); ++column) {
        m_sampledWidths[columnName(column)] = widths[static_cast<std::size_t>(column)];
    }
    placeColumns(widths);
}

void GridView::placeColumns(const std::vector<int> &widths)
{
    m_settingWidths = true;
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->resizeSection(
            column,
            m_chosenWidths.value(columnName(column), widths[static_cast<std::size_t>(column)]));
    }
    m_settingWidths = false;
    updateGeometries();
    updateEverything();
}

void GridView::sizeColumnsToContents()
{
    applyWidths();
}

void GridView::setColumnWidths(const QHash<QString, int> &widths)
{
    m_chosenWidths = widths;
    applyWidths();
}

void GridView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

void GridView::setBusy(bool busy)
{
    m_busyLine->setBusy(busy);
    placeParts();
}

} // namespace sluice::ui

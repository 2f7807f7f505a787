// GridView: where everything stands, scrolling, and painting.
#include "widgets/grid/grid_view.h"

#include "models/item/convert.h"
#include "widgets/grid/busy_line.h"
#include "widgets/grid/cell_editor.h"
#include "widgets/grid/grid_header.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace sluice::ui {

namespace {

constexpr int kBusyHeight = 2;
constexpr int kColumnStep = 40; // pixels, of one step of the horizontal scroll bar

int clampedToInt(std::int64_t value)
{
    return static_cast<int>(std::clamp<std::int64_t>(value, std::numeric_limits<int>::min() / 2,
                                                     std::numeric_limits<int>::max() / 2));
}

} // namespace

std::int64_t GridView::topSlot() const
{
    return verticalScrollBar()->value();
}

CellPainter &GridView::painter()
{
    if (!m_painter) {
        m_painter = std::make_unique<CellPainter>(Theme::current());
    }
    return *m_painter;
}

void GridView::updateGeometries()
{
    if (m_layingOut) {
        return;
    }
    m_layingOut = true;
    m_gutter->setHeadHeight(m_header->sizeHint().height());
    setViewportMargins(m_gutter->widthFor(m_geometry.rowCount()), m_gutter->headHeight(), 0, 0);
    updateScrollBars(); // may show or hide one, and so change the viewport
    updateScrollBars();
    placeParts();
    m_layingOut = false;
    placeEditor();
}

void GridView::placeParts()
{
    const QRect view = viewport()->geometry();
    const int head = m_gutter->headHeight();
    m_header->setGeometry(view.left(), view.top() - head, view.width(), head);
    const int width = m_gutter->widthFor(m_geometry.rowCount());
    m_gutter->setGeometry(view.left() - width, view.top() - head, width, head + view.height());
    m_busyLine->setGeometry(view.left() - width, view.top() - kBusyHeight, view.width() + width,
                            kBusyHeight);
    m_busyLine->raise();
}

void GridView::updateScrollBars()
{
    const QSize size = viewport()->size();
    verticalScrollBar()->setRange(0, m_geometry.maximumTopSlot(size.height()));
    verticalScrollBar()->setPageStep(m_geometry.slotsPerPage(size.height()));
    verticalScrollBar()->setSingleStep(1);
    horizontalScrollBar()->setRange(0, std::max(0, m_header->length() - size.width()));
    horizontalScrollBar()->setPageStep(size.width());
    horizontalScrollBar()->setSingleStep(kColumnStep);
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    announceRowsInSight();
}

void GridView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    updateGeometries();
    announceRowsInSight();
    sampleIfRowsCame();
}

void GridView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        refreshStyle();
    }
}

void GridView::refreshStyle()
{
    m_painter.reset();
    m_geometry.setRowHeight(Theme::current().rowHeight());
    m_gutter->setRowSource([this](int top, int bottom) { return gutterRows(top, bottom); },
                           m_geometry.rowHeight());
    applyWidths();
    updateGeometries();
    updateEverything();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    m_header->setOffset(horizontalScrollBar()->value());
    const int pixels = clampedToInt(std::int64_t{dy} * m_geometry.rowHeight());
    const bool isSmall =
        std::abs(pixels) < viewport()->height() && std::abs(dx) < viewport()->width();
    const int edge = m_header->frozenWidth();
    if (edge > 0) {
        m_header->viewport()->update(); // its base class moved all of it
    }
    if (isSmall && (edge == 0 || dx == 0)) {
        viewport()->scroll(dx, pixels); // moves what is drawn: only the new strip is painted
    } else if (isSmall && dy == 0) {
        const QSize size = viewport()->size();
        viewport()->scroll(dx, 0, QRect(edge, 0, size.width() - edge, size.height()));
    } else {
        viewport()->update();
    }
    if (dy != 0) {
        m_gutter->scrollRows(pixels);
    }
    placeEditor();
    announceRowsInSight();
}

int GridView::horizontalOffset() const
{
    return m_header->offset();
}

int GridView::verticalOffset() const
{
    return clampedToInt(topSlot() * m_geometry.rowHeight());
}

bool GridView::isIndexHidden(const QModelIndex &) const
{
    return false; // models leave out what is not shown
}

GridView::RowSpan GridView::rowsInSight() const
{
    const std::int64_t first = m_geometry.rowAtSlot(topSlot());
    if (first < 0 || viewport()->height() <= 0) {
        return {};
    }
    std::int64_t last = m_geometry.rowAtY(viewport()->height() - 1, topSlot());
    if (last < 0) {
        last = m_geometry.rowCount() - 1;
    }
    return {static_cast<int>(first), static_cast<int>(last)};
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_geometry.rowCount()) {
        return {};
    }
    return {m_header->xOf(index.column()), clampedToInt(m_geometry.yOfRow(index.row(), topSlot())),
            m_header->sectionSize(index.column()), m_geometry.rowHeight()};
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    const auto row = m_geometry.rowAtY(point.y(), topSlot());
    const int column = m_header->columnAt(point.x());
    return row >= 0 && column >= 0 ? at(static_cast<int>(row), column) : QModelIndex();
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    const std::int64_t slot = m_geometry.slotOfRow(index.row());
    const int page = m_geometry.slotsPerPage(viewport()->height());
    std::int64_t top = topSlot();
    if (hint == PositionAtTop || slot < top) {
        top = slot;
    }
    if (hint == PositionAtBottom || slot >= top + page) {
        top = slot - page + 1;
    }
    if (hint == PositionAtCenter) {
        top = slot - page / 2;
    }
    verticalScrollBar()->setValue(
        static_cast<int>(std::clamp<std::int64_t>(top, 0, verticalScrollBar()->maximum())));
    scrollToColumn(index.column());
}

void GridView::scrollToColumn(int column)
{
    if (column < m_header->frozenColumns()) {
        return;
    }
    const int left = m_header->sectionPosition(column) - m_header->frozenWidth();
    const int right = m_header->sectionPosition(column) + m_header->sectionSize(column);
    if (left < horizontalScrollBar()->value()) {
        horizontalScrollBar()->setValue(left);
    } else if (right > horizontalScrollBar()->value() + viewport()->width()) {
        horizontalScrollBar()->setValue(std::min(left, right - viewport()->width()));
    }
}

std::vector<VisibleRow> GridView::rowsBetween(int top, int bottom) const
{
    std::vector<VisibleRow> rows;
    const int height = m_geometry.rowHeight();
    for (std::int64_t slot = topSlot() + std::max(0, top) / height;; ++slot) {
        const std::int64_t y = (slot - topSlot()) * height;
        const std::int64_t row = m_geometry.rowAtSlot(slot);
        if (y > bottom || row < 0) {
            return rows;
        }
        if (m_geometry.slotOfRow(row) == slot) { // not the space opened under a row
            rows.push_back({static_cast<int>(row), static_cast<int>(y)});
        }
    }
}

std::vector<VisibleColumn> GridView::columnsBetween(int left, int right) const
{
    std::vector<VisibleColumn> columns;
    const auto add = [&](int first, int end) {
        for (int column = first; column >= 0 && column < end; ++column) {
            const int x = m_header->xOf(column);
            if (x > right) {
                break;
            }
            columns.push_back({.column = column,
                               .x = x,
                               .width = m_header->sectionSize(column),
                               .hasDelegate = itemDelegateForColumn(column) != nullptr});
        }
    };
    const int edge = m_header->frozenWidth();
    if (left < edge) {
        add(m_header->columnAt(left), m_header->frozenColumns());
    }
    if (right >= edge) {
        add(m_header->columnAt(std::max(left, edge)), m_header->count());
    }
    return columns;
}

void GridView::setFrozenColumns(int count)
{
    m_header->setFrozenColumns(count);
    updateEverything();
    placeEditor();
}

GridFrame GridView::frameOf(const QRect &area) const
{
    return {.area = area,
            .rowHeight = m_geometry.rowHeight(),
            .rows = rowsBetween(area.top(), area.bottom()),
            .columns = columnsBetween(area.left(), area.right()),
            .lastColumn = columnCount() - 1,
            .currentRow = currentIndex().row(),
            .currentColumn = currentIndex().column(),
            .hasFocus = hasFocus() || isEditing()};
}

void GridView::paintEvent(QPaintEvent *event)
{
    constexpr int kStrips = 4;
    QPainter out(viewport());
    const QRegion region =
        event->region().rectCount() <= kStrips ? event->region() : QRegion(event->rect());
    const int edge = m_header->frozenWidth();
    for (const QRect &area : region) {
        paintCells(out, area.intersected(QRect(0, area.top(), edge, area.height())));
        paintCells(out, area.adjusted(std::max(0, edge - area.left()), 0, 0, 0));
    }
    if (edge > 0) {
        out.setClipRect(event->rect());
        out.fillRect(edge - 1, event->rect().top(), 1, event->rect().height(),
                     Theme::current().color(Token::Faint));
    }
    if (m_geometry.rowCount() == 0 && !m_emptyTitle.isEmpty()) {
        out.setClipRect(event->rect());
        paintEmptyText(out);
    }
}

void GridView::paintCells(QPainter &out, const QRect &area)
{
    if (!area.isEmpty()) {
        out.setClipRect(area);
        const GridFrame frame = frameOf(area);
        painter().paint(out, frame, m_reader, m_selection);
        paintDelegates(out, frame);
    }
}

// A column whose text is not enough (a bar, a strip of a vector) brings a delegate of its own.
void GridView::paintDelegates(QPainter &out, const GridFrame &frame) const
{
    for (const VisibleColumn &column : frame.columns) {
        if (!column.hasDelegate) {
            continue;
        }
        for (const VisibleRow &row : frame.rows) {
            QStyleOptionViewItem option;
            initViewItemOption(&option);
            option.rect = QRect(column.x, row.y, column.width - 1, frame.rowHeight - 1);
            option.state.setFlag(QStyle::State_Selected,
                                 m_selection.contains(row.row, column.column));
            itemDelegateForColumn(column.column)->paint(&out, option, at(row.row, column.column));
        }
    }
}

void GridView::paintEmptyText(QPainter &out) const
{
    const Theme &theme = Theme::current();
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int line = qRound(QFontMetricsF(theme.textFont()).height() * 1.6);
    QRect box(area.left(), area.height() * 2 / 5 - line, area.width(), line);
    out.setFont(theme.strongFont());
    out.setPen(theme.color(Token::Text));
    out.drawText(box, Qt::AlignHCenter | Qt::AlignBottom, m_emptyTitle);
    box = QRect(area.left(), box.bottom() + 5, area.width(), area.bottom() - box.bottom() - 5);
    out.setFont(theme.textFont());
    out.setPen(theme.color(Token::Dim));
    out.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyHint);
}

item::CellState GridView::rowState(int row, const std::vector<VisibleColumn> &columns) const
{
    const QVariant whole = model()->headerData(row, Qt::Vertical, item::StateRole);
    if (whole.isValid()) {
        return static_cast<item::CellState>(whole.toInt());
    }
    for (const VisibleColumn &column : columns) {
        const item::CellState state = m_reader.state(row, column.column);
        if (state != item::CellState::Clean) {
            return state;
        }
    }
    return item::CellState::Clean;
}

std::vector<RowGutter::Row> GridView::gutterRows(int top, int bottom) const
{
    std::vector<RowGutter::Row> rows;
    const bool isRange = m_selection.cellCount() > 1;
    const auto columns = columnsBetween(0, viewport()->width() - 1);
    for (const VisibleRow &row : rowsBetween(top, bottom)) {
        const QString label = model()->headerData(row.row, Qt::Vertical).toString();
        rows.push_back({.label = item::toStdString(label),
                        .row = row.row,
                        .y = row.y,
                        .state = rowState(row.row, columns),
                        .isCurrent = row.row == currentIndex().row(),
                        .isSelected = isRange && m_selection.touchesRow(row.row)});
    }
    return rows;
}

void GridView::updateRow(int row)
{
    if (row >= 0) {
        const int y = clampedToInt(m_geometry.yOfRow(row, topSlot()));
        viewport()->update(0, y, viewport()->width(), m_geometry.rowHeight());
    }
}

void GridView::updateEverything()
{
    viewport()->update();
    m_gutter->update();
}

} // namespace sluice::ui

#include "widgets/grid/grid_header.h"

#include "models/item/roles.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadding = 8;
constexpr int kMark = 14; // of icons
constexpr int kGap = 3;
constexpr int kRoomToScroll = 120; // pixels at least, beside columns that stand still
constexpr int kRoomForName = 24;
constexpr int kGrip = 4; // pixels, of a border that can be dragged

} // namespace

struct GridHeader::Head
{
    QString name;
    QString type; // with `?` and the referenced table
    QString locked;
    bool isKey = false;
    bool isReference = false;
    bool alignRight = false;
    int sort = 0; // item::SortRole

    [[nodiscard]] int marks() const
    {
        return int{isKey} + int{isReference} + int{!locked.isEmpty()} + int{sort != 0};
    }
};

GridHeader::GridHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setFrameShape(QFrame::NoFrame);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(32);
    setDefaultSectionSize(120);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    keepWorded(this, [this] { setAccessibleName(tr("Columns")); });
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

GridHeader::Head GridHeader::headOf(int column) const
{
    if (!model()) { // it died before us; the sections go with the next event
        return {};
    }
    const auto ask = [this, column](int role) {
        return model()->headerData(column, Qt::Horizontal, role);
    };
    Head head{.name = ask(Qt::DisplayRole).toString(),
              .type = ask(item::TypeNameRole).toString(),
              .locked = ask(item::LockedRole).toString(),
              .isKey = ask(item::KeyRole).toBool(),
              .alignRight = ask(item::NumericRole).toBool(),
              .sort = ask(item::SortRole).toInt()};
    const QString reference = ask(item::ReferenceRole).toString();
    head.isReference = !reference.isEmpty();
    if (ask(item::NullableRole).toBool()) {
        head.type += u'?';
    }
    if (head.isReference) {
        head.type += u" \u00B7 "_s + reference;
    }
    return head;
}

int GridHeader::contentWidth(int column) const
{
    const Theme &theme = Theme::current();
    const Head head = headOf(column);
    const int marks = head.marks() + int{isSortable() && head.sort == 0};
    const double name =
        QFontMetricsF(theme.strongFont()).horizontalAdvance(head.name) + marks * (kMark + kGap);
    const double type = QFontMetricsF(theme.smallFont()).horizontalAdvance(head.type);
    return static_cast<int>(std::ceil(std::max(name, type))) + 2 * kPadding + 2;
}

void GridHeader::setCurrentColumn(int column)
{
    if (m_currentColumn != column) {
        m_currentColumn = column;
        viewport()->update();
    }
}

void GridHeader::setPickedColumns(int first, int last)
{
    m_firstPicked = first;
    m_lastPicked = last;
}

void GridHeader::setFrozenColumns(int count)
{
    m_frozen = count;
    viewport()->update();
}

int GridHeader::frozenColumns() const
{
    int width = 0;
    for (int column = 0; column < std::min(m_frozen, count()); ++column) {
        width += sectionSize(column);
        if (width > viewport()->width() - kRoomToScroll) {
            return column;
        }
    }
    return std::min(m_frozen, count());
}

int GridHeader::frozenWidth() const
{
    const int frozen = frozenColumns();
    return frozen == 0 ? 0 : sectionPosition(frozen - 1) + sectionSize(frozen - 1);
}

int GridHeader::columnAt(int x) const
{
    return logicalIndexAt(x < frozenWidth() ? x - offset() : x);
}

int GridHeader::xOf(int column) const
{
    return sectionPosition(column) - (column < frozenColumns() ? 0 : offset());
}

int GridHeader::frozenBorderAt(int x) const
{
    const int column = x < frozenWidth() ? columnAt(x) : -1;
    const int right = column < 0 ? 0 : xOf(column) + sectionSize(column);
    return column >= 0 && x >= right - kGrip ? column : -1;
}

QSize GridHeader::sizeHint() const
{
    const Theme &theme = Theme::current();
    const double lines =
        QFontMetricsF(theme.strongFont()).height() + QFontMetricsF(theme.smallFont()).height();
    return {QHeaderView::sizeHint().width(), static_cast<int>(std::lround(lines)) + 11};
}

void GridHeader::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color(Token::Side));
    painter.end();
    QHeaderView::paintEvent(event);
    painter.begin(viewport());
    const int frozen = frozenColumns();
    for (int column = 0; column < frozen; ++column) {
        paintSection(&painter, QRect(xOf(column), 0, sectionSize(column), height()), column);
    }
    if (frozen > 0) {
        painter.fillRect(frozenWidth() - 1, 0, 1, height(), theme.color(Token::Faint));
    }
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, theme.color(Token::Line));
    paintDrop(painter);
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.color(column == m_currentColumn ? Token::Hover : Token::Side));
    painter->fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color(Token::Line));
    const Head head = headOf(column);
    const QRectF inner = QRectF(rect).adjusted(kPadding, 0, -kPadding, -1);
    const double nameHeight = QFontMetricsF(theme.strongFont()).height();
    const double typeHeight = QFontMetricsF(theme.smallFont()).height();
    const double top = inner.top() + (inner.height() - nameHeight - typeHeight - 1) / 2;
    if (head.type.isEmpty()) {
        paintName(*painter, head, inner);
    } else {
        paintName(*painter, head, QRectF(inner.left(), top, inner.width(), nameHeight));
        paintType(*painter, head,
                  QRectF(inner.left(), top + nameHeight + 1, inner.width(), typeHeight));
    }
    if (column == m_hovered && isSortable()) {
        const QRect mark = sortMark(column);
        painter->fillRect(mark, theme.color(Token::Hover));
        icon(head.sort > 0 ? u"sort-descending"_s : u"sort-ascending"_s, Token::Dim)
            .paint(painter, mark.adjusted(3, 3, -3, -3));
    }
    painter->restore();
}

void GridHeader::paintName(QPainter &painter, Head head, QRectF line) const
{
    const Theme &theme = Theme::current();
    const QFontMetricsF metrics(theme.strongFont());
    if (line.width() - head.marks() * (kMark + kGap) < kRoomForName) { // a name says more
        head.isKey = head.isReference = false;
        head.locked.clear();
    }
    const double marks = head.marks() * (kMark + kGap);
    const QString name = metrics.elidedText(head.name, Qt::ElideRight, line.width() - marks);
    const double width = metrics.horizontalAdvance(name);
    if (head.alignRight) {
        line.setLeft(std::max(line.left(), line.right() - width - marks));
    }
    double x = line.left();
    const auto mark = [&](const QString &symbol, Token token) {
        const int y = static_cast<int>(std::lround(line.center().y() - kMark / 2.0));
        icon(symbol, token).paint(&painter, QRect(static_cast<int>(x), y, kMark, kMark));
        x += kMark + kGap;
    };
    if (head.isKey) {
        mark(u"key"_s, Token::Changed);
    }
    painter.setFont(theme.strongFont());
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRectF(x, line.top(), width + 1, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    x += width + kGap;
    if (head.isReference) {
        mark(u"foreign-key"_s, Token::Accent);
    }
    if (!head.locked.isEmpty()) {
        mark(u"lock"_s, Token::Faint);
    }
    if (head.sort != 0) {
        mark(head.sort < 0 ? u"sort-descending"_s : u"sort-ascending"_s, Token::Accent);
    }
}

void GridHeader::paintType(QPainter &painter, const Head &head, const QRectF &line) const
{
    const Theme &theme = Theme::current();
    const QFontMetricsF metrics(theme.smallFont());
    painter.setFont(theme.smallFont());
    painter.setPen(theme.color(Token::Dim));
    painter.drawText(line,
                     (head.alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter
                         | Qt::TextSingleLine,
                     metrics.elidedText(head.type, Qt::ElideRight, line.width()));
}

bool GridHeader::isSortable() const
{
    return model() && model()->headerData(0, Qt::Horizontal, item::SortRole).isValid();
}

// Shown under the pointer: in the lower corner, where the type's line has room.
QRect GridHeader::sortMark(int column) const
{
    constexpr int kSide = 20;
    const int left = xOf(column) + sectionSize(column) - kSide - 4;
    const bool isRight = model()->headerData(column, Qt::Horizontal, item::NumericRole).toBool();
    return {isRight ? xOf(column) + 4 : left, (height() - kSide) / 2, kSide, kSide};
}

void GridHeader::hover(int column)
{
    if (m_hovered != column) {
        m_hovered = column;
        viewport()->update();
    }
}

void GridHeader::leaveEvent(QEvent *event)
{
    hover(-1);
    QHeaderView::leaveEvent(event);
}

void GridHeader::mousePressEvent(QMouseEvent *event)
{
    const int column = columnAt(event->position().toPoint().x());
    if (event->button() == Qt::LeftButton && column >= 0 && column == m_hovered && isSortable()
        && sortMark(column).contains(event->position().toPoint())) {
        Q_EMIT sortWanted(column, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    const int x = event->position().toPoint().x();
    m_resized = frozenBorderAt(x);
    if (m_resized >= 0) {
        m_resizeOrigin = x - sectionSize(m_resized);
    } else if (x >= frozenWidth()) { // the base class knows nothing of columns that stand still
        QHeaderView::mousePressEvent(event);
    }
    const bool isResize = m_resized >= 0 || cursor().shape() == Qt::SplitHCursor;
    m_dragFrom = -1;
    m_held = -1;
    if (event->button() != Qt::LeftButton || column < 0 || isResize) {
        return;
    }
    const bool isPicked = column >= m_firstPicked && column <= m_lastPicked;
    if (isPicked && event->modifiers() == Qt::NoModifier) {
        m_held = column;
        m_pressedAt = event->position().toPoint().x();
    } else {
        m_dragFrom = column;
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT columnAdded(column);
        } else {
            Q_EMIT columnPicked(column, event->modifiers().testFlag(Qt::ShiftModifier));
        }
    }
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    if (m_resized >= 0) {
        resizeSection(m_resized, std::max(minimumSectionSize(), x - m_resizeOrigin));
        return;
    }
    if (event->buttons() == Qt::NoButton && x < frozenWidth()) {
        frozenBorderAt(x) >= 0 ? setCursor(Qt::SplitHCursor) : unsetCursor();
    } else {
        QHeaderView::mouseMoveEvent(event);
    }
    const int column = columnAt(event->position().toPoint().x());
    hover(event->buttons() == Qt::NoButton ? column : -1);
    dragHeld(event->position().toPoint().x());
    if (m_dragFrom >= 0 && column >= 0 && column != m_currentColumn) {
        Q_EMIT columnPicked(column, true);
    }
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_resized = -1;
    QHeaderView::mouseReleaseEvent(event);
    const int held = std::exchange(m_held, -1);
    const int to = std::exchange(m_dropAt, -1);
    m_dragFrom = -1;
    if (held >= 0 && to >= 0) {
        unsetCursor();
        viewport()->update();
        Q_EMIT moveWanted(held, to);
    } else if (held >= 0) {
        Q_EMIT columnPicked(held, false);
    }
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int border = frozenBorderAt(event->position().toPoint().x());
    if (border >= 0) {
        Q_EMIT sectionHandleDoubleClicked(border);
    } else {
        QHeaderView::mouseDoubleClickEvent(event);
    }
}

void GridHeader::dragHeld(int x)
{
    const bool isMoved =
        m_dropAt >= 0 || std::abs(x - m_pressedAt) >= QApplication::startDragDistance();
    if (m_held < 0 || !isMoved) {
        return;
    }
    const int under = columnAt(std::clamp(x, 0, std::max(0, viewport()->width() - 1)));
    m_dropAt = under < 0 ? count() - 1 : under;
    setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

// The edge at which the held column would stand.
void GridHeader::paintDrop(QPainter &painter) const
{
    if (m_dropAt >= 0 && m_dropAt != m_held) {
        const int left = xOf(m_dropAt);
        const int edge = m_dropAt > m_held ? left + sectionSize(m_dropAt) - 2 : left - 1;
        painter.fillRect(edge, 0, 2, viewport()->height(), Theme::current().color(Token::Accent));
    }
}

void GridHeader::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuWanted(event->globalPos(), columnAt(event->pos().x()));
}

bool GridHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QHeaderView::viewportEvent(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = columnAt(help->pos().x());
    if (column < 0) {
        return true;
    }
    const Head head = headOf(column);
    QStringList lines{head.name, head.type, head.locked};
    lines.append(model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
    lines.removeAll(QString());
    QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
    return true;
}

} // namespace sluice::ui

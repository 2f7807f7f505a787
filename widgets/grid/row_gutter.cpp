#include "widgets/grid/row_gutter.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sluice::ui {

using item::CellState;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadding = 8;
constexpr int kMark = 10;
constexpr int kMarkLeft = 5;
constexpr int kMinimumWidth = 44;

struct Mark
{
    QString symbol;
    Token token = Token::Faint;
    Token ground = Token::Side;
};

Mark markOf(CellState state)
{
    switch (state) {
    case CellState::Changed:
        return {u"edit"_s, Token::Changed, Token::Side};
    case CellState::Inserted:
        return {u"plus"_s, Token::Added, Token::AddedTint};
    case CellState::Deleted:
        return {u"minus"_s, Token::Removed, Token::RemovedTint};
    case CellState::Conflict:
        return {u"warning"_s, Token::Conflict, Token::ConflictTint};
    case CellState::Clean:
    case CellState::Loading:
        return {};
    }
    return {};
}

} // namespace

RowGutter::RowGutter(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    keepWorded(this, [this] { setAccessibleName(tr("Row numbers")); });
}

int RowGutter::widthFor(std::int64_t rows) const
{
    const auto digits = static_cast<int>(std::to_string(std::max<std::int64_t>(rows, 1)).size());
    const double width =
        digits * QFontMetricsF(Theme::current().smallFont()).horizontalAdvance(u'0');
    return std::max(kMinimumWidth,
                    static_cast<int>(std::ceil(width)) + kMarkLeft + kMark + 2 + kPadding);
}

void RowGutter::setHeadHeight(int pixels)
{
    m_headHeight = pixels;
    update();
}

void RowGutter::setRowSource(RowSource source, int rowHeight)
{
    m_source = std::move(source);
    m_rowHeight = rowHeight;
    update();
}

void RowGutter::scrollRows(int pixels)
{
    const QRect body(0, m_headHeight, width(), height() - m_headHeight);
    if (std::abs(pixels) < body.height()) {
        scroll(0, pixels, body);
    } else {
        update(body);
    }
}

TextPainter &RowGutter::text()
{
    if (!m_text) {
        m_text.emplace(Theme::current().smallFont());
    }
    return *m_text;
}

void RowGutter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_text.reset();
        update();
    }
    QWidget::changeEvent(event);
}

void RowGutter::paintHead(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    painter.setFont(theme.smallFont());
    painter.setPen(theme.color(Token::Faint));
    painter.drawText(QRect(0, 0, width() - kPadding, m_headHeight),
                     Qt::AlignRight | Qt::AlignVCenter, u"#"_s);
    painter.fillRect(0, m_headHeight - 1, width(), 1, theme.color(Token::Line));
}

void RowGutter::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::current();
    const QRect area = event->rect();
    QPainter painter(this);
    painter.fillRect(area, theme.color(Token::Side));
    if (area.top() < m_headHeight) {
        paintHead(painter);
    }
    painter.setClipRect(area & QRect(0, m_headHeight, width(), height() - m_headHeight));
    if (m_source) {
        for (const Row &row : m_source(area.top() - m_headHeight, area.bottom() - m_headHeight)) {
            paintRow(painter, row);
        }
    }
    text().flush(painter);
    painter.setClipping(false);
    painter.fillRect(width() - 1, 0, 1, height(), theme.color(Token::Line));
}

void RowGutter::paintRow(QPainter &painter, const Row &row)
{
    const Theme &theme = Theme::current();
    const QRect line(0, m_headHeight + row.y, width(), m_rowHeight);
    const Mark mark = markOf(row.state);
    const Token ground = mark.ground != Token::Side ? mark.ground
                         : row.isSelected           ? Token::Selection
                         : row.isCurrent            ? Token::AccentTint
                                                    : Token::Side;
    painter.fillRect(line, theme.color(ground));
    painter.fillRect(line.left(), line.bottom(), line.width(), 1, theme.color(Token::Hairline));
    if (!mark.symbol.isEmpty()) {
        const int top = line.top() + (line.height() - kMark) / 2;
        icon(mark.symbol, mark.token).paint(&painter, QRect(kMarkLeft, top, kMark, kMark));
    }
    const bool isDeleted = row.state == CellState::Deleted;
    text().add({.rect = QRectF(line).adjusted(0, 0, -kPadding, 0),
                .text = row.label,
                .color = theme.color(isDeleted                         ? Token::Removed
                                     : row.isCurrent || row.isSelected ? Token::Text
                                                                       : Token::Faint),
                .alignRight = true,
                .strikeOut = isDeleted});
}

void RowGutter::mousePressEvent(QMouseEvent *event)
{
    const int y = event->position().toPoint().y() - m_headHeight;
    if (y >= 0) {
        Q_EMIT pressed(y, event->modifiers(), event->button());
    } else if (event->button() == Qt::LeftButton) {
        Q_EMIT headPressed();
    }
}

void RowGutter::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        Q_EMIT dragged(event->position().toPoint().y() - m_headHeight);
    }
}

void RowGutter::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void RowGutter::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuWanted(event->globalPos(), event->pos().y() - m_headHeight);
}

} // namespace sluice::ui

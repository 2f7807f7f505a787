#include "widgets/grid/cell_painter.h"

#include <QPainter>

#include <algorithm>

namespace sluice::ui {

using item::CellState;

namespace {

constexpr int kBar = 3; // amber, at the left of a changed cell
constexpr double kLabelGap = 8;

QRectF textRect(const QRect &cell)
{
    return QRectF(cell).adjusted(CellPainter::kPadding, 0, -CellPainter::kPadding, 0);
}

} // namespace

CellPainter::CellPainter(const Theme &theme)
    : m_theme(theme)
    , m_text(theme.textFont())
{}

QColor CellPainter::ground(CellState state, bool isCurrentRow) const
{
    switch (state) {
    case CellState::Changed:
        return color(Token::ChangedTint);
    case CellState::Inserted:
        return color(Token::AddedTint);
    case CellState::Deleted:
        return color(Token::RemovedTint);
    case CellState::Conflict:
        return color(Token::ConflictTint);
    case CellState::Clean:
    case CellState::Loading:
        return isCurrentRow ? color(Token::AccentTint) : color(Token::Panel);
    }
    return {};
}

void CellPainter::paint(QPainter &painter, const GridFrame &frame, const CellReader &reader,
                        const CellSelection &selection)
{
    painter.fillRect(frame.area, color(Token::Panel));
    const bool isRange = selection.cellCount() > 1;
    for (const VisibleRow &row : frame.rows) {
        CellState last = CellState::Clean;
        for (const VisibleColumn &column : frame.columns) {
            const Cell cell{.rect = {column.x, row.y, column.width, frame.rowHeight},
                            .row = row.row,
                            .column = column.column,
                            .isCurrent =
                                row.row == frame.currentRow && column.column == frame.currentColumn,
                            .isSelected = isRange && selection.contains(row.row, column.column),
                            .isCurrentRow = row.row == frame.currentRow};
            reader.read(cell.row, cell.column, m_cell);
            last = m_cell.state;
            paintGround(painter, cell, m_cell.state);
            if (!column.hasDelegate || m_cell.kind == CellKind::Loading) {
                paintText(painter, cell, reader.look(cell.column));
            }
        }
        if (frame.columns.empty() && frame.lastColumn >= 0) {
            last = reader.state(row.row, frame.lastColumn);
        }
        paintRowRest(painter, frame, row, last);
    }
    paintLines(painter, frame);
    m_text.flush(painter);
    paintCurrent(painter, frame);
}

void CellPainter::paintGround(QPainter &painter, const Cell &cell, CellState state)
{
    if (cell.isCurrent && state == CellState::Clean) {
        return; // the panel shows, inside the frame
    }
    const QColor fill = ground(state, cell.isCurrentRow);
    if (fill != color(Token::Panel)) {
        painter.fillRect(cell.rect, fill);
    }
    if (cell.isSelected) {
        QColor over = color(Token::Selection);
        over.setAlpha(state == CellState::Clean || state == CellState::Loading ? 255 : 150);
        painter.fillRect(cell.rect, over);
    }
    if (state == CellState::Changed || state == CellState::Conflict) {
        const Token bar = state == CellState::Changed ? Token::Changed : Token::Conflict;
        painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), kBar, cell.rect.height()),
                         color(bar));
    }
}

void CellPainter::paintText(QPainter &painter, const Cell &cell, const ColumnLook &look)
{
    const bool isDeleted = m_cell.state == CellState::Deleted;
    TextPiece piece{.rect = textRect(cell.rect),
                    .text = m_cell.text,
                    .color = color(isDeleted  ? Token::Removed
                                   : look.dim ? Token::Dim
                                              : Token::Text),
                    .alignRight = look.alignRight,
                    .strikeOut = isDeleted};
    switch (m_cell.kind) {
    case CellKind::Loading:
        paintPlaceholder(painter, cell);
        return;
    case CellKind::Empty:
        piece.text = "·";
        piece.color = color(Token::Faint);
        break;
    case CellKind::Null:
    case CellKind::Default:
        piece.text = m_cell.kind == CellKind::Null ? "NULL" : "default";
        piece.color = isDeleted ? piece.color : color(Token::Faint);
        piece.slant = Slant::Italic;
        break;
    case CellKind::Value:
        break;
    }
    const double used = m_text.add(piece);
    if (m_cell.label.empty() || piece.alignRight) {
        return;
    }
    piece.rect.setLeft(piece.rect.left() + used + kLabelGap);
    piece.text = m_cell.label;
    piece.color = isDeleted ? piece.color : color(Token::Dim);
    m_text.add(piece);
}

void CellPainter::paintPlaceholder(QPainter &painter, const Cell &cell)
{
    // Unequal lengths, the same at every repaint: nothing may flicker while scrolling.
    const unsigned mixed =
        static_cast<unsigned>(cell.row) * 2654435761U + static_cast<unsigned>(cell.column) * 40503U;
    const QRectF space = textRect(cell.rect);
    const double width = space.width() * (0.35 + 0.4 * ((mixed >> 16U) % 100U) / 100.0);
    const QRectF bar(space.left(), cell.rect.center().y() - 3, width, 7);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Hairline));
    painter.drawRoundedRect(bar, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CellPainter::paintRowRest(QPainter &painter, const GridFrame &frame, const VisibleRow &row,
                               CellState state) const
{
    const int left = frame.columns.empty() ? frame.area.left()
                                           : frame.columns.back().x + frame.columns.back().width;
    const CellState whole =
        state == CellState::Inserted || state == CellState::Deleted ? state : CellState::Clean;
    const QColor fill = ground(whole, row.row == frame.currentRow);
    if (left <= frame.area.right() && fill != color(Token::Panel)) {
        painter.fillRect(QRect(left, row.y, frame.area.right() - left + 1, frame.rowHeight), fill);
    }
}

void CellPainter::paintLines(QPainter &painter, const GridFrame &frame) const
{
    if (frame.rows.empty()) {
        return;
    }
    const QColor line = color(Token::Hairline);
    for (const VisibleRow &row : frame.rows) {
        painter.fillRect(frame.area.left(), row.y + frame.rowHeight - 1, frame.area.width(), 1,
                         line);
    }
    const int top = frame.rows.front().y;
    const int bottom = frame.rows.back().y + frame.rowHeight;
    for (const VisibleColumn &column : frame.columns) {
        painter.fillRect(column.x + column.width - 1, top, 1, bottom - top, line);
    }
}

void CellPainter::paintCurrent(QPainter &painter, const GridFrame &frame) const
{
    const auto row = std::find_if(frame.rows.begin(), frame.rows.end(),
                                  [&](const VisibleRow &r) { return r.row == frame.currentRow; });
    const auto column =
        std::find_if(frame.columns.begin(), frame.columns.end(),
                     [&](const VisibleColumn &c) { return c.column == frame.currentColumn; });
    if (row == frame.rows.end() || column == frame.columns.end()) {
        return;
    }
    const QRect cell(column->x, row->y, column->width - 1, frame.rowHeight - 1);
    painter.setBrush(Qt::NoBrush);
    QPen pen(color(frame.hasFocus ? Token::Accent : Token::Handle), 2);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
}

} // namespace sluice::ui

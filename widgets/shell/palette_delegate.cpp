#include "widgets/shell/palette_delegate.h"

#include "widgets/shell/palette_model.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace sluice::ui {

namespace {

constexpr int kSide = 12;
constexpr int kIcon = 16;

// Letter runs that were matched are strong and in the accent; the rest plain.
void drawMatched(QPainter *painter, const QRect &rect, const QString &text,
                 const QList<int> &positions)
{
    const Theme &theme = Theme::current();
    int x = rect.left();
    const int baseline =
        rect.top() + (rect.height() + QFontMetrics(theme.textFont()).ascent()) / 2 - 2;
    for (qsizetype from = 0; from < text.size() && x < rect.right();) {
        const bool hit = positions.contains(static_cast<int>(from));
        qsizetype end = from + 1;
        while (end < text.size() && positions.contains(static_cast<int>(end)) == hit) {
            ++end;
        }
        const QFont font = hit ? theme.strongFont() : theme.textFont();
        const QString part = text.mid(from, end - from);
        painter->setFont(font);
        painter->setPen(theme.color(hit ? Token::Accent : Token::Text));
        painter->drawText(x, baseline, part);
        x += QFontMetrics(font).horizontalAdvance(part);
        from = end;
    }
}

// Gives the rectangle that is left of what was drawn.
QRect drawRight(QPainter *painter, QRect rect, const QString &text, Token tone)
{
    if (text.isEmpty()) {
        return rect;
    }
    const Theme &theme = Theme::current();
    painter->setFont(theme.smallFont());
    painter->setPen(theme.color(tone));
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
    rect.setRight(rect.right() - QFontMetrics(theme.smallFont()).horizontalAdvance(text) - kSide);
    return rect;
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Selection));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 0, -4, 0), 6, 6);
    }
    QRect line = option.rect.adjusted(kSide, 0, -kSide, 0);
    const QString name = index.data(PaletteModel::IconRole).toString();
    const QRect place(line.left(), line.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    if (!name.isEmpty()) {
        icon(name, Token::Dim).paint(painter, place);
    }
    line.setLeft(line.left() + kIcon + 10);
    line = drawRight(painter, line, index.data(PaletteModel::KeysRole).toString(), Token::Dim);
    line = drawRight(painter, line, index.data(PaletteModel::AsideRole).toString(), Token::Faint);
    painter->setClipRect(line);
    drawMatched(painter, line, index.data(Qt::DisplayRole).toString(),
                index.data(PaletteModel::PositionsRole).value<QList<int>>());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), Theme::current().rowHeight() + 2};
}

} // namespace sluice::ui

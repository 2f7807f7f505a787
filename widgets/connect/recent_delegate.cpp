#include "widgets/connect/recent_delegate.h"

#include "widgets/shell/environment.h"

#include <QPainter>

namespace sluice::ui {

namespace {
constexpr int kSide = 10;
constexpr int kDot = 8;
} // namespace

int RecentDelegate::rowHeight()
{
    return Theme::current().rowHeight() + 4;
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto environment = static_cast<Environment>(index.data(EnvironmentRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(theme.color(selected ? Token::Selection : Token::AccentTint));
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    QRect line = option.rect.adjusted(kSide, 0, -kSide, 0);
    painter->setBrush(theme.color(environmentToken(environment)));
    painter->drawEllipse(QRectF(line.left(), line.center().y() - kDot / 2.0 + 0.5, kDot, kDot));
    line.setLeft(line.left() + kDot + kSide);
    const QString name = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(theme.textFont());
    painter->setFont(theme.textFont());
    painter->setPen(theme.color(Token::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    line.setLeft(line.left() + metrics.horizontalAdvance(name) + 2 * kSide);
    QString place = index.data(PlaceRole).toString();
    place = place.isEmpty() ? environmentName(environment) : place;
    const QFontMetrics small(theme.smallFont());
    painter->setFont(theme.smallFont());
    painter->setPen(theme.color(Token::Faint));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                      small.elidedText(place, Qt::ElideMiddle, line.width()));
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight()};
}

} // namespace sluice::ui

#include "widgets/schema/explorer_delegate.h"

#include "models/catalog/name.h"
#include "models/item/roles.h"
#include "widgets/schema/object_icon.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace sluice::ui {

namespace {

constexpr int kSide = 10;
constexpr int kIcon = 14;
constexpr int kIndent = 16;
constexpr int kHeadDrop = 7; // a head stands nearer to what is under it

// A head adds no depth: what stands under it starts at the left.
int depthOf(const QModelIndex &index)
{
    int depth = 0;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent()) {
        depth += ExplorerDelegate::isHead(at) ? 0 : 1;
    }
    return depth;
}

// A schema keeps its letters, as its name is a name; a section is in capitals.
void paintHead(QPainter *painter, const QRect &line, const QModelIndex &index)
{
    const bool isSchema = index.data(item::ObjectKindRole).toInt() >= 0;
    const QString text = index.data().toString();
    QFont font = Theme::current().smallFont();
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.3);
    painter->setFont(font);
    painter->setPen(Theme::current().color(Token::Dim));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, isSchema ? text : text.toUpper());
}

// At most half of the line, but for what the name leaves free.
QRect paintAside(QPainter *painter, QRect line, const QString &aside, int nameWidth)
{
    if (aside.isEmpty()) {
        return line;
    }
    const QFontMetrics metrics(Theme::current().smallFont());
    const int room = std::max(line.width() / 2, line.width() - nameWidth - kSide);
    const QString shown = metrics.elidedText(aside, Qt::ElideRight, room);
    painter->setFont(Theme::current().smallFont());
    painter->setPen(Theme::current().color(Token::Faint));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, shown);
    line.setRight(line.right() - metrics.horizontalAdvance(shown) - kSide);
    return line;
}

void paintNode(QPainter *painter, QRect line, const QModelIndex &index)
{
    const QRect place(line.left(), line.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    const QString symbol = nodeIconName(index);
    icon(symbol, symbol == QLatin1String("key") ? Token::Changed : Token::Dim)
        .paint(painter, place);
    line.setLeft(line.left() + kIcon + 9);
    const QFontMetrics metrics(Theme::current().textFont());
    const QString name = index.data(Qt::DisplayRole).toString();
    line = paintAside(painter, line, index.data(item::AsideRole).toString(),
                      metrics.horizontalAdvance(name));
    painter->setFont(Theme::current().textFont());
    painter->setPen(Theme::current().color(Token::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, line.width()));
}

void paintChevron(QPainter *painter, const QRect &area, bool open)
{
    const QString symbol = open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    const QRect place(area.center().x() - 4, area.center().y() - 4, 10, 10);
    icon(symbol, Token::Faint).paint(painter, place);
}

int leftOf(const QModelIndex &index)
{
    return kSide + kIndent + depthOf(index) * kIndent;
}

} // namespace

bool ExplorerDelegate::isHead(const QModelIndex &index)
{
    const QVariant kind = index.data(item::ObjectKindRole);
    return !kind.isValid() || kind.toInt() == item::kSectionHead
           || kind.toInt() == static_cast<int>(catalog::ObjectKind::Schema);
}

QRect ExplorerDelegate::chevronArea(const QRect &row, const QModelIndex &index)
{
    const bool isLeaf = !index.isValid() || !index.model()->hasChildren(index);
    return isLeaf ? QRect() : QRect(leftOf(index) - kIndent, row.top(), kIndent, row.height());
}

void ExplorerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const QRect row(0, option.rect.top(), option.rect.right() + 1, option.rect.height());
    painter->save();
    if (isHead(index)) {
        paintHead(painter, row.adjusted(kSide, kHeadDrop, -kSide, 0), index);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, theme.color(selected ? Token::Selection : Token::Hover));
    }
    const QRect chevron = chevronArea(row, index);
    if (!chevron.isNull()) {
        paintChevron(painter, chevron, option.state.testFlag(QStyle::State_Open));
    }
    paintNode(painter, row.adjusted(leftOf(index), 0, -kSide, 0), index);
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->fillRect(QRect(0, row.top(), 2, row.height()), theme.color(Token::Accent));
    }
    painter->restore();
}

QSize ExplorerDelegate::sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const
{
    return {option.rect.width(), Theme::current().treeRowHeight()};
}

} // namespace sluice::ui

#include "widgets/shell/row_form_delegate.h"

#include "models/item/roles.h"
#include "models/item/row_form_model.h"
#include "widgets/shell/json_text.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace sluice::ui {

namespace {

constexpr int kSide = 12;
constexpr int kTop = 6;
constexpr int kMostLines = 14;

QModelIndex cell(const QModelIndex &index, int column)
{
    return index.siblingAtColumn(column);
}

QStringList linesOf(const QModelIndex &index)
{
    if (cell(index, item::RowFormModel::ValueColumn).data(item::NullRole).toBool()) {
        return {QStringLiteral("NULL")};
    }
    QString text = cell(index, item::RowFormModel::ValueColumn).data(Qt::EditRole).toString();
    if (looksLikeJson(text)) {
        text = prettyJson(text);
    } else {
        text = cell(index, item::RowFormModel::ValueColumn).data().toString();
    }
    QStringList lines = text.left(4000).split(u'\n');
    if (lines.size() > kMostLines) {
        lines = lines.mid(0, kMostLines - 1) << QStringLiteral("…");
    }
    return lines;
}

bool isJson(const QModelIndex &index)
{
    return looksLikeJson(
        cell(index, item::RowFormModel::ValueColumn).data(Qt::EditRole).toString());
}

int lineHeight(bool code)
{
    const Theme &theme = Theme::current();
    return QFontMetrics(code ? theme.codeFont() : theme.textFont()).height() + (code ? 3 : 1);
}

void paintHead(QPainter *painter, const QRect &line, const QModelIndex &index)
{
    const Theme &theme = Theme::current();
    QRect left = line;
    const QModelIndex name = cell(index, item::RowFormModel::NameColumn);
    if (name.data(item::KeyRole).toBool()) {
        icon(QStringLiteral("key"), Token::Changed)
            .paint(painter, QRect(left.left(), left.center().y() - 5, 11, 11));
        left.setLeft(left.left() + 15);
    }
    const QString reference = name.data(item::ReferenceRole).toString();
    QString type = cell(index, item::RowFormModel::TypeColumn).data().toString();
    const QFontMetrics metrics(theme.smallFont());
    painter->setFont(theme.smallFont());
    painter->setPen(theme.color(Token::Dim));
    const QString shown = name.data().toString()
                          + (reference.isEmpty() ? QString() : QStringLiteral(" → ") + reference);
    painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(shown, Qt::ElideRight, left.width() * 2 / 3));
    left.setLeft(left.left() + left.width() * 2 / 3);
    painter->setPen(theme.color(Token::Faint));
    painter->drawText(left, Qt::AlignRight | Qt::AlignVCenter,
                      metrics.elidedText(type, Qt::ElideRight, left.width()));
}

void paintJsonLine(QPainter *painter, QPoint at, const QString &line)
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.codeFont());
    int from = 0;
    const auto put = [&](int length, Token token) {
        const QString part = line.mid(from, length);
        painter->setPen(theme.color(token));
        painter->drawText(at, part);
        at.rx() += metrics.horizontalAdvance(part);
        from += length;
    };
    for (const JsonRun &run : jsonRuns(line)) {
        put(run.start - from, Token::Text);
        put(run.length, run.token);
    }
    put(static_cast<int>(line.size()) - from, Token::Text);
}

void paintValue(QPainter *painter, const QRect &rect, const QModelIndex &index)
{
    const Theme &theme = Theme::current();
    const QModelIndex value = cell(index, item::RowFormModel::ValueColumn);
    const bool code = isJson(index);
    QFont font = code ? theme.codeFont() : theme.textFont();
    Token token = Token::Text;
    if (value.data(item::NullRole).toBool()) {
        font.setItalic(true);
        token = Token::Faint;
    }
    painter->setFont(font);
    int y = rect.top() + QFontMetrics(font).ascent();
    for (const QString &line : linesOf(index)) {
        if (code) {
            paintJsonLine(painter, QPoint(rect.left(), y), line);
        } else {
            painter->setPen(theme.color(token));
            painter->drawText(rect.left(), y,
                              QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.width()));
        }
        y += lineHeight(code);
    }
}

Token stateTint(const QModelIndex &index)
{
    switch (static_cast<item::CellState>(
        cell(index, item::RowFormModel::ValueColumn).data(item::StateRole).toInt())) {
    case item::CellState::Changed:
        return Token::ChangedTint;
    case item::CellState::Inserted:
        return Token::AddedTint;
    case item::CellState::Deleted:
        return Token::RemovedTint;
    case item::CellState::Conflict:
        return Token::ConflictTint;
    case item::CellState::Clean:
    case item::CellState::Loading:
        break;
    }
    return Token::Side;
}

} // namespace

void RowFormDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    const bool current = option.state.testFlag(QStyle::State_Selected)
                         && option.state.testFlag(QStyle::State_HasFocus);
    painter->fillRect(option.rect, theme.color(current ? Token::AccentTint : stateTint(index)));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(Token::Hairline));
    const QRect inner = option.rect.adjusted(kSide, kTop, -kSide, -kTop);
    const int head = QFontMetrics(theme.smallFont()).height();
    painter->setClipRect(option.rect);
    paintHead(painter, QRect(inner.left(), inner.top(), inner.width(), head), index);
    paintValue(painter, inner.adjusted(0, head + 3, 0, 0), index);
    painter->restore();
}

QSize RowFormDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int head = QFontMetrics(Theme::current().smallFont()).height();
    const int lines = static_cast<int>(linesOf(index).size());
    return {option.rect.width(), 2 * kTop + head + 4 + lines * lineHeight(isJson(index))};
}

void RowFormDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const int head = QFontMetrics(Theme::current().smallFont()).height() + kTop;
    editor->setGeometry(option.rect.adjusted(4, head, -4, -2));
}

} // namespace sluice::ui

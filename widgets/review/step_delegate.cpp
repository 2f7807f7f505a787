#include "widgets/review/step_delegate.h"

#include "models/item/plan_model.h"
#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSide = 12;
constexpr int kTick = 14;
constexpr int kGap = 6;
constexpr int kPadding = 9;
constexpr int kIndent = kSide + kTick + 8;

int sectionHeight(const QModelIndex &index)
{
    return index.data(item::SectionRole).toString().isEmpty()
               ? 0
               : QFontMetrics(Theme::current().smallFont()).height() + 13;
}

int chipHeight()
{
    return QFontMetrics(Theme::current().smallFont()).height() + 4;
}

QFont chipFont()
{
    QFont font = Theme::current().smallFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

// What stands below the title: the first hazard's sentence, else the reason.
QString noteOf(const QModelIndex &index)
{
    const QStringList hazards = index.data(item::HazardMessagesRole).toStringList();
    return hazards.isEmpty() ? index.data(item::ReasonRole).toString() : hazards.join(u" "_s);
}

struct Chip
{
    QString text;
    QRect rect;
    migrate::Severity severity = migrate::Severity::Note;
};

// Chips from left to right, breaking into lines; `end` is where the note may go on.
std::vector<Chip> chipsOf(const QModelIndex &index, const QRect &area, QPoint &end)
{
    const QStringList texts = index.data(item::ChipsRole).toStringList();
    const QVariantList severities = index.data(item::ChipSeveritiesRole).toList();
    const QFontMetrics metrics(chipFont());
    std::vector<Chip> chips;
    end = area.topLeft();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const int width = metrics.horizontalAdvance(texts[i]) + 12;
        if (end.x() > area.left() && end.x() + width > area.right()) {
            end = {area.left(), end.y() + chipHeight() + 3};
        }
        chips.push_back({texts[i], QRect(end.x(), end.y(), width, chipHeight()),
                         static_cast<migrate::Severity>(severities.value(i).toInt())});
        end.rx() += width + kGap;
    }
    return chips;
}

// The note in wrapped lines, the first one behind the chips. Paints when there is a painter; gives its bottom.
int layOutNote(const QString &note, const QRect &area, QPoint start, QPainter *painter)
{
    if (note.isEmpty()) {
        return start.x() > area.left() ? start.y() + chipHeight() : area.top();
    }
    const QFont font = Theme::current().textFont();
    const int lineHeight = std::max(QFontMetrics(font).height(), chipHeight());
    QTextLayout layout(note, font);
    layout.beginLayout();
    int y = start.y();
    int x = start.x();
    for (int lines = 0; lines < 4; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(std::max(area.right() - x, 60));
        line.setPosition(QPointF(x, y + (lineHeight - line.height()) / 2));
        x = area.left();
        y += lineHeight;
    }
    layout.endLayout();
    if (painter != nullptr) {
        layout.draw(painter, {});
    }
    return y;
}

QRect bodyOf(const QRect &row, const QModelIndex &index)
{
    return row.adjusted(kIndent, sectionHeight(index) + kPadding, -kSide, 0);
}

QRect noteArea(const QRect &body)
{
    return body.adjusted(0, QFontMetrics(Theme::current().strongFont()).height() + 5, 0, 0);
}

void paintSection(QPainter &painter, const QRect &row, const QModelIndex &index)
{
    const int height = sectionHeight(index);
    if (height == 0) {
        return;
    }
    const Theme &theme = Theme::current();
    const QRect head(row.left(), row.top(), row.width(), height);
    painter.fillRect(head, theme.color(Token::Side));
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    painter.setFont(theme.smallFont());
    painter.setPen(theme.color(Token::Dim));
    painter.drawText(head.adjusted(kSide, 0, -kSide, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data(item::SectionRole).toString());
}

void paintChip(QPainter &painter, const Chip &chip)
{
    const Theme &theme = Theme::current();
    Token ink = Token::Dim;
    Token ground = Token::Hover;
    if (chip.severity == migrate::Severity::Warning) {
        ink = Token::ChangedText;
        ground = Token::ChangedTint;
    } else if (chip.severity == migrate::Severity::DataLoss) {
        ink = Token::Removed;
        ground = Token::RemovedTint;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ground));
    painter.drawRoundedRect(chip.rect, 4, 4);
    painter.setPen(theme.color(ink));
    painter.setFont(chipFont());
    painter.drawText(chip.rect, Qt::AlignCenter, chip.text);
}

void paintTick(QPainter &painter, const QRect &box, const QModelIndex &index)
{
    const Theme &theme = Theme::current();
    const QVariant check = index.data(Qt::CheckStateRole);
    const auto state = static_cast<session::StepState>(index.data(item::StepStateRole).toInt());
    switch (state) {
    case session::StepState::Running:
        icon(u"run"_s, Token::Accent).paint(&painter, box);
        return;
    case session::StepState::Done:
        icon(u"ok"_s, Token::Added).paint(&painter, box);
        return;
    case session::StepState::Failed:
        icon(u"error"_s, Token::Removed).paint(&painter, box);
        return;
    case session::StepState::RolledBack:
        icon(u"undo"_s, Token::Dim).paint(&painter, box);
        return;
    case session::StepState::Waiting:
        break;
    }
    const bool isTicked = !check.isValid() || check.toInt() == Qt::Checked;
    const Token tone = isTicked ? Token::Added : Token::Removed;
    painter.setPen(QPen(theme.color(tone), 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 2, 2);
    if (isTicked) {
        icon(u"check"_s, tone).paint(&painter, box.adjusted(2, 2, -2, -2));
    }
}

} // namespace

QRect StepDelegate::tickRect(const QRect &row, const QModelIndex &index)
{
    const QRect body = bodyOf(row, index);
    const int height = QFontMetrics(Theme::current().strongFont()).height();
    return {row.left() + kSide, body.top() + (height - kTick) / 2, kTick, kTick};
}

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    paintSection(*painter, row, index);
    const QRect below = row.adjusted(0, sectionHeight(index), 0, 0);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(below, theme.color(isCurrent ? Token::AccentTint : Token::Panel));
    if (isCurrent) {
        painter->fillRect(QRect(below.left(), below.top(), 3, below.height()),
                          theme.color(Token::Accent));
    }
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(below.bottomLeft(), below.bottomRight());

    paintTick(*painter, tickRect(row, index), index);
    const QRect body = bodyOf(row, index);
    painter->setFont(theme.strongFont());
    painter->setPen(theme.color(Token::Text));
    painter->drawText(
        body, Qt::AlignTop | Qt::AlignLeft,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, body.width()));
    QPoint end;
    for (const Chip &chip : chipsOf(index, noteArea(body), end)) {
        paintChip(*painter, chip);
    }
    painter->setPen(theme.color(Token::Dim));
    layOutNote(noteOf(index), noteArea(body), end, painter);
    painter->restore();
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const QRect area = noteArea(bodyOf(QRect(0, 0, width, 0), index));
    QPoint end;
    (void)chipsOf(index, area, end);
    const int bottom = layOutNote(noteOf(index), area, end, nullptr);
    return {width, bottom + kPadding};
}

bool StepDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    bool isToggle = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        isToggle = mouse->button() == Qt::LeftButton
                   && tickRect(option.rect, index)
                          .adjusted(-6, -6, 6, 6)
                          .contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        isToggle = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!isToggle) {
        return false;
    }
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace sluice::ui

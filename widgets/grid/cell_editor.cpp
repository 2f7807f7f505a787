#include "widgets/grid/cell_editor.h"

#include "models/item/convert.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Tighter than forms: the text stands where the cell's text stood.
QString sheet(bool invalid)
{
    const Theme &theme = Theme::current();
    const QString edge = theme.color(invalid ? Token::Removed : Token::Accent).name();
    return u"sluice--ui--CellEditor { background: %1; border: 2px solid %2; }"
           "QLineEdit, QComboBox { border: none; border-radius: 0; padding: 0 6px; min-height: 0; "
           "background: %1; }"
           "QLabel { background: %3; color: %4; padding: 3px 6px; }"_s.arg(
               theme.color(Token::Panel).name(), edge, theme.color(Token::RemovedTint).name(),
               theme.color(Token::Removed).name());
}

// Engines print booleans in their own ways.
QString asWord(const QString &text, const QStringList &words)
{
    if (words.contains(text) || !words.contains(u"true"_s)) {
        return text;
    }
    const QString lower = text.toLower();
    const bool isTrue = lower == "t"_L1 || lower == "1"_L1 || lower == "true"_L1;
    const bool isFalse = lower == "f"_L1 || lower == "0"_L1 || lower == "false"_L1;
    return isTrue ? u"true"_s : isFalse ? u"false"_s : text;
}

} // namespace

CellEditor::CellEditor(const QString &text, const QStringList &words, QWidget *parent)
    : QFrame(parent)
    , m_reason(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (words.isEmpty()) {
        buildLine(text);
    } else {
        buildList(text, words);
    }
    column->addWidget(input(), 1);
    column->addWidget(m_reason);
    m_reason->setFont(Theme::current().smallFont());
    m_reason->setWordWrap(true);
    m_reason->hide();
    input()->installEventFilter(this);
    setFocusProxy(input());
    setInvalid(false);
}

QStringList CellEditor::wordsFor(const catalog::TypeRef &type)
{
    if (type.typeClass == catalog::TypeClass::Boolean) {
        return {u"true"_s, u"false"_s};
    }
    QStringList words;
    if (type.typeClass == catalog::TypeClass::Enum) {
        for (const std::string &label : type.labels) {
            words.append(item::toQString(label));
        }
    }
    return words;
}

void CellEditor::buildLine(const QString &text)
{
    m_line = new QLineEdit(text, this);
    m_line->setFrame(false);
    m_line->selectAll();
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        setInvalid(false);
        placeAt(m_cell, m_viewport);
    });
}

void CellEditor::buildList(const QString &text, const QStringList &words)
{
    m_list = new QComboBox(this);
    m_list->setFrame(false);
    m_list->addItems(words);
    const QString word = asWord(text, words);
    // A value that is none of the words stays until another is chosen; NULL chooses none.
    if (!word.isEmpty() && !words.contains(word)) {
        m_list->insertItem(0, word);
    }
    m_list->setCurrentIndex(m_list->findText(word));
    connect(m_list, &QComboBox::activated, this, [this] { Q_EMIT stageWanted(EditStep::Stay); });
}

QWidget *CellEditor::input() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_list;
}

QString CellEditor::text() const
{
    return m_line ? m_line->text() : m_list->currentText();
}

void CellEditor::startWith(const QString &text)
{
    if (m_line) {
        m_line->setText(text);
        placeAt(m_cell, m_viewport);
        return;
    }
    const int found = m_list->findText(text, Qt::MatchStartsWith);
    m_list->setCurrentIndex(found >= 0 ? found : m_list->currentIndex());
}

void CellEditor::setInvalid(bool invalid)
{
    setStyleSheet(sheet(invalid));
    m_reason->setVisible(invalid);
    if (!invalid) {
        m_reason->clear();
    }
}

void CellEditor::showRejection(const QString &reason)
{
    setInvalid(true);
    m_reason->setText(reason);
    input()->setToolTip(reason);
    input()->setAccessibleDescription(reason);
    placeAt(m_cell, m_viewport);
}

QString CellEditor::rejection() const
{
    return m_reason->text();
}

void CellEditor::placeAt(const QRect &cell, const QRect &viewport)
{
    m_cell = cell;
    m_viewport = viewport;
    const int wanted = QFontMetrics(input()->font()).horizontalAdvance(text()) + 28;
    const int room = std::max(cell.width(), viewport.right() - cell.left() - 4);
    const bool isRejected = !m_reason->text().isEmpty();
    const int width = std::clamp(std::max(wanted, isRejected ? 200 : 0), cell.width(), room);
    input()->setFixedHeight(cell.height() - 5);
    int height = cell.height() - 1;
    if (isRejected) {
        height += m_reason->heightForWidth(width - 4);
    }
    setGeometry(cell.left(), cell.top(), std::max(width - 1, 40), height);
}

void CellEditor::openList()
{
    if (m_list) {
        m_list->showPopup();
    }
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Window commands on Enter, Esc and the like wait until the edit is over.
        event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event))) {
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            Q_EMIT stageWanted(EditStep::Stay);
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool CellEditor::handleKey(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT stageWanted(shift ? EditStep::Up : EditStep::Down);
        return true;
    case Qt::Key_Tab:
        Q_EMIT stageWanted(EditStep::Right);
        return true;
    case Qt::Key_Backtab:
        Q_EMIT stageWanted(EditStep::Left);
        return true;
    case Qt::Key_Escape:
        Q_EMIT cancelWanted();
        return true;
    case Qt::Key_Down:
        if (m_list && event->modifiers().testFlag(Qt::AltModifier)) {
            openList();
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace sluice::ui

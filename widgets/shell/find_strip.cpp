#include "widgets/shell/find_strip.h"

#include "widgets/grid/grid_view.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace sluice::ui {

namespace {

QToolButton *stepButton(Qt::ArrowType arrow, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

FindStrip::FindStrip(GridView &grid, bool hasTable, QWidget *parent)
    : QFrame(parent)
    , m_grid(grid)
    , m_find(grid)
    , m_word(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_previous(stepButton(Qt::UpArrow, this))
    , m_next(stepButton(Qt::DownArrow, this))
    , m_message(new QLabel(this))
    , m_wholeTable(new QPushButton(this))
{
    setObjectName(QStringLiteral("findStrip"));
    setProperty("bar", QStringLiteral("panel"));
    m_word->setProperty("tone", QStringLiteral("dim"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(320);
    m_field->installEventFilter(this);
    m_wholeTable->setProperty("pill", true);
    m_wholeTable->setVisible(hasTable);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_word);
    layout->addWidget(m_field, 2);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_wholeTable);
    layout->addWidget(m_message, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this] { find(false, true); });
    connect(m_previous, &QToolButton::clicked, this, &FindStrip::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindStrip::findNext);
    connect(m_wholeTable, &QPushButton::clicked, this, &FindStrip::searchTable);
    connect(&m_find, &CellFind::found, this,
            [this](bool wrapped) { say(wrapped ? tr("From the other end") : QString()); });
    connect(&m_find, &CellFind::notFound, this, [this](bool isPartial) {
        say(isPartial ? tr("Not in the rows that are loaded") : tr("Not found"), true);
    });
    keepWorded(this, [this] { retranslate(); });
    hide();
}

void FindStrip::retranslate()
{
    setAccessibleName(tr("Find"));
    m_word->setText(tr("Find"));
    m_field->setAccessibleName(tr("Text to find"));
    m_field->setPlaceholderText(tr("in the rows that are loaded"));
    m_previous->setAccessibleName(tr("Previous"));
    m_previous->setToolTip(tr("Previous (%1)").arg(keyText(Qt::SHIFT | Qt::Key_Return)));
    m_next->setAccessibleName(tr("Next"));
    m_next->setToolTip(tr("Next (%1)").arg(keyText(QKeyCombination(Qt::Key_Return))));
    m_wholeTable->setText(tr("Search the whole table"));
}

QString FindStrip::message() const
{
    return m_message->text();
}

void FindStrip::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindStrip::findNext()
{
    find(false, false);
}

void FindStrip::findPrevious()
{
    find(true, false);
}

void FindStrip::find(bool backwards, bool stays)
{
    say({});
    m_wholeTable->setEnabled(!m_field->text().isEmpty());
    m_find.find(m_field->text(), backwards, stays);
}

void FindStrip::searchTable()
{
    say({});
    Q_EMIT wholeTableWanted(m_field->text());
}

void FindStrip::say(const QString &message, bool isBad)
{
    m_message->setText(message);
    m_message->setProperty("tone", isBad ? QStringLiteral("warning") : QStringLiteral("dim"));
    restyle(m_message);
}

void FindStrip::leave()
{
    m_find.stop();
    hide();
    m_grid.setFocus(Qt::OtherFocusReason);
}

bool FindStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() == Qt::ControlModifier && m_wholeTable->isVisible()) {
            searchTable();
        } else {
            find(key->modifiers() == Qt::ShiftModifier, false);
        }
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace sluice::ui

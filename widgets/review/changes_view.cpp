#include "widgets/review/changes_view.h"

#include "models/item/convert.h"
#include "widgets/review/card_area.h"
#include "widgets/review/conflict_card.h"
#include "widgets/review/pending_bar.h"
#include "widgets/review/sql_view.h"
#include "widgets/shell/key_button.h"

#include <QAction>
#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

constexpr int kBarHeight = 44;
constexpr int kCardsHeight = 320;

QFrame *makeBar(std::initializer_list<QWidget *> left, std::initializer_list<QWidget *> right,
                QWidget *parent)
{
    auto *bar = new QFrame(parent);
    bar->setProperty("bar", u"panel"_s);
    keepHeight(bar, kBarHeight);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    for (QWidget *widget : left) {
        layout->addWidget(widget);
    }
    layout->addStretch();
    for (QWidget *widget : right) {
        layout->addWidget(widget);
    }
    return bar;
}

} // namespace

ChangesView::ChangesView(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_kinds(new QLabel(this))
    , m_note(new QLabel(this))
    , m_cards(new QFrame(this))
    , m_cardLayout(new QVBoxLayout(m_cards))
    , m_sql(new SqlView(session.dialect().flavor(), this))
    , m_apply(new KeyButton([] { return tr("Apply"); }, KeyButton::Look::Primary, this))
    , m_copy(new KeyButton([] { return tr("Copy SQL"); }, KeyButton::Look::Plain, this))
    , m_discard(new KeyButton([] { return tr("Discard…"); }, KeyButton::Look::Plain, this))
{
    build();
    connect(m_apply, &KeyButton::clicked, this, &ChangesView::applyRequested);
    connect(m_copy, &KeyButton::clicked, this, &ChangesView::copySql);
    connect(m_discard, &KeyButton::clicked, this, &ChangesView::discardRequested);
    auto *enter = new QAction(this);
    enter->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    enter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QAction::triggered, m_apply, &KeyButton::click);
    addAction(enter);
    keepWorded(this, [this] { retranslate(); });
}

void ChangesView::build()
{
    m_title->setProperty("strong", true);
    m_kinds->setProperty("tone", u"dim"_s);
    m_note->setProperty("tone", u"conflict"_s);
    m_apply->setKeys(Qt::CTRL | Qt::Key_Enter);
    m_cards->setProperty("panel", true);
    m_cardLayout->setContentsMargins(12, 12, 12, 4);
    m_cardLayout->setSpacing(8);
    m_cardArea = new CardArea(m_cards, kCardsHeight, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar({m_title, m_kinds, m_note}, {m_discard, m_copy, m_apply}, this));
    layout->addWidget(m_cardArea);
    layout->addWidget(m_sql, 1);
}

QString ChangesView::script() const
{
    QString text;
    if (const auto catalog = m_session.catalog()) {
        for (const std::string &statement :
             session::previewChanges(*catalog, m_session.changes(), m_session.dialect())) {
            text += toQString(statement) + u";\n"_s;
        }
    }
    return text;
}

void ChangesView::retranslate()
{
    setWindowTitle(tr("Changes"));
    setAccessibleName(tr("Pending changes"));
    m_sql->setAccessibleName(tr("Statements that write the changes"));
    m_sql->setPlaceholderText(tr("Edit a cell, add a row or delete one: it is listed here."));
    refresh();
}

void ChangesView::refresh()
{
    const data::ChangeCounts counts = m_session.changes().counts();
    const bool isEmpty = counts.total() == 0;
    std::erase_if(m_conflicts, [this](const session::Conflict &conflict) {
        const data::RowChange *pending = m_session.changes().find(conflict.row);
        return pending == nullptr || *pending != conflict.mine;
    });
    m_title->setText(isEmpty ? tr("No pending changes") : pendingTotal(counts));
    m_kinds->setText(pendingKinds(counts));
    m_sql->setSql(script().trimmed());
    for (KeyButton *button : {m_apply, m_copy, m_discard}) {
        button->setEnabled(!isEmpty);
    }
    showConflicts();
}

void ChangesView::setConflicts(std::vector<session::Conflict> conflicts)
{
    m_conflicts = std::move(conflicts);
    refresh();
}

void ChangesView::showConflicts()
{
    while (QLayoutItem *item = m_cardLayout->takeAt(0)) {
        // Later: the card whose button was pressed is still in its own signal.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const session::Conflict &conflict : m_conflicts) {
        auto *card = new ConflictCard(conflict, m_cards);
        const data::RowAddress row = conflict.row;
        connect(card, &ConflictCard::mineKept, this, [this, row] { keepMine(row); });
        connect(card, &ConflictCard::theirsTaken, this, [this, row] { takeTheirs(row); });
        m_cardLayout->addWidget(card);
    }
    const int count = conflictCount();
    m_cardArea->setVisible(count > 0);
    m_note->setText(count == 0   ? QString()
                    : count == 1 ? tr("1 conflict: nothing was written")
                                 : tr("%1 conflicts: nothing was written").arg(count));
}

void ChangesView::keepMine(const data::RowAddress &row)
{
    const auto found = std::ranges::find(m_conflicts, row, &session::Conflict::row);
    if (found != m_conflicts.end()) {
        rebase(m_session.changes(), session::Conflict(*found));
        settle(row);
    }
}

void ChangesView::takeTheirs(const data::RowAddress &row)
{
    m_session.changes().revertRow(row);
    settle(row);
}

void ChangesView::settle(const data::RowAddress &row)
{
    std::erase_if(m_conflicts,
                  [&row](const session::Conflict &conflict) { return conflict.row == row; });
    m_session.notifyChanges();
    refresh();
}

void ChangesView::copySql()
{
    QGuiApplication::clipboard()->setText(script());
}

} // namespace sluice::ui

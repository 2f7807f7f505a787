#include "widgets/review/pending_bar.h"

#include "models/item/convert.h"
#include "models/session/commit_changes.h"
#include "widgets/shell/key_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 38;
// A glance, not a document: nobody reads further in one line.
constexpr qsizetype kMostCharacters = 400;

} // namespace

QString pendingTotal(const data::ChangeCounts &counts)
{
    return counts.total() == 1 ? PendingBar::tr("1 pending change")
                               : PendingBar::tr("%1 pending changes").arg(counts.total());
}

QString pendingKinds(const data::ChangeCounts &counts)
{
    QStringList parts;
    if (counts.cells > 0) {
        parts << (counts.cells == 1 ? PendingBar::tr("1 cell")
                                    : PendingBar::tr("%1 cells").arg(counts.cells));
    }
    if (counts.inserts > 0) {
        parts << (counts.inserts == 1 ? PendingBar::tr("1 new row")
                                      : PendingBar::tr("%1 new rows").arg(counts.inserts));
    }
    if (counts.deletes > 0) {
        parts << (counts.deletes == 1 ? PendingBar::tr("1 delete")
                                      : PendingBar::tr("%1 deletes").arg(counts.deletes));
    }
    return parts.join(u" · "_s);
}

PendingBar::PendingBar(session::Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_count(new QLabel(this))
    , m_kinds(new QLabel(this))
    , m_sql(new QLabel(this))
    , m_discard(new QPushButton(this))
    , m_review(new KeyButton([] { return tr("Review"); }, KeyButton::Look::Framed, this))
    , m_apply(new KeyButton([] { return tr("Apply"); }, KeyButton::Look::Primary, this))
{
    setProperty("bar", u"pending"_s);
    setObjectName(u"pendingBar"_s);
    keepHeight(this, kHeight);
    build();
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    connect(m_review, &KeyButton::clicked, this, &PendingBar::reviewRequested);
    connect(m_apply, &KeyButton::clicked, this, &PendingBar::applyRequested);
    keepWorded(this, [this] { retranslate(); });
}

void PendingBar::retranslate()
{
    setAccessibleName(tr("Pending changes"));
    m_sql->setAccessibleName(tr("First statement"));
    m_discard->setText(tr("Discard…"));
    refresh();
}

void PendingBar::build()
{
    m_count->setProperty("strong", true);
    m_kinds->setProperty("tone", u"dim"_s);
    m_sql->setProperty("tone", u"dim"_s);
    m_sql->setFont(Theme::current().codeFont());
    m_sql->setTextFormat(Qt::PlainText);
    m_sql->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_discard->setProperty("quiet", true);
    m_review->setKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_apply->setKeys(Qt::CTRL | Qt::Key_S);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(10);
    layout->addWidget(m_count);
    layout->addWidget(m_kinds);
    layout->addWidget(m_sql, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_review);
    layout->addWidget(m_apply);
}

void PendingBar::refresh()
{
    const data::ChangeCounts counts = m_session.changes().counts();
    setVisible(counts.total() > 0);
    if (counts.total() == 0) {
        return;
    }
    m_count->setText(pendingTotal(counts));
    m_kinds->setText(pendingKinds(counts));
    m_statement.clear();
    if (const auto catalog = m_session.catalog()) {
        const auto statements =
            session::previewChanges(*catalog, m_session.changes(), m_session.dialect());
        m_statement = statements.empty() ? QString() : item::toQString(statements.front());
        m_statement = m_statement.left(kMostCharacters).simplified();
    }
    m_sql->setToolTip(m_statement);
    elide();
}

void PendingBar::setBusy(bool busy)
{
    m_apply->setEnabled(!busy);
    m_discard->setEnabled(!busy);
}

void PendingBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    elide();
}

void PendingBar::elide()
{
    m_sql->setText(
        m_sql->fontMetrics().elidedText(m_statement, Qt::ElideRight, m_sql->width() - 4));
}

} // namespace sluice::ui

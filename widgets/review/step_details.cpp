#include "widgets/review/step_details.h"

#include "models/item/convert.h"
#include "models/item/plan_model.h"
#include "widgets/review/before_after.h"
#include "widgets/review/object_outline.h"
#include "widgets/review/sql_view.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QLabel>
#include <QModelIndex>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <set>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

constexpr int kMargin = 14;

QLabel *makeText(QWidget *parent, const QString &tone = {})
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!tone.isEmpty()) {
        label->setProperty("tone", tone);
    }
    return label;
}

QFrame *makeCard(QLabel *title, std::initializer_list<QWidget *> parts, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    title->setProperty("strong", true);
    layout->addWidget(title);
    for (QWidget *part : parts) {
        layout->addWidget(part, qobject_cast<SqlView *>(part) != nullptr ? 1 : 0);
    }
    layout->addStretch();
    return card;
}

QWidget *padded(QWidget *inside, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, 12, kMargin, 12);
    layout->addWidget(inside);
    return page;
}

} // namespace

StepDetails::StepDetails(sql::Flavor flavor, QWidget *parent)
    : QFrame(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_reason(makeText(this))
    , m_hazards(makeText(this, u"warning"_s))
    , m_sql(new SqlView(flavor, this))
    , m_objects(new BeforeAfter(this))
    , m_locksTitle(new QLabel(this))
    , m_locks(makeText(this, u"dim"_s))
    , m_reverseTitle(new QLabel(this))
    , m_reverseNote(makeText(this, u"dim"_s))
    , m_reverse(new SqlView(flavor, this))
{
    setProperty("panel", true);
    m_tabs->setProperty("flat", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int part = 0; part < 3; ++part) {
        m_tabs->addTab({});
    }
    m_pages->addWidget(makeSqlPage());
    m_pages->addWidget(padded(m_objects, m_pages));
    m_pages->addWidget(makeLockPage());
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto *bar = new QFrame(this);
    bar->setProperty("bar", true);
    auto *barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(kMargin, 0, kMargin, 0);
    barLayout->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
    keepWorded(this, [this] { retranslate(); });
}

void StepDetails::retranslate()
{
    setAccessibleName(tr("Details of the step"));
    m_tabs->setAccessibleName(tr("Parts of the step"));
    m_tabs->setTabText(0, tr("SQL"));
    m_tabs->setTabText(1, tr("Objects"));
    m_tabs->setTabText(2, tr("Locks && reverse"));
    m_locksTitle->setText(tr("Locks"));
    m_reverseTitle->setText(tr("Reverse"));
    m_reverse->setAccessibleName(tr("SQL that undoes the step"));
}

QWidget *StepDetails::makeSqlPage()
{
    auto *page = new QWidget(m_pages);
    auto *card = new QFrame(page);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(2, 2, 2, 2);
    inside->addWidget(m_sql);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, 12, kMargin, 12);
    layout->setSpacing(10);
    layout->addWidget(m_reason);
    layout->addWidget(m_hazards);
    layout->addWidget(card, 1);
    return page;
}

QWidget *StepDetails::makeLockPage()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, 12, kMargin, 12);
    layout->setSpacing(10);
    layout->addWidget(makeCard(m_locksTitle, {m_locks}, page));
    layout->addWidget(makeCard(m_reverseTitle, {m_reverseNote, m_reverse}, page), 1);
    return page;
}

void StepDetails::showStep(const QModelIndex &step, const session::Review &review)
{
    if (!step.isValid()) {
        clear();
        return;
    }
    setEnabled(true);
    const migrate::Step &facts = review.plan.steps[static_cast<std::size_t>(step.row())];
    m_reason->setText(toQString(facts.reason));
    m_reason->setVisible(!facts.reason.empty());
    m_hazards->setText(step.data(item::HazardMessagesRole).toStringList().join(u'\n'));
    m_hazards->setVisible(!facts.hazards.empty());
    m_hazards->setProperty("tone", facts.losesData() ? u"error"_s : u"warning"_s);
    restyle(m_hazards);
    m_sql->setSql(step.data(item::StepSqlRole).toString().trimmed());
    m_reverse->setSql(step.data(item::ReverseSqlRole).toString().trimmed());
    showObjects(facts, review);
    showLocks(facts);
}

void StepDetails::clear()
{
    setEnabled(false);
    for (QLabel *label : {m_reason, m_hazards, m_locks, m_reverseNote}) {
        label->clear();
    }
    m_sql->setSql({});
    m_reverse->setSql({});
    m_objects->setTexts({}, {});
}

void StepDetails::showObjects(const migrate::Step &step, const session::Review &review)
{
    QStringList before;
    QStringList after;
    std::set<catalog::QualifiedName> shown;
    for (const catalog::ObjectId &id : step.objects) {
        if (!shown.insert(id.owner).second) {
            continue;
        }
        before << objectOutline(*review.current, id);
        after << objectOutline(*review.desired, id);
    }
    before.removeAll(QString());
    after.removeAll(QString());
    m_objects->setTexts(before.join(u"\n\n"_s), after.join(u"\n\n"_s));
}

void StepDetails::showLocks(const migrate::Step &step)
{
    QStringList lines;
    lines << (step.lock.empty() ? tr("No lock on what stands already.")
                                : tr("Strongest lock: %1").arg(toQString(step.lock)));
    if (step.rewrites) {
        lines << tr("Rewrites the whole table.");
    }
    if (step.scans) {
        lines << tr("Reads the whole table.");
    }
    lines << (step.inTransaction ? tr("Inside transaction %1.").arg(step.segment)
                                 : tr("Outside of any transaction: it cannot be rolled back."));
    m_locks->setText(lines.join(u'\n'));
    m_reverse->setVisible(!step.reverse.empty());
    m_reverseNote->setText(step.reverse.empty() ? tr("Nothing undoes this step.")
                           : step.reverseRestoresData
                               ? tr("Undoes the step with its data.")
                               : tr("Undoes the structure; data that the step removed is gone."));
}

} // namespace sluice::ui

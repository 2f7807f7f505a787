#include "widgets/review/review_foot.h"

#include "models/item/plan_model.h"
#include "widgets/shell/key_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kHeight = 46;
}

ReviewFoot::ReviewFoot(QWidget *parent)
    : QFrame(parent)
    , m_steps(new QLabel(this))
    , m_warnings(new QLabel(this))
    , m_losses(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_apply(new KeyButton([] { return tr("Apply"); }, KeyButton::Look::Primary, this))
{
    setProperty("bar", true);
    keepHeight(this, kHeight);
    m_warnings->setProperty("tone", u"warning"_s);
    m_losses->setProperty("tone", u"error"_s);
    for (QLabel *label : {m_warnings, m_losses}) {
        label->setProperty("strong", true);
    }
    m_reason->setTextFormat(Qt::PlainText);
    m_copy->setProperty("quiet", true);
    m_save->setProperty("quiet", true);
    m_apply->setObjectName(u"applyPlan"_s);
    m_apply->setKeys(Qt::CTRL | Qt::Key_Enter);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_steps);
    layout->addWidget(m_warnings);
    layout->addWidget(m_losses);
    layout->addStretch();
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addWidget(m_save);
    layout->addWidget(m_copy);
    layout->addWidget(m_apply);
    connect(m_copy, &QPushButton::clicked, this, &ReviewFoot::copyRequested);
    connect(m_save, &QPushButton::clicked, this, &ReviewFoot::saveRequested);
    connect(m_apply, &KeyButton::clicked, this, &ReviewFoot::applyRequested);
    keepWorded(this, [this] { retranslate(); });
}

void ReviewFoot::retranslate()
{
    m_reason->setAccessibleName(tr("State"));
    m_copy->setText(tr("Copy SQL"));
    m_save->setText(tr("Save as .sql…"));
}

void ReviewFoot::showCounts(const item::PlanModel &plan)
{
    const int steps = plan.rowCount();
    const int warnings = plan.hazardCount(migrate::Severity::Warning);
    const int losses = plan.hazardCount(migrate::Severity::DataLoss);
    m_steps->setText(steps == 1 ? tr("1 step") : tr("%1 steps").arg(steps));
    m_warnings->setVisible(warnings > 0);
    m_warnings->setText(u"· "_s
                        + (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings)));
    m_losses->setVisible(losses > 0);
    m_losses->setText(u"· "_s + tr("%1 data loss").arg(losses));
}

void ReviewFoot::setReason(const QString &whyNot)
{
    setNote(whyNot, u"dim"_s);
    m_apply->setEnabled(whyNot.isEmpty());
}

void ReviewFoot::setNote(const QString &note, const QString &tone)
{
    m_reason->setText(note);
    m_reason->setProperty("tone", tone);
    restyle(m_reason);
    m_apply->setEnabled(false);
    m_apply->setToolTip(note);
    m_apply->setAccessibleDescription(note);
}

void ReviewFoot::setScriptAvailable(bool available)
{
    m_copy->setEnabled(available);
    m_save->setEnabled(available);
}

} // namespace sluice::ui

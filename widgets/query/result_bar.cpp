#include "widgets/query/result_bar.h"

#include "widgets/shell/durations.h"
#include "widgets/shell/key_button.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice::ui {

using namespace std::chrono_literals;

ResultBar::ResultBar(QWidget *parent)
    : QFrame(parent)
    , m_run(new KeyButton([] { return tr("▶ Run"); }, KeyButton::Look::Primary, this))
    , m_cancel(new QPushButton(this))
    , m_rows(addPill(Page::Rows))
    , m_messages(addPill(Page::Messages))
    , m_status(new QLabel(this))
{
    setObjectName(QStringLiteral("resultBar"));
    setProperty("bar", true);
    m_run->setObjectName(QStringLiteral("runQuery"));
    m_run->setKeys(Qt::CTRL | Qt::Key_Enter);
    m_cancel->setObjectName(QStringLiteral("cancelQuery"));
    m_cancel->hide();
    m_status->setObjectName(QStringLiteral("queryStatus"));
    m_status->setProperty("tone", QStringLiteral("dim"));
    m_status->setTextFormat(Qt::PlainText);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    row->addSpacing(4);
    row->addWidget(m_rows);
    row->addWidget(m_messages);
    row->addStretch(1);
    row->addWidget(m_status);

    m_clock.setInterval(100ms);
    connect(m_run, &KeyButton::clicked, this, &ResultBar::runWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ResultBar::cancelWanted);
    connect(&m_clock, &QTimer::timeout, this, &ResultBar::tick);
    setPage(Page::Rows);
    keepWorded(this, [this] { retranslate(); });
}

void ResultBar::retranslate()
{
    m_run->setAccessibleName(tr("Run"));
    m_run->setToolTip(tr("Run the statement at the cursor, or what is selected (%1)")
                          .arg(keyText(Qt::CTRL | Qt::Key_Enter)));
    m_cancel->setText(tr("Cancel"));
    m_rows->setText(tr("Result"));
    m_messages->setText(tr("Messages"));
    m_status->setText(m_said ? m_said() : QString());
}

QPushButton *ResultBar::addPill(Page page)
{
    auto *pill = new QPushButton(this);
    pill->setProperty("pill", true);
    pill->setCheckable(true);
    connect(pill, &QPushButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
    return pill;
}

void ResultBar::start()
{
    m_began = std::chrono::steady_clock::now();
    m_run->setEnabled(false);
    setStatus([] { return tr("Running…"); });
    m_clock.start();
}

void ResultBar::stop()
{
    m_clock.stop();
    m_cancel->hide();
    m_run->setEnabled(true);
}

void ResultBar::setStatus(Wording status)
{
    m_said = std::move(status);
    m_status->setText(m_said());
}

QString ResultBar::status() const
{
    return m_status->text();
}

void ResultBar::setPage(Page page)
{
    m_rows->setChecked(page == Page::Rows);
    m_messages->setChecked(page == Page::Messages);
}

// Below a second nothing moves: what is over at once should not flicker.
void ResultBar::tick()
{
    const auto elapsed = std::chrono::steady_clock::now() - m_began;
    if (elapsed >= 1s) {
        m_cancel->show();
        setStatus([time = std::chrono::duration_cast<std::chrono::microseconds>(elapsed)] {
            return tr("Running · %1").arg(durationText(time));
        });
    }
}

} // namespace sluice::ui

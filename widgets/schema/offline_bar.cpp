#include "widgets/schema/offline_bar.h"

#include "widgets/shell/error_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sluice::ui {

OfflineBar::OfflineBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(this))
{
    setObjectName(QStringLiteral("offlineBar"));
    setProperty("panel", true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("tone", QStringLiteral("warning"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &OfflineBar::retryRequested);
    keepWorded(this, [this] { say(); });
}

void OfflineBar::setOffline(const Error &why, Wording age)
{
    m_why = why;
    m_age = std::move(age);
    say();
}

void OfflineBar::say()
{
    m_retry->setText(tr("Try again"));
    if (!m_age) {
        return;
    }
    m_text->setText(tr("Offline — as of %1").arg(m_age()));
    const QString reason = errorTitle(m_why) + u'\n' + errorServerText(m_why);
    m_text->setToolTip(reason.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    setAccessibleName(m_text->text());
    setAccessibleDescription(reason);
}

QString OfflineBar::text() const
{
    return m_text->text();
}

} // namespace sluice::ui

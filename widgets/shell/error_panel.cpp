#include "widgets/shell/error_panel.h"

#include "models/item/convert.h"
#include "widgets/shell/error_text.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_server(new QLabel(this))
    , m_code(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_steps(new QHBoxLayout)
{
    setObjectName(QStringLiteral("errorPanel"));
    setProperty("panel", true);
    m_title->setProperty("strong", true);
    m_title->setProperty("tone", QStringLiteral("error"));
    m_server->setFont(Theme::current().codeFont());
    m_code->setProperty("small", true);
    m_code->setProperty("tone", QStringLiteral("dim"));
    for (QLabel *label : {m_title, m_server, m_code, m_advice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_steps->setSpacing(8);
    m_steps->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_server);
    layout->addWidget(m_code);
    layout->addWidget(m_advice);
    layout->addLayout(m_steps);
    keepWorded(this, [this] { retranslate(); });
}

void ErrorPanel::setError(const Error &error)
{
    m_shown = error;
    retranslate();
}

void ErrorPanel::retranslate()
{
    setAccessibleName(tr("Error"));
    m_server->setAccessibleName(tr("What the database said"));
    if (!m_shown) {
        return;
    }
    const Error &error = *m_shown;
    const QString code = item::toQString(error.code);
    m_title->setText(errorTitle(error));
    m_server->setText(errorServerText(error));
    m_server->setVisible(!m_server->text().isEmpty());
    m_code->setText(code.isEmpty() ? QString() : tr("Code %1").arg(code));
    m_code->setVisible(!code.isEmpty());
    m_advice->setText(errorAdvice(error));
    m_advice->setVisible(!m_advice->text().isEmpty());
    setAccessibleDescription(m_title->text());
}

QPushButton *ErrorPanel::addStep(Wording text)
{
    auto *button = new QPushButton(this);
    keepWorded(button, [button, text = std::move(text)] { button->setText(text()); });
    m_steps->insertWidget(m_steps->count() - 1, button);
    return button;
}

QString ErrorPanel::title() const
{
    return m_title->text();
}

QString ErrorPanel::serverText() const
{
    return m_server->text();
}

} // namespace sluice::ui

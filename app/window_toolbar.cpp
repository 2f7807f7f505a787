#include "app/window_toolbar.h"

#include "widgets/shell/key_button.h"

#include <QHBoxLayout>

namespace sluice::app {

using ui::KeyButton;

WindowToolbar::WindowToolbar(QWidget *parent)
    : QFrame(parent)
    , m_target(new KeyButton({}, KeyButton::Look::Framed, this))
    , m_goTo(new KeyButton({}, KeyButton::Look::Field, this))
    , m_query(new KeyButton({}, KeyButton::Look::Plain, this))
    , m_review(new KeyButton({}, KeyButton::Look::Framed, this))
{
    setObjectName(QStringLiteral("toolbar"));
    setProperty("bar", true);
    ui::keepHeight(this, 40);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_target);
    layout->addWidget(m_goTo);
    layout->addStretch();
    layout->addWidget(m_query);
    layout->addWidget(m_review);
    m_goTo->setKeys(Qt::CTRL | Qt::Key_P);
    m_query->setKeys(Qt::CTRL | Qt::Key_T);
    connect(m_target, &KeyButton::clicked, this, &WindowToolbar::targetClicked);
    connect(m_goTo, &KeyButton::clicked, this, &WindowToolbar::goToClicked);
    connect(m_query, &KeyButton::clicked, this, &WindowToolbar::queryClicked);
    connect(m_review, &KeyButton::clicked, this, &WindowToolbar::reviewClicked);
    retranslate();
    setTarget({}, std::nullopt);
}

void WindowToolbar::retranslate()
{
    setAccessibleName(tr("Toolbar"));
    const auto name = [](KeyButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_goTo, tr("Go to table, column, command"));
    name(m_query, tr("New query"));
    name(m_review, tr("Review"));
}

void WindowToolbar::setTarget(const QString &label, std::optional<ui::Environment> environment)
{
    m_target->setText(environment ? label : tr("No database"));
    m_target->setAccessibleName(tr("Database: %1").arg(m_target->text()));
    m_target->setDot(environment ? ui::environmentToken(*environment) : ui::Token::Faint);
    m_target->setAside(environment ? ui::environmentName(*environment) : QString());
    m_target->setAsideTone(environment == ui::Environment::Production ? ui::Token::Removed
                                                                      : ui::Token::Dim);
    m_query->setEnabled(environment.has_value());
    m_review->setEnabled(environment.has_value());
}

void WindowToolbar::setPending(int count)
{
    m_review->setBadge(count);
}

} // namespace sluice::app

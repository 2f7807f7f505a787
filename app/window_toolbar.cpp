#include "app/window_toolbar.h"

#include "widgets/shell/key_button.h"

#include <QKeySequence>

namespace sluice::app {

using ui::KeyButton;

namespace {

QString keyText(QKeyCombination keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

} // namespace

WindowToolbar::WindowToolbar(QWidget *parent)
    : QToolBar(parent)
    , m_target(new KeyButton({}, KeyButton::Look::Framed, this))
    , m_goTo(new KeyButton({}, KeyButton::Look::Field, this))
    , m_query(new KeyButton({}, KeyButton::Look::Plain, this))
    , m_review(new KeyButton({}, KeyButton::Look::Framed, this))
{
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_target, m_goTo, gap, m_query, m_review}) {
        addWidget(part);
    }
    m_goTo->setAside(keyText(Qt::CTRL | Qt::Key_P));
    m_query->setAside(keyText(Qt::CTRL | Qt::Key_T));
    connect(m_target, &KeyButton::clicked, this, &WindowToolbar::targetClicked);
    connect(m_goTo, &KeyButton::clicked, this, &WindowToolbar::goToClicked);
    connect(m_query, &KeyButton::clicked, this, &WindowToolbar::queryClicked);
    connect(m_review, &KeyButton::clicked, this, &WindowToolbar::reviewClicked);
    retranslate();
    setTarget({}, std::nullopt);
}

void WindowToolbar::retranslate()
{
    setWindowTitle(tr("Toolbar"));
    const auto name = [](KeyButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text);
        button->updateGeometry();
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
    setOpen(environment.has_value());
}

void WindowToolbar::setPending(int count)
{
    m_review->setBadge(count);
}

void WindowToolbar::setOpen(bool open)
{
    m_query->setEnabled(open);
    m_review->setEnabled(open);
}

} // namespace sluice::app

#include "app/environment_edge.h"

#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>

namespace sluice::app {

namespace {
constexpr int kEdge = 3;
}

EnvironmentEdge::EnvironmentEdge(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QMenuBar(this))
{
    auto *name = new QLabel(QStringLiteral("Sluice"), this);
    name->setProperty("strong", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, kEdge);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addWidget(m_bar, 1);
    ui::keepWorded(this, [this] {
        m_bar->setAccessibleName(tr("Menu"));
        setEnvironment(m_environment);
    });
}

void EnvironmentEdge::setEnvironment(std::optional<ui::Environment> environment)
{
    m_environment = environment;
    setToolTip(environment ? ui::environmentName(*environment) : QString());
    update();
}

void EnvironmentEdge::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ui::Token::Side));
    const QColor edge =
        theme.color(m_environment ? ui::environmentToken(*m_environment) : ui::Token::Line);
    const int thick = m_environment ? kEdge : 1;
    painter.fillRect(0, height() - thick, width(), thick, edge);
}

} // namespace sluice::app

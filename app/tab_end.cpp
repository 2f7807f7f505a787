#include "app/tab_end.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QPainter>
#include <QToolButton>

namespace sluice::app {

namespace {
constexpr int kSide = 18;
constexpr int kDot = 9;
} // namespace

TabEnd::TabEnd(QWidget *parent)
    : QWidget(parent)
{
    auto *close = new QToolButton(this);
    close->setIcon(ui::icon(QStringLiteral("close"), ui::Token::Faint));
    close->setIconSize({10, 10});
    close->setFocusPolicy(Qt::NoFocus);
    close->setStyleSheet(QStringLiteral("QToolButton { padding: 0; border-radius: 4px; }"));
    close->setGeometry(kDot + 9, 0, kSide, kSide);
    connect(close, &QToolButton::clicked, this, &TabEnd::closeClicked);
    setFixedSize(kDot + 9 + kSide, kSide);
    ui::keepWorded(this, [this, close] {
        close->setAccessibleName(tr("Close tab"));
        close->setToolTip(tr("Close tab (%1)").arg(ui::keyText(Qt::CTRL | Qt::Key_W)));
        setPending(m_pending);
    });
}

void TabEnd::setPending(bool pending)
{
    m_pending = pending;
    const int left = pending ? kDot + 9 : 0;
    findChild<QToolButton *>()->move(left, 0);
    setFixedSize(left + kSide, kSide);
    setToolTip(pending ? tr("Has changes that are not applied") : QString());
    update();
}

void TabEnd::paintEvent(QPaintEvent *)
{
    if (m_pending) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ui::Theme::current().color(ui::Token::Changed));
        painter.drawEllipse(QRectF(0, (height() - kDot) / 2.0, kDot, kDot));
    }
}

} // namespace sluice::app

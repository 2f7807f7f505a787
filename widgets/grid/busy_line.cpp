#include "widgets/grid/busy_line.h"

#include "widgets/style/theme.h"

#include <QPainter>
#include <QStyle>

namespace sluice::ui {

namespace {

constexpr int kFrame = 33; // milliseconds
constexpr int kSteps = 48; // of one passage

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % kSteps;
        update();
    });
    hide();
}

void BusyLine::setBusy(bool busy)
{
    m_busy = busy;
    m_step = kSteps / 3; // in sight from the first frame
    setVisible(busy);
}

void BusyLine::showEvent(QShowEvent *)
{
    // Some people asked their desktop for stillness: then the whole line stands.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_timer.start();
    }
}

void BusyLine::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void BusyLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_timer.isActive() ? Token::AccentTint : Token::Accent));
    if (m_timer.isActive()) {
        const int length = width() / 4;
        const int left = (width() + length) * m_step / kSteps - length;
        painter.fillRect(QRect(left, 0, length, height()), theme.color(Token::Accent));
    }
}

} // namespace sluice::ui

#include "widgets/shell/key_button.h"

#include <QPainter>

namespace sluice::ui {

namespace {
constexpr int kPadding = 10;
constexpr int kGap = 8;
constexpr int kDot = 8;
constexpr int kFieldWidth = 328;
} // namespace

KeyButton::KeyButton(Wording text, Look look, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(look == Look::Field ? Qt::IBeamCursor : Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    keepWorded(this, [this, text = std::move(text)] {
        if (text) {
            setText(text());
            setAccessibleName(this->text());
        }
        setBadge(m_badge);
    });
}

void KeyButton::setDot(std::optional<Token> token)
{
    m_dot = token;
    updateGeometry();
    update();
}

void KeyButton::setAside(const QString &aside)
{
    m_aside = aside;
    updateGeometry();
    update();
}

void KeyButton::setKeys(QKeyCombination keys)
{
    keepWorded(this, [this, keys] { setAside(keyText(keys)); });
}

void KeyButton::setAsideTone(Token token)
{
    m_asideTone = token;
    update();
}

void KeyButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%1 pending").arg(count) : QString());
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics text(Theme::current().textFont());
    const QFontMetrics small(Theme::current().smallFont());
    int width = 2 * kPadding + text.horizontalAdvance(this->text());
    width += m_dot ? kDot + kGap : 0;
    width += m_aside.isEmpty() ? 0 : kGap + small.horizontalAdvance(m_aside);
    width += m_badge > 0 ? kGap + small.horizontalAdvance(QString::number(m_badge)) + 14 : 0;
    return {m_look == Look::Field ? std::max(width, kFieldWidth) : width, text.height() + 11};
}

QSize KeyButton::minimumSizeHint() const
{
    return m_look == Look::Field ? QSize(120, sizeHint().height()) : sizeHint();
}

QColor KeyButton::textColor() const
{
    const Theme &theme = Theme::current();
    if (!isEnabled()) {
        return theme.color(Token::Faint);
    }
    if (m_look == Look::Primary) {
        return theme.color(Token::OnAccent);
    }
    return theme.color(m_look == Look::Field ? Token::Dim : Token::Text);
}

void KeyButton::paintFrame(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const bool hot = underMouse() && isEnabled();
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    if (m_look == Look::Primary) {
        fill = theme.color(isEnabled() ? Token::Accent : Token::Line);
    } else if (m_look != Look::Plain) {
        fill = theme.color(Token::Panel);
        line = theme.color(hot ? Token::Faint : Token::Line);
    } else if (hot) {
        fill = theme.color(Token::AccentTint);
    }
    if (hasFocus()) {
        line = theme.color(Token::Accent);
    }
    painter.setPen(line);
    painter.setBrush(isDown() && m_look != Look::Primary ? theme.color(Token::AccentTint) : fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void KeyButton::paintBadge(QPainter &painter, QRect &right) const
{
    const Theme &theme = Theme::current();
    const QString count = QString::number(m_badge);
    const int width = QFontMetrics(theme.smallFont()).horizontalAdvance(count) + 14;
    const int height = QFontMetrics(theme.smallFont()).height() + 4;
    QRect pill(0, 0, width, height);
    pill.moveCenter(right.center());
    pill.moveRight(right.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::ChangedTint));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(theme.color(Token::Changed));
    painter.setFont(theme.smallFont());
    painter.drawText(pill, Qt::AlignCenter, count);
    right.setRight(pill.left() - kGap);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    QRect line = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (m_dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(*m_dot));
        painter.drawEllipse(QRectF(line.left(), height() / 2.0 - kDot / 2.0, kDot, kDot));
        line.setLeft(line.left() + kDot + kGap);
    }
    if (m_badge > 0) {
        paintBadge(painter, line);
    }
    if (!m_aside.isEmpty()) {
        painter.setFont(theme.smallFont());
        const bool isLit = m_look == Look::Primary && isEnabled();
        const QColor tone = theme.color(isLit ? Token::OnAccent : m_asideTone);
        painter.setPen(tone);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_aside);
        line.setRight(line.right() - QFontMetrics(theme.smallFont()).horizontalAdvance(m_aside)
                      - kGap);
    }
    painter.setFont(theme.textFont());
    painter.setPen(textColor());
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(theme.textFont()).elidedText(text(), Qt::ElideRight, line.width() + 2));
}

void KeyButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void KeyButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sluice::ui

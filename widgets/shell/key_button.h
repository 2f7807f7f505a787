// A flat button of the toolbar: a dot in a token's colour, its text, a dim aside (often the shortcut), a counted badge.
#pragma once

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QAbstractButton>

#include <optional>

namespace sluice::ui {

class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Plain, Framed, Field, Primary };

    KeyButton(Wording text, Look look, QWidget *parent = nullptr);

    void setDot(std::optional<Token> token);
    void setAside(const QString &aside);
    void setKeys(QKeyCombination keys); // stand in the aside
    void setAsideTone(Token token);
    void setBadge(int count); // 0: none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintFrame(QPainter &painter) const;
    void paintBadge(QPainter &painter, QRect &right) const;
    [[nodiscard]] QColor textColor() const;

    Look m_look;
    std::optional<Token> m_dot;
    QString m_aside;
    Token m_asideTone = Token::Faint;
    int m_badge = 0;
};

} // namespace sluice::ui

// The row under the menu: where we are, where to go, a new query, what waits for review.
#pragma once

#include "widgets/shell/environment.h"

#include <QFrame>

#include <optional>

namespace sluice::ui {
class KeyButton;
}

namespace sluice::app {

class WindowToolbar : public QFrame
{
    Q_OBJECT

public:
    explicit WindowToolbar(QWidget *parent = nullptr);

    void setTarget(const QString &label, std::optional<ui::Environment> environment);
    void setPending(int count);
    void retranslate();
    [[nodiscard]] ui::KeyButton *target() const { return m_target; }
    [[nodiscard]] ui::KeyButton *review() const { return m_review; }

Q_SIGNALS:
    void targetClicked();
    void goToClicked();
    void queryClicked();
    void reviewClicked();

private:
    ui::KeyButton *m_target;
    ui::KeyButton *m_goTo;
    ui::KeyButton *m_query;
    ui::KeyButton *m_review;
};

} // namespace sluice::app

// The row under the menu: where we are, where to go, a new query, what waits for review.
#pragma once

#include "widgets/shell/environment.h"

#include <QToolBar>

#include <optional>

namespace sluice::ui {
class KeyButton;
}

namespace sluice::app {

class WindowToolbar : public QToolBar
{
    Q_OBJECT

public:
    explicit WindowToolbar(QWidget *parent = nullptr);

    void setTarget(const QString &label, std::optional<ui::Environment> environment);
    void setPending(int count);
    void setOpen(bool open); // a database is there to be asked
    void retranslate();

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

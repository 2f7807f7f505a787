// The thin line at the top of a pane that says: work is going on. It moves only while it can be seen.
#pragma once

#include <QTimer>
#include <QWidget>

namespace sluice::ui {

class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent);
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isMoving() const { return m_timer.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_timer;
    int m_step = 0;
    bool m_busy = false;
};

} // namespace sluice::ui

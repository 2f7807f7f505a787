// One filter on screen. Its cross, Delete and the middle button remove it.
#pragma once

#include <QPushButton>

namespace sluice::ui {

class FilterPill : public QPushButton
{
    Q_OBJECT

public:
    // `problem`: why it is not applied; empty: it is.
    FilterPill(const QString &text, const QString &problem, QWidget *parent);

Q_SIGNALS:
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace sluice::ui

// The right end of a tab: a dot when something in it is pending, and the button that closes it.
#pragma once

#include <QWidget>

namespace sluice::app {

class TabEnd : public QWidget
{
    Q_OBJECT

public:
    explicit TabEnd(QWidget *parent = nullptr);

    void setPending(bool pending);

Q_SIGNALS:
    void closeClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_pending = false;
};

} // namespace sluice::app

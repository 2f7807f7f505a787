// Cards above what they are about: as tall as they are, and no taller than leaves room; then they scroll.
#pragma once

#include <QScrollArea>

namespace sluice::ui {

class CardArea : public QScrollArea
{
    Q_OBJECT

public:
    CardArea(QWidget *cards, int mostHeight, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    int m_mostHeight;
};

} // namespace sluice::ui

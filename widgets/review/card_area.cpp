#include "widgets/review/card_area.h"

#include <QEvent>

namespace sluice::ui {

CardArea::CardArea(QWidget *cards, int mostHeight, QWidget *parent)
    : QScrollArea(parent)
    , m_mostHeight(mostHeight)
{
    setWidget(cards);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

// Wrapped text is as tall as it is narrow.
void CardArea::fit()
{
    const int wrapped = widget()->heightForWidth(viewport()->width());
    setFixedHeight(std::min(m_mostHeight, wrapped >= 0 ? wrapped : widget()->sizeHint().height()));
}

void CardArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool CardArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return isHandled;
}

} // namespace sluice::ui

#include "widgets/shell/floating_card.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace sluice::ui {

FloatingCard::FloatingCard(QWidget *parent)
    : QFrame(parent->window())
{
    setProperty("card", true);
    setAttribute(Qt::WA_DeleteOnClose);
}

void FloatingCard::openBelow(const QWidget &anchor, QWidget *first)
{
    m_before = QApplication::focusWidget();
    adjustSize();
    const QPoint below = anchor.mapTo(window(), QPoint(0, anchor.height() + 4));
    move(std::max(0, std::min(below.x(), window()->width() - width())), below.y());
    show();
    raise();
    first->setFocus(Qt::PopupFocusReason);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *to) {
        if (to && to != this && !isAncestorOf(to)) {
            close();
        }
    });
}

void FloatingCard::keyPressEvent(QKeyEvent *event)
{
    const bool isTaken = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isTaken) {
        take();
    } else if (event->key() == Qt::Key_Escape) {
        leave();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void FloatingCard::leave()
{
    if (m_before) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
    close();
}

} // namespace sluice::ui

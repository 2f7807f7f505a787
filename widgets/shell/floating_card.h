// A card that floats over the window's other parts, takes the keyboard, and deletes itself when it is left. Enter takes what
// it holds, Escape leaves it; then the keyboard goes back to where it was.
#pragma once

#include <QFrame>
#include <QPointer>

namespace sluice::ui {

class FloatingCard : public QFrame
{
    Q_OBJECT

public:
    explicit FloatingCard(QWidget *parent);

    // Under the anchor, inside the window; `first` gets the keyboard.
    void openBelow(const QWidget &anchor, QWidget *first);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    virtual void take() = 0;
    void leave();

private:
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace sluice::ui

// A question in place, under the editor: what would happen, and the button that lets it.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice::ui {

class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmBar(const QString &confirm, QWidget *parent = nullptr);

    void ask(const QString &question); // shows the bar; the button that does nothing has the focus
    void dismiss();

Q_SIGNALS:
    void confirmed();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
};

} // namespace sluice::ui

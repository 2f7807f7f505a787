// A question in place, under the editor: what would happen, and the button that lets it.
#pragma once

#include "widgets/style/wording.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice::ui {

class ConfirmBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmBar(Wording confirm, QWidget *parent = nullptr);

    void ask(Wording question); // shows the bar; the button that does nothing has the focus
    void dismiss();

Q_SIGNALS:
    void confirmed();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    Wording m_words;
    Wording m_asked;
    QLabel *m_question;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
};

} // namespace sluice::ui

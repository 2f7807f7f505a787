// Two texts side by side, what only one of them says tinted: a definition before and after a step.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sluice::ui {

class BeforeAfter : public QWidget
{
    Q_OBJECT

public:
    explicit BeforeAfter(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    void retranslate();

    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QLabel *m_beforeTitle;
    QLabel *m_afterTitle;
};

} // namespace sluice::ui

// Two texts side by side, what only one of them says tinted: a definition before and after a step.
#pragma once

#include <QWidget>

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

    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
};

} // namespace sluice::ui

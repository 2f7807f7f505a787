// What a pane says when it has nothing to show: one sentence and the next steps.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sluice::ui {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void setDetail(const QString &detail);
    // The first step is the primary one.
    QPushButton *addStep(const QString &text);

private:
    QLabel *m_sentence;
    QLabel *m_detail;
    QHBoxLayout *m_steps;
};

} // namespace sluice::ui

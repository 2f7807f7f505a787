// What a pane says when it has nothing to show: one sentence and the next steps.
#pragma once

#include "widgets/style/wording.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sluice::ui {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Wording sentence, QWidget *parent = nullptr);

    void setSentence(Wording sentence);
    void setDetail(Wording detail);
    // The first step is the primary one.
    QPushButton *addStep(Wording text);

private:
    void retranslate();

    Wording m_sentence;
    Wording m_detail;
    QLabel *m_sentenceLabel;
    QLabel *m_detailLabel;
    QHBoxLayout *m_steps;
};

} // namespace sluice::ui

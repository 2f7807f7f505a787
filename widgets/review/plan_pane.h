// A plan to be read: questions and refusals above, the steps at the left, the current one in full at the right.
#pragma once

#include "models/session/review_plan.h"

#include <QWidget>

#include <map>
#include <string>

class QFrame;
class QListView;
class QStackedWidget;
class QVBoxLayout;

namespace sluice::item {
class PlanModel;
}

namespace sluice::ui {

class CardArea;
class EmptyState;
class StepDetails;

class PlanPane : public QWidget
{
    Q_OBJECT

public:
    PlanPane(item::PlanModel &plan, sql::Flavor flavor, QWidget *parent = nullptr);

    // The model holds the same plan. The review must stay until the next call.
    void setReview(const session::Review *review);
    void focusSteps(); // or, before them, the expression that is not accepted
    void select(int step);

Q_SIGNALS:
    void answered(const std::map<std::string, std::string> &answers);
    // An empty expression takes back the one that was given.
    void valueGiven(const migrate::ValueQuestion &question, const QString &expression);

private:
    void showQuestions();
    void showValues();
    void showRefusals();
    void showCurrent();
    void clearCards();
    void retranslate();

    item::PlanModel &m_plan;
    const session::Review *m_review = nullptr;
    QFrame *m_cards;
    CardArea *m_cardArea;
    QVBoxLayout *m_cardLayout;
    QListView *m_list;
    QStackedWidget *m_right;
    StepDetails *m_details;
    EmptyState *m_nothing; // why there are no steps
};

} // namespace sluice::ui

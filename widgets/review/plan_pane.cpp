#include "widgets/review/plan_pane.h"

#include "models/item/convert.h"
#include "models/item/plan_model.h"
#include "widgets/review/card_area.h"
#include "widgets/review/question_card.h"
#include "widgets/review/step_delegate.h"
#include "widgets/review/step_details.h"
#include "widgets/review/value_card.h"
#include "widgets/shell/empty_state.h"
#include "widgets/style/theme.h"

#include <QFrame>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

constexpr int kStepsWidth = 430;
constexpr int kCardsHeight = 360;

QFrame *makeRefusal(const Message &text, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    card->setObjectName(u"refusal"_s);
    auto *title = new QLabel(card);
    title->setProperty("strong", true);
    title->setProperty("tone", u"error"_s);
    auto *label = new QLabel(card);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(label);
    keepWorded(card, [card, title, label, text] {
        card->setAccessibleName(PlanPane::tr("Cannot be planned"));
        title->setText(PlanPane::tr("Cannot be planned"));
        label->setText(toQString(text));
    });
    return card;
}

} // namespace

PlanPane::PlanPane(item::PlanModel &plan, sql::Flavor flavor, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_cards(new QFrame(this))
    , m_cardLayout(new QVBoxLayout(m_cards))
    , m_list(new QListView(this))
    , m_right(new QStackedWidget(this))
    , m_details(new StepDetails(flavor, this))
    , m_nothing(new EmptyState({}, this))
{
    m_cards->setProperty("side", true);
    m_cardArea = new CardArea(m_cards, kCardsHeight, this);
    m_right->addWidget(m_details);
    m_right->addWidget(m_nothing);
    m_cardLayout->setContentsMargins(12, 12, 12, 12);
    m_cardLayout->setSpacing(8);
    m_list->setModel(&plan);
    m_list->setItemDelegate(new StepDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust); // notes wrap by the width
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PlanPane::showCurrent);

    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_cardArea);
    leftLayout->addWidget(m_list, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({kStepsWidth, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    keepWorded(this, [this] { retranslate(); });
}

void PlanPane::retranslate()
{
    m_list->setAccessibleName(tr("Steps of the plan"));
    showCurrent();
}

void PlanPane::setReview(const session::Review *review)
{
    m_review = review;
    clearCards();
    if (m_review != nullptr) {
        showQuestions();
        showValues();
        showRefusals();
    }
    m_cardArea->setVisible(m_cardLayout->count() > 0);
    const bool isRefused = m_review != nullptr && !refusalsWithoutQuestion(m_review->plan).empty();
    m_nothing->setSentence([isRefused] {
        return isRefused ? tr("There is no plan for what is listed at the left.")
                         : tr("Answer at the left: the steps depend on it.");
    });
    m_right->setCurrentIndex(m_plan.rowCount() > 0 ? 0 : 1);
    m_list->setCurrentIndex(m_plan.index(0));
    showCurrent();
}

void PlanPane::focusSteps()
{
    for (ValueCard *card : m_cards->findChildren<ValueCard *>()) {
        if (!card->isHidden() && card->isFaulty()) {
            card->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

void PlanPane::select(int step)
{
    m_list->setCurrentIndex(m_plan.index(step));
}

void PlanPane::clearCards()
{
    while (QLayoutItem *item = m_cardLayout->takeAt(0)) {
        // Later: the card whose button was pressed is still in its own signal.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void PlanPane::showQuestions()
{
    std::map<catalog::ObjectId, std::vector<migrate::RenameQuestion>> byGone;
    for (const migrate::RenameQuestion &question : m_review->plan.questions) {
        byGone[question.gone].push_back(question);
    }
    for (const auto &[gone, questions] : byGone) {
        auto *card = new QuestionCard(questions, m_cards);
        connect(card, &QuestionCard::answered, this,
                [this](const QString &path, const QString &to) {
                    Q_EMIT answered({{item::toStdString(path), item::toStdString(to)}});
                });
        m_cardLayout->addWidget(card);
    }
}

void PlanPane::showValues()
{
    for (const migrate::ValueQuestion &question : m_review->plan.values) {
        auto *card = new ValueCard(question, m_cards);
        const auto fault = std::ranges::find_if(m_review->faults, [&](const auto &it) {
            return it.asks == question.asks && it.path == answerPath(question);
        });
        if (fault != m_review->faults.end()) {
            card->showFault(toQString(fault->expression), fault->error);
        }
        connect(card, &ValueCard::given, this, [this, question](const QString &expression) {
            Q_EMIT valueGiven(question, expression);
        });
        m_cardLayout->addWidget(card);
    }
}

void PlanPane::showRefusals()
{
    for (const Message &refusal : refusalsWithoutQuestion(m_review->plan)) {
        m_cardLayout->addWidget(makeRefusal(refusal, m_cards));
    }
}

void PlanPane::showCurrent()
{
    if (m_review == nullptr) {
        m_details->clear();
        return;
    }
    m_details->showStep(m_list->currentIndex(), *m_review);
}

} // namespace sluice::ui

// What the review tab shows in each of its states.
#include "models/item/convert.h"
#include "models/item/plan_model.h"
#include "widgets/review/plan_pane.h"
#include "widgets/review/review_foot.h"
#include "widgets/review/review_head.h"
#include "widgets/review/review_tab.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_panel.h"

#include <QStackedWidget>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;

namespace {

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

void ReviewTab::setState(State state)
{
    m_state = state;
    const bool isWorking = state == State::Loading || state == State::Applying;
    if (isWorking) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    m_head->setLocked(state == State::Applying);
    m_error->setVisible(state == State::Failed || state == State::Stopped);
    showPage();
    showBadges();
    showFoot();
    showClock();
}

void ReviewTab::showPage()
{
    switch (m_state) {
    case State::Empty:
        m_message->setSentence(
            [] { return tr("Choose the schema you want this database to have."); });
        m_message->setDetail([] {
            return tr("A .sql file or another database. Nothing changes before you apply.");
        });
        m_stack->setCurrentWidget(m_message);
        break;
    case State::Failed:
        m_message->setSentence(
            [this] { return tr("%1 could not be compared.").arg(sourceName()); });
        m_message->setDetail({});
        m_stack->setCurrentWidget(m_message);
        break;
    case State::Equal:
        m_message->setSentence([] { return tr("The schemas are equal."); });
        m_message->setDetail([this] {
            return tr("%1 is what %2 describes.").arg(toQString(m_session.label()), sourceName());
        });
        m_stack->setCurrentWidget(m_message);
        break;
    case State::Loading:
        m_loading->setSentence([this] {
            return tr("Comparing %1 with %2…").arg(sourceName(), toQString(m_session.label()));
        });
        m_stack->setCurrentWidget(m_loading);
        break;
    case State::Ready:
    case State::Applying:
    case State::Applied:
    case State::Stopped:
        m_stack->setCurrentWidget(m_pane);
        break;
    }
}

void ReviewTab::showBadges()
{
    QList<ReviewHead::Badge> badges;
    if (m_state == State::Applied) {
        badges << ReviewHead::Badge{tr("Applied. Read back: equal to %1").arg(sourceName()),
                                    u"ok"_s};
    } else if (m_state == State::Equal) {
        badges << ReviewHead::Badge{tr("equal"), u"ok"_s};
    } else if (m_state == State::Stopped) {
        badges << ReviewHead::Badge{tr("not applied"), u"error"_s};
    } else if (m_state == State::Applying) {
        badges << ReviewHead::Badge{tr("applying"), u"info"_s};
    } else if (m_state == State::Ready && m_review) {
        const auto questions = openQuestions();
        const auto refusals = openRefusals();
        if (questions > 0) {
            badges << ReviewHead::Badge{counted(questions, tr("1 question"), tr("%1 questions")),
                                        u"warning"_s};
        }
        if (refusals > 0) {
            badges << ReviewHead::Badge{counted(refusals, tr("1 refusal"), tr("%1 refusals")),
                                        u"error"_s};
        }
        if (whyNotApply().isEmpty()) {
            badges << ReviewHead::Badge{tr("ready"), u"ok"_s};
        }
    }
    m_head->setBadges(badges);
}

void ReviewTab::showFoot()
{
    const bool hasPlan = m_review && m_state != State::Equal;
    m_foot->setVisible(hasPlan);
    m_foot->setScriptAvailable(m_review && m_review->plan.isExecutable());
    m_foot->showCounts(*m_plan);
    if (!hasPlan) {
        return;
    }
    if (m_state == State::Ready) {
        m_foot->setReason(whyNotApply());
    } else if (m_state == State::Applied) {
        m_foot->setNote(tr("Applied in %1").arg(durationText(m_took)), u"ok"_s);
    } else if (m_state == State::Stopped) {
        m_foot->setNote(whatStands(), u"error"_s);
    }
}

void ReviewTab::showClock()
{
    const auto time = [passed =
                           std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0)] {
        return durationText(passed);
    };
    if (m_state == State::Loading) {
        m_loading->setDetail(time);
    } else if (m_state == State::Applying) {
        m_foot->setNote(tr("Applying, %1").arg(time()), u"dim"_s);
    }
}

} // namespace sluice::ui

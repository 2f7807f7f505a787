#include "widgets/review/review_tab.h"

#include "models/item/convert.h"
#include "models/item/plan_model.h"
#include "widgets/connect/target_text.h"
#include "widgets/review/plan_pane.h"
#include "widgets/review/review_foot.h"
#include "widgets/review/review_head.h"
#include "widgets/review/value_card.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_panel.h"
#include "widgets/shell/error_text.h"
#include "widgets/style/wording.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;
using item::toQString;
using item::toStdString;

namespace {

constexpr int kTickMilliseconds = 100;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

ReviewTab::ReviewTab(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_plan(new item::PlanModel(this))
    , m_head(new ReviewHead(toQString(session.label()), this))
    , m_stack(new QStackedWidget(this))
    , m_message(new EmptyState({}, this))
    , m_loading(new EmptyState({}, this))
    , m_error(new ErrorPanel(this))
    , m_pane(new PlanPane(*m_plan, session.dialect().flavor(), this))
    , m_foot(new ReviewFoot(this))
{
    build();
    connectParts();
    keepWorded(this, [this] { retranslate(); });
}

void ReviewTab::retranslate()
{
    setAccessibleName(tr("Review of a schema"));
    showTitle();
    setState(m_state);
}

ReviewTab::~ReviewTab()
{
    *m_alive = false;
    if (m_request) {
        m_session.cancel(*m_request);
    }
}

void ReviewTab::build()
{
    for (QWidget *page : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_pane)}) {
        m_stack->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    auto *line = new QFrame(this);
    line->setProperty("hairline", true);
    layout->addWidget(line);
    layout->addWidget(m_foot);
    m_tick.setInterval(kTickMilliseconds);
}

void ReviewTab::connectParts()
{
    connect(m_message->addStep([] { return tr("Choose schema…"); }), &QPushButton::clicked, this,
            &ReviewTab::chooseFile);
    QPushButton *stop = m_loading->addStep([] { return tr("Cancel"); });
    stop->setProperty("primary", false);
    m_loading->setFocusProxy(stop);
    connect(stop, &QPushButton::clicked, this, &ReviewTab::cancel);
    connect(m_error->addStep([] { return tr("Try again"); }), &QPushButton::clicked, this,
            &ReviewTab::load);
    connect(m_head, &ReviewHead::fileWanted, this, &ReviewTab::chooseFile);
    connect(m_head, &ReviewHead::schemaChosen, this, &ReviewTab::chooseSource);
    connect(m_pane, &PlanPane::answered, this, &ReviewTab::answered);
    connect(m_pane, &PlanPane::valueGiven, this, &ReviewTab::valueGiven);
    connect(m_foot, &ReviewFoot::copyRequested, this, &ReviewTab::copySql);
    connect(m_foot, &ReviewFoot::saveRequested, this, &ReviewTab::saveSql);
    connect(m_foot, &ReviewFoot::applyRequested, this, &ReviewTab::apply);
    connect(m_plan, &item::PlanModel::acceptedChanged, this, [this] {
        showBadges();
        showFoot();
    });
    connect(&m_tick, &QTimer::timeout, this, &ReviewTab::showClock);
    auto *enter = new QAction(this);
    enter->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    enter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QAction::triggered, this, &ReviewTab::apply);
    addAction(enter);
}

void ReviewTab::showTitle()
{
    setWindowTitle(m_source.isEmpty() ? tr("Review") : tr("Review %1").arg(sourceName()));
}

void ReviewTab::openSchema(const QString &pathOrTarget)
{
    m_source = pathOrTarget;
    m_answers = {};
    m_head->setSource(withoutPassword(pathOrTarget), sourceName());
    showTitle();
    load();
}

// The field never shows a password: pressing Return there must not lose the one that was given.
void ReviewTab::chooseSource(const QString &text)
{
    openSchema(text == withoutPassword(m_source) ? m_source : text);
}

QString ReviewTab::sourceName() const
{
    if (QFileInfo(m_source).isFile()) {
        return QFileInfo(m_source).fileName();
    }
    const auto target = engine::recogniseTarget(m_session.engines(), toStdString(m_source));
    return target ? toQString(target->engine->label(target->options))
                  : QFileInfo(withoutPassword(m_source)).fileName();
}

void ReviewTab::load()
{
    if (m_source.isEmpty() || m_state == State::Applying) {
        return;
    }
    cancel();
    const bool hadFocus = hasFocusInside(); // in a card that goes
    m_pane->setReview(nullptr);
    m_review.reset();
    m_plan->setPlan({});
    m_clock.start();
    setState(State::Loading);
    if (hadFocus) {
        m_loading->setFocus(Qt::OtherFocusReason);
    }
    m_request = session::reviewPlan(
        m_session, {toStdString(m_source)}, m_answers,
        [this, alive = m_alive, number = ++m_loadNumber](Result<session::Review> review) {
            if (*alive && number == m_loadNumber) {
                loaded(std::move(review));
            }
        });
}

void ReviewTab::loaded(Result<session::Review> review)
{
    m_request.reset();
    if (!review) {
        m_error->setError(review.error());
        setState(State::Failed);
        return;
    }
    m_review = std::move(*review);
    m_plan->setPlan(m_review->plan);
    m_pane->setReview(&*m_review);
    setState(m_review->plan.isEmpty() ? State::Equal : State::Ready);
    if (hasFocusInside()) {
        m_pane->focusSteps();
    }
}

bool ReviewTab::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && isAncestorOf(focus);
}

void ReviewTab::answered(const std::map<std::string, std::string> &answers)
{
    m_answers.renames.insert(answers.begin(), answers.end());
    load();
}

void ReviewTab::valueGiven(const migrate::ValueQuestion &question, const QString &expression)
{
    auto &answers = question.asks == migrate::ValueQuestion::Asks::Fill ? m_answers.fills
                                                                        : m_answers.conversions;
    if (expression.isEmpty()) {
        answers.erase(answerPath(question));
    } else {
        answers[answerPath(question)] = toStdString(expression);
    }
    load();
}

// A refusal that an expression would settle is a question.
qsizetype ReviewTab::openQuestions() const
{
    const migrate::Plan &plan = m_review->plan;
    return static_cast<qsizetype>(plan.questions.size() + plan.refusals.size()) - openRefusals();
}

qsizetype ReviewTab::openRefusals() const
{
    return static_cast<qsizetype>(refusalsWithoutQuestion(m_review->plan).size());
}

void ReviewTab::cancel()
{
    if (!m_request) {
        return;
    }
    m_session.cancel(*m_request);
    if (m_state == State::Loading) {
        ++m_loadNumber;
        m_request.reset();
        setState(State::Empty);
    }
}

QString ReviewTab::whyNotApply() const
{
    if (m_state == State::Applying) {
        return tr("The plan is being applied.");
    }
    if (m_state != State::Ready || !m_review) {
        return tr("There is no plan to apply.");
    }
    const migrate::Plan &plan = m_review->plan;
    if (openRefusals() > 0) {
        return counted(openRefusals(), tr("1 difference cannot be planned"),
                       tr("%1 differences cannot be planned"));
    }
    if (!m_review->faults.empty()) {
        return tr("The database does not accept an expression");
    }
    if (openQuestions() > 0) {
        return counted(openQuestions(), tr("Answer 1 question to apply"),
                       tr("Answer %1 questions to apply"));
    }
    if (!m_plan->isAllAccepted()) {
        const auto open = std::ranges::count_if(plan.steps, [this](const migrate::Step &step) {
            return step.losesData() && !m_plan->accepted().contains(step.id);
        });
        return counted(open, tr("Tick 1 step that loses data to apply"),
                       tr("Tick %1 steps that lose data to apply"));
    }
    if (m_session.options().readOnly) {
        return tr("The connection is read-only");
    }
    if (m_session.transaction() != engine::TransactionState::None) {
        return tr("Commit or roll back the open transaction first");
    }
    return {};
}

void ReviewTab::apply()
{
    if (!whyNotApply().isEmpty()) {
        showFoot();
        return;
    }
    m_clock.start();
    setState(State::Applying);
    m_request = session::applyPlan(
        m_session, *m_review, {.accepted = m_plan->accepted()},
        [this, alive = m_alive](std::size_t step, session::StepState state) {
            if (*alive) {
                m_plan->setStepState(step, state);
            }
        },
        [this, alive = m_alive](Result<session::ApplyReport> report) {
            if (*alive) {
                finished(std::move(report));
            }
        });
}

void ReviewTab::finished(Result<session::ApplyReport> report)
{
    m_request.reset();
    m_took = std::chrono::milliseconds(m_clock.elapsed());
    m_report.reset();
    if (!report) {
        m_error->setError(report.error());
        setState(State::Stopped);
        Q_EMIT messageLogged(errorTitle(report.error()));
        return;
    }
    m_report = std::move(*report);
    m_plan->setStepStates(m_report->steps);
    if (m_report->failure || !m_report->equivalent) {
        showFailure();
    } else {
        setState(State::Applied);
        Q_EMIT messageLogged(tr("%1 applied: %2").arg(sourceName(), durationText(m_took)));
    }
    Q_EMIT schemaApplied();
}

void ReviewTab::showFailure()
{
    Error error = m_report->failure.value_or(
        Error{.kind = ErrorKind::Conflict,
              .message = Message::tr("All steps ran, but the schema read back differs.")});
    if (!m_report->failure) {
        error.detail = Message::joined(m_report->differences, "\n");
    }
    const auto failed = std::ranges::find(m_report->steps, session::StepState::Failed);
    if (failed != m_report->steps.end()) {
        m_pane->select(static_cast<int>(failed - m_report->steps.begin()));
    }
    m_error->setError(error);
    setState(State::Stopped);
    Q_EMIT messageLogged(whatStands());
}

QString ReviewTab::whatStands() const
{
    if (!m_report) {
        return tr("Nothing changed.");
    }
    const auto failed = std::ranges::find(m_report->steps, session::StepState::Failed);
    const auto done = std::ranges::count(m_report->steps, session::StepState::Done);
    QString text;
    if (failed != m_report->steps.end()) {
        text = tr("Step %1 failed. ").arg(failed - m_report->steps.begin() + 1);
    }
    if (done == 0) {
        return text + tr("Nothing changed.");
    }
    return text + (done == 1 ? tr("1 step stands.") : tr("%1 steps stand.").arg(done));
}

QString ReviewTab::script() const
{
    return m_review ? toQString(migrate::toSql(m_review->plan)) : QString();
}

void ReviewTab::copySql()
{
    if (m_review && m_review->plan.isExecutable()) {
        QGuiApplication::clipboard()->setText(script());
        Q_EMIT messageLogged(tr("The plan's SQL is on the clipboard."));
    }
}

void ReviewTab::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the desired schema"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Schemas and databases (*.sql *.db *.sqlite *.sqlite3)"),
                            tr("SQL files (*.sql)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTab::openSchema);
    dialog->open();
}

void ReviewTab::saveSql()
{
    if (!m_review || !m_review->plan.isExecutable()) {
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save the plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SQL files (*.sql)")});
    dialog->setDefaultSuffix(u"sql"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewTab::write);
    dialog->open();
}

void ReviewTab::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = script().toUtf8();
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    Q_EMIT messageLogged(
        isWritten
            ? tr("Saved %1.").arg(QFileInfo(path).fileName())
            : tr("%1 could not be saved: %2").arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace sluice::ui

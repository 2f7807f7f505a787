#include "widgets/query/query_tab.h"

#include "models/item/convert.h"
#include "models/item/result_model.h"
#include "models/sql/bind_parameters.h"
#include "models/sql/splitter.h"
#include "widgets/query/confirm_bar.h"
#include "widgets/query/parameter_strip.h"
#include "widgets/query/query_text.h"
#include "widgets/query/sql_editor.h"
#include "widgets/shell/error_text.h"

#include <QKeyEvent>

#include <algorithm>

namespace sluice::ui {

QueryTab::QueryTab(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_runner(new QueryRunner(session, this))
    , m_model(new item::ResultModel(this))
{
    buildLayout();
    connectEditor();
    connectRunner();
    keepWorded(this, [this] { updateTitle(); });
}

void QueryTab::setNumber(int number)
{
    m_number = number;
    updateTitle();
}

void QueryTab::connectEditor()
{
    connect(m_editor, &SqlEditor::runWanted, this, &QueryTab::runAtCursor);
    connect(m_editor, &SqlEditor::runAllWanted, this, &QueryTab::runAll);
    connect(m_editor, &SqlEditor::statementChanged, this, &QueryTab::statementChanged);
    connect(m_editor, &SqlEditor::errorCleared, this, &QueryTab::clearFailure);
    connect(m_editor, &SqlEditor::textChanged, this, &QueryTab::updateTitle);
    connect(m_editor, &SqlEditor::textChanged, m_confirm, &ConfirmBar::dismiss);
    connect(m_parameters, &ParameterStrip::runWanted, this, &QueryTab::runAtCursor);
    connect(m_bar, &ResultBar::runWanted, this, &QueryTab::runAtCursor);
    connect(m_bar, &ResultBar::cancelWanted, this, &QueryTab::cancel);
    connect(m_bar, &ResultBar::pageWanted, this, &QueryTab::showPage);
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] { start(std::move(m_asked)); });
    connect(m_confirm, &ConfirmBar::dismissed, this, [this] {
        m_asked.clear();
        m_editor->setFocus(Qt::OtherFocusReason);
    });
}

void QueryTab::connectRunner()
{
    connect(m_runner, &QueryRunner::columnsArrived, this, &QueryTab::showColumns);
    connect(m_runner, &QueryRunner::batchArrived, this, &QueryTab::addRows);
    connect(
        m_runner, &QueryRunner::statementFinished, this,
        [this](const QueryJob &, const session::QuerySummary &summary) { showSummary(summary); });
    connect(m_runner, &QueryRunner::failed, this,
            [this](const QueryJob &, const Error &error, std::size_t offset) {
                showFailure(m_rowsFailure.value_or(error), offset);
            });
    connect(m_runner, &QueryRunner::finished, this, [this] {
        m_bar->stop();
        Q_EMIT busyChanged(false);
    });
}

void QueryTab::setText(const QString &text)
{
    m_editor->replaceText(text);
}

QString QueryTab::text() const
{
    return m_editor->text();
}

std::vector<EditorStatement> QueryTab::split(const EditorStatement &part) const
{
    std::vector<EditorStatement> result;
    for (const sql::Piece &piece : sql::split(part.text, m_editor->flavor())) {
        if (piece.kind != sql::PieceKind::Blank) {
            result.push_back({part.begin + piece.textBegin,
                              part.text.substr(piece.textBegin, piece.textEnd - piece.textBegin)});
        }
    }
    return result;
}

std::vector<EditorStatement> QueryTab::wantedStatements() const
{
    if (const auto selected = m_editor->selectedStatement()) {
        return split(*selected);
    }
    const auto statement = m_editor->statementAtCursor();
    return statement ? std::vector{*statement} : std::vector<EditorStatement>();
}

void QueryTab::runAtCursor()
{
    run(wantedStatements());
}

void QueryTab::runAll()
{
    run(split({0, m_editor->utf8()}));
}

void QueryTab::cancel()
{
    m_runner->cancel();
}

// Everything is bound before anything is sent: a missing value must not stop a script halfway.
void QueryTab::run(const std::vector<EditorStatement> &statements)
{
    if (m_runner->isRunning() || statements.empty()) {
        return;
    }
    clearFailure();
    m_confirm->hide();
    std::vector<std::string> names;
    std::vector<QueryJob> jobs;
    for (const EditorStatement &statement : statements) {
        if (statement.text.starts_with('\\')) {
            refuseCommand(statement);
            return;
        }
        const auto own = sql::inspectStatement(statement.text, m_editor->flavor()).parameters;
        for (const std::string &name : own) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
        auto bound = sql::bindParameters(statement.text, m_editor->flavor(),
                                         m_parameters->values(own, m_editor->flavor()));
        if (!bound) {
            showFailure(bound.error(), statement.begin);
            return;
        }
        jobs.push_back({statement.begin, statement.text, std::move(*bound)});
    }
    m_parameters->setNames(names);
    if (m_parameters->askForMissing(names)) {
        m_bar->setStatus([] { return tr("Fill in the parameters, then press Enter"); });
        return;
    }
    if (!whyToAsk(jobs).isEmpty()) {
        m_asked = std::move(jobs);
        m_confirm->ask([this] { return whyToAsk(m_asked); });
        return;
    }
    start(std::move(jobs));
}

void QueryTab::refuseCommand(const EditorStatement &command)
{
    showFailure({.kind = ErrorKind::Unsupported,
                 .message = Message::tr("psql commands such as %1 are not run here",
                                        {command.text.substr(0, command.text.find(' '))})},
                command.begin);
}

QString QueryTab::whyToAsk(const std::vector<QueryJob> &jobs) const
{
    for (const QueryJob &job : jobs) {
        const auto info = sql::inspectStatement(job.text, m_editor->flavor());
        if (QString risk = riskText(info); !risk.isEmpty()) {
            return risk;
        }
    }
    return {};
}

void QueryTab::start(std::vector<QueryJob> jobs)
{
    m_hasRows = false;
    m_rowsFailure.reset();
    m_bar->start();
    m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT busyChanged(true);
    m_runner->start(std::move(jobs));
}

void QueryTab::addRows(const data::BatchPtr &batch)
{
    if (auto kept = m_model->append(batch); !kept && !m_rowsFailure) {
        m_rowsFailure = kept.error();
        m_runner->cancel();
    }
}

void QueryTab::showFailure(const Error &error, std::size_t editorOffset)
{
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    m_model->finish();
    const auto title = [error, cancelled] {
        return cancelled ? tr("Cancelled") : errorTitle(error);
    };
    m_bar->setStatus(title);
    showError(error, cancelled);
    if (!cancelled) {
        m_editor->markError(editorOffset);
        m_editor->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT messageLogged(title());
    Q_EMIT transactionChanged();
}

void QueryTab::clearFailure()
{
    m_editor->clearError();
    hideError();
}

void QueryTab::updateTitle()
{
    const QString name = nameInComment(m_editor->text(0));
    setWindowTitle(name.isEmpty() ? tr("Query %1").arg(m_number) : name);
}

void QueryTab::statementChanged()
{
    const auto statement = m_editor->statementAtCursor();
    m_parameters->setNames(
        statement ? sql::inspectStatement(statement->text, m_editor->flavor()).parameters
                  : std::vector<std::string>());
}

void QueryTab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_confirm->isHidden()) {
        m_confirm->dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace sluice::ui

// A SQL tab: the editor above, below it the rows or messages of what was run. Named by a comment "-- name: …" at the top.
#pragma once

#include "widgets/query/query_runner.h"
#include "widgets/query/result_bar.h"

#include <QWidget>

class QStackedWidget;

namespace sluice::item {
class ResultModel;
}

namespace sluice::ui {

class ConfirmBar;
class EmptyState;
class ErrorPanel;
class ExportStrip;
class FindStrip;
class GridView;
class MessagesPanel;
class ParameterStrip;
class SqlEditor;
struct EditorStatement;

class QueryTab : public QWidget
{
    Q_OBJECT

public:
    explicit QueryTab(session::Session &session, QWidget *parent = nullptr);

    void setNumber(int number); // of a tab without a name
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] SqlEditor *editor() const { return m_editor; }
    [[nodiscard]] GridView *grid() const { return m_grid; }
    [[nodiscard]] item::ResultModel *result() const { return m_model; }
    [[nodiscard]] FindStrip *findStrip() const { return m_find; }
    [[nodiscard]] ExportStrip *exportStrip() const { return m_export; }
    [[nodiscard]] ParameterStrip *parameters() const { return m_parameters; }
    [[nodiscard]] bool isBusy() const { return m_runner->isRunning(); }
    // "50 rows · first row 3 ms · 12 ms".
    [[nodiscard]] QString status() const { return m_bar->status(); }

public Q_SLOTS:
    void runAtCursor(); // the selection, or the statement at the cursor
    void runAll();      // every statement, to the first error
    void cancel();
    void exportRows(); // of the result; asks where to

Q_SIGNALS:
    void schemaChanged();
    void transactionChanged();
    void messageLogged(const QString &message);
    void busyChanged(bool busy);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    [[nodiscard]] QWidget *buildEditorSide();
    [[nodiscard]] QWidget *buildResultSide();
    void connectEditor();
    void connectRunner();

    void run(const std::vector<EditorStatement> &statements);
    void start(std::vector<QueryJob> jobs);
    [[nodiscard]] std::vector<EditorStatement> wantedStatements() const;
    [[nodiscard]] std::vector<EditorStatement> split(const EditorStatement &part) const;
    void refuseCommand(const EditorStatement &command);
    [[nodiscard]] QString whyToAsk(const std::vector<QueryJob> &jobs) const;

    void showColumns(const std::vector<data::ResultColumn> &columns);
    void addRows(const data::BatchPtr &batch);
    void showSummary(const session::QuerySummary &summary);
    void showFailure(const Error &error, std::size_t editorOffset);
    void showError(const Error &error, bool isCancelled);
    void hideError();
    void showMessage(Wording message);
    void showPage(ResultBar::Page page);
    void statementChanged();
    void clearFailure();
    void updateTitle();

    session::Session &m_session;
    QueryRunner *m_runner;
    item::ResultModel *m_model;
    SqlEditor *m_editor;
    ParameterStrip *m_parameters;
    ConfirmBar *m_confirm;
    ErrorPanel *m_error;
    ResultBar *m_bar;
    QStackedWidget *m_pages;
    QStackedWidget *m_rowsPage; // nothing yet, what a command said, or the grid
    EmptyState *m_empty;
    GridView *m_grid;
    FindStrip *m_find;
    ExportStrip *m_export;
    MessagesPanel *m_messages;
    std::vector<QueryJob> m_asked;      // waits for "Run anyway"
    std::optional<Error> m_rowsFailure; // why rows could not be kept
    int m_number = 1;
    bool m_hasRows = false; // the statement that runs gave columns
};

} // namespace sluice::ui

// A desired schema against this database: the plan, its questions and hazards, and its way to being applied.
#pragma once

#include "models/session/apply_plan.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace sluice::item {
class PlanModel;
}

namespace sluice::ui {

class EmptyState;
class ErrorPanel;
class PlanPane;
class ReviewFoot;
class ReviewHead;

class ReviewTab : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTab(session::Session &session, QWidget *parent = nullptr);
    ~ReviewTab() override;

    // A path to a .sql file or a database file, or any other target.
    void openSchema(const QString &pathOrTarget);

    enum class State { Empty, Loading, Failed, Equal, Ready, Applying, Applied, Stopped };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString script() const;
    // Why apply() would do nothing; empty: it would run.
    [[nodiscard]] QString whyNotApply() const;
    [[nodiscard]] item::PlanModel &plan() const { return *m_plan; }

public Q_SLOTS:
    void apply();
    void cancel();
    void copySql();

Q_SIGNALS:
    void schemaApplied();
    void messageLogged(const QString &message);

private:
    void build();
    void retranslate();
    void showTitle();
    void connectParts();
    void chooseSource(const QString &text);
    void load();
    void loaded(Result<session::Review> review);
    void answered(const std::map<std::string, std::string> &answers);
    void valueGiven(const migrate::ValueQuestion &question, const QString &expression);
    [[nodiscard]] qsizetype openQuestions() const;
    [[nodiscard]] qsizetype openRefusals() const;
    [[nodiscard]] bool hasFocusInside() const;
    void finished(Result<session::ApplyReport> report);
    void showFailure();
    [[nodiscard]] QString whatStands() const;
    void setState(State state);
    void showPage();
    void showBadges();
    void showFoot();
    void showClock();
    void saveSql();
    void chooseFile();
    void write(const QString &path);
    [[nodiscard]] QString sourceName() const;

    session::Session &m_session;
    item::PlanModel *m_plan;
    ReviewHead *m_head;
    QStackedWidget *m_stack;
    EmptyState *m_message;
    EmptyState *m_loading;
    ErrorPanel *m_error;
    PlanPane *m_pane;
    ReviewFoot *m_foot;

    State m_state = State::Empty;
    QString m_source;
    migrate::DiffOptions m_answers;
    std::optional<session::Review> m_review;
    std::optional<session::ApplyReport> m_report; // of the last run
    std::optional<session::Request> m_request;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // answers may outlive the tab
    quint64 m_loadNumber = 0;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_took{0}; // applying
    QTimer m_tick;
};

} // namespace sluice::ui

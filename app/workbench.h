// What a user can do in one window, as verbs: commands, the palette and the panels all call these.
#pragma once

#include "app/appearance.h"
#include "app/session_controller.h"
#include "app/tab_area.h"

#include <QStringList>

#include <thread>

namespace sluice::ui {
class DataTab;
class GridView;
class MessagesPanel;
class QueryTab;
class StartPage;
} // namespace sluice::ui

namespace sluice::app {

class MainWindow;

class Workbench : public QObject
{
    Q_OBJECT

public:
    Workbench(engine::Engines engines, Preferences &preferences, Appearance &appearance,
              MainWindow *window, TabArea *tabs, ui::MessagesPanel *messages);
    ~Workbench() override;

    [[nodiscard]] SessionController &sessions() { return m_sessions; }
    [[nodiscard]] session::Session *session() { return m_sessions.session(); }
    [[nodiscard]] TabArea &tabs() { return *m_tabs; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Appearance &appearance() { return m_appearance; }
    [[nodiscard]] ui::GridView *currentGrid() const; // of the tab in front; null: it has none

    // Databases.
    void chooseFile();
    void openText(const QString &target); // what the recognising engine makes of it
    void openTarget(const engine::Target &target, ui::Environment environment);
    void openRecent(int index);
    void openSample(const QString &folder = {}); // empty: this user's own
    void showStart(bool connect);
    void closeDatabase();
    // Asks when changes are pending; runs `then` when nothing stands in the way any more.
    void leave(std::function<void()> then);

    // Tabs.
    void openTable(const catalog::QualifiedName &name);
    void openObject(const catalog::ObjectId &object);
    void openDefinition(const catalog::ObjectId &object); // of what has no rows
    void openByName(const QString &name);                 // "orders", "public.orders"
    ui::QueryTab *newQuery(const QString &text = {});
    void reviewChanges();
    void chooseSchema();
    void reviewSchema(const QString &path);
    void reviewBeside(); // schema.sql in the folder of the database file, else asks
    void closeTab(QWidget *page);
    void reopenTab();
    [[nodiscard]] bool canReopenTab() const { return !m_closedQueries.isEmpty(); }

    // Changes.
    void applyChanges();
    void discardChanges();
    void undo();
    void redo();
    void refreshTab();
    void cancelWork();

Q_SIGNALS:
    void stateChanged(); // commands may be enabled or named differently
    void gridChanged(ui::GridView *grid);
    void tablesCounted(const catalog::QualifiedName &table, qint64 rows);
    void opened();
    void applied(int rows);
    void failed(const Error &error); // what no tab shows

private:
    void connectSessions();
    void sessionOpened();
    void showPending();
    void showConflicts(const std::vector<session::Conflict> &conflicts);
    void changesApplied(int rows);
    void rememberTarget();
    ui::StartPage *makeStart();
    void connectQuery(ui::QueryTab *tab);
    void report(const Error &error);
    void followTab();

    Preferences &m_preferences;
    Appearance &m_appearance;
    MainWindow *m_window;
    TabArea *m_tabs;
    ui::MessagesPanel *m_messages;
    SessionController m_sessions;
    ui::StartPage *m_start = nullptr;
    QStringList m_closedQueries;
    int m_queryNumber = 0;
    std::function<void()> m_afterCommit;
    std::jthread m_sampleMaker; // last: stopped and waited for before the rest goes
};

} // namespace sluice::app

// The window: arranges menu, toolbar, docks, tabs and status, and hands every wish to the workbench. Decides nothing.
#pragma once

#include "app/appearance.h"
#include "app/workbench.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QTabWidget;

namespace sluice::ui {
class CommandPalette;
class Explorer;
class Inspector;
class LogPanel;
class MessagesPanel;
class StatusSegments;
} // namespace sluice::ui

namespace sluice::app {

class CommandActions;
class EnvironmentEdge;
class TabArea;
class WindowFeed;
class WindowToolbar;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Pane { Explorer, Inspector, Bottom };

    MainWindow(engine::Engines engines, Preferences &preferences, Appearance &appearance);
    ~MainWindow() override;

    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] CommandActions &commands() { return *m_commands; }
    [[nodiscard]] ui::Explorer *explorer() const { return m_explorer; }
    [[nodiscard]] ui::Inspector *inspector() const { return m_inspector; }
    [[nodiscard]] ui::LogPanel *log() const { return m_log; }
    [[nodiscard]] ui::MessagesPanel *messages() const { return m_messages; }
    [[nodiscard]] ui::StatusSegments *status() const { return m_status; }
    [[nodiscard]] ui::CommandPalette *palettePanel() const { return m_palette; }
    [[nodiscard]] WindowToolbar *toolbar() const { return m_toolbar; }
    [[nodiscard]] EnvironmentEdge *edge() const { return m_edge; }

    [[nodiscard]] bool isPaneVisible(Pane pane) const;
    void togglePane(Pane pane);
    void showBottom(QWidget *panel);
    void focusPane(int step); // round all panes that are in sight
    void openCommandPalette();
    void openObjectPalette(); // and, behind the objects, the commands
    void resetLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDockWidget *addDock(const QString &id, QWidget *content, Qt::DockWidgetArea area);
    void arrange();
    void arrangeDocks();
    void connectToolbar();
    void restoreLayout();
    void retranslate();
    [[nodiscard]] QDockWidget *dock(Pane pane) const;
    [[nodiscard]] QList<QWidget *> panesInSight() const;

    Preferences &m_preferences;
    EnvironmentEdge *m_edge;
    WindowToolbar *m_toolbar;
    TabArea *m_tabs;
    ui::Explorer *m_explorer;
    ui::Inspector *m_inspector;
    ui::LogPanel *m_log;
    ui::MessagesPanel *m_messages;
    ui::StatusSegments *m_status;
    QTabWidget *m_bottom;
    QDockWidget *m_explorerDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    QDockWidget *m_bottomDock = nullptr;
    std::unique_ptr<Workbench> m_workbench;
    CommandActions *m_commands = nullptr;
    ui::CommandPalette *m_palette = nullptr;
    WindowFeed *m_feed = nullptr;
    std::vector<std::function<void()>> m_choices; // what the palette shows, by payload
    bool m_mayClose = false;
};

} // namespace sluice::app

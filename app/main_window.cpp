#include "app/main_window.h"

#include "app/commands/command_actions.h"
#include "app/environment_edge.h"
#include "app/object_entries.h"
#include "app/tab_area.h"
#include "app/window_feed.h"
#include "app/window_toolbar.h"
#include "models/item/convert.h"
#include "widgets/schema/explorer.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/log_panel.h"
#include "widgets/shell/messages_panel.h"
#include "widgets/shell/status_segments.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

namespace sluice::app {

namespace {
constexpr int kLayoutVersion = 1;
constexpr QSize kFirstSize{1440, 900};
constexpr int kExplorerWidth = 232;
constexpr int kInspectorWidth = 312;
constexpr int kBottomHeight = 200;
} // namespace

MainWindow::MainWindow(engine::Engines engines, Preferences &preferences, Appearance &appearance)
    : m_preferences(preferences)
    , m_edge(new EnvironmentEdge(this))
    , m_toolbar(new WindowToolbar(this))
    , m_tabs(new TabArea(this))
    , m_explorer(new ui::Explorer(this))
    , m_inspector(new ui::Inspector(this))
    , m_log(new ui::LogPanel(this))
    , m_messages(new ui::MessagesPanel(this))
    , m_status(new ui::StatusSegments(this))
    , m_bottom(new QTabWidget(this))
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    m_workbench =
        std::make_unique<Workbench>(engines, preferences, appearance, this, m_tabs, m_messages);
    arrange();
    m_commands = new CommandActions(*m_workbench, this);
    m_commands->fill(m_edge->menuBar());
    m_palette = new ui::CommandPalette(this);
    connect(m_palette, &ui::CommandPalette::chosen, this,
            [this](int payload) { m_choices[static_cast<std::size_t>(payload)](); });
    connect(m_workbench.get(), &Workbench::stateChanged, m_commands, &CommandActions::refreshSoon);
    m_feed = new WindowFeed(*this);
    connectToolbar();
    restoreLayout();
    retranslate();
}

MainWindow::~MainWindow()
{
    delete m_feed;
    m_workbench.reset();
}

void MainWindow::arrange()
{
    auto *top = new QWidget(this);
    auto *rows = new QVBoxLayout(top);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_edge);
    rows->addWidget(m_toolbar);
    setMenuWidget(top);
    setCentralWidget(m_tabs);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addPermanentWidget(m_status, 1);
    ui::keepHeight(statusBar(), 26);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_bottom->setDocumentMode(true);
    m_bottom->tabBar()->setProperty("flat", true);
    m_bottom->addTab(m_messages, QString());
    m_bottom->addTab(m_log, QString());
    m_explorerDock = addDock(QStringLiteral("explorer"), m_explorer, Qt::LeftDockWidgetArea);
    m_inspectorDock = addDock(QStringLiteral("inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_bottomDock = addDock(QStringLiteral("bottom"), m_bottom, Qt::BottomDockWidgetArea);
    arrangeDocks();
}

QDockWidget *MainWindow::addDock(const QString &id, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(id);
    auto *ground = new QFrame(dock);
    ground->setProperty("side", true);
    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    dock->setWidget(ground);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    // The pane has its own head; a title bar would be a second one.
    dock->setTitleBarWidget(new QWidget(dock));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::arrangeDocks()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_explorerDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_bottomDock);
    m_explorerDock->show();
    m_inspectorDock->show();
    m_bottomDock->hide();
    resizeDocks({m_explorerDock, m_inspectorDock}, {kExplorerWidth, kInspectorWidth},
                Qt::Horizontal);
    resizeDocks({m_bottomDock}, {kBottomHeight}, Qt::Vertical);
}

void MainWindow::connectToolbar()
{
    Workbench *bench = m_workbench.get();
    connect(m_toolbar, &WindowToolbar::targetClicked, bench, [bench] { bench->showStart(false); });
    connect(m_toolbar, &WindowToolbar::goToClicked, this, &MainWindow::openObjectPalette);
    connect(m_toolbar, &WindowToolbar::queryClicked, bench, [bench] { bench->newQuery(); });
    connect(m_toolbar, &WindowToolbar::reviewClicked, bench, &Workbench::reviewChanges);
    connect(m_tabs, &TabArea::goToWanted, this, &MainWindow::openObjectPalette);
}

void MainWindow::retranslate()
{
    m_toolbar->retranslate();
    m_bottom->setAccessibleName(tr("Messages and log"));
    m_bottom->setTabText(0, tr("Messages"));
    m_bottom->setTabText(1, tr("Log"));
    m_explorerDock->setWindowTitle(tr("Explorer"));
    m_inspectorDock->setWindowTitle(tr("Inspector"));
    m_bottomDock->setWindowTitle(tr("Messages and Log"));
    m_commands->refresh();
    m_feed->showAll();
}

QDockWidget *MainWindow::dock(Pane pane) const
{
    switch (pane) {
    case Pane::Explorer:
        return m_explorerDock;
    case Pane::Inspector:
        return m_inspectorDock;
    case Pane::Bottom:
        break;
    }
    return m_bottomDock;
}

bool MainWindow::isPaneVisible(Pane pane) const
{
    return !dock(pane)->isHidden();
}

void MainWindow::togglePane(Pane pane)
{
    dock(pane)->setVisible(!isPaneVisible(pane));
    m_commands->refreshSoon();
}

void MainWindow::showBottom(QWidget *panel)
{
    m_bottom->setCurrentWidget(panel);
    m_bottomDock->show();
    m_commands->refreshSoon();
}

QList<QWidget *> MainWindow::panesInSight() const
{
    QList<QWidget *> panes;
    for (QWidget *pane :
         std::initializer_list<QWidget *>{m_explorer, m_tabs, m_inspector, m_bottom}) {
        if (pane->isVisible()) {
            panes << pane;
        }
    }
    return panes;
}

void MainWindow::focusPane(int step)
{
    const QList<QWidget *> panes = panesInSight();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) {
            at = i;
        }
    }
    QWidget *pane = panes.value((at + step + panes.size()) % panes.size());
    QWidget *target = pane == m_tabs ? m_tabs->currentWidget() : pane;
    if (!target) {
        return;
    }
    QWidget *keyboard = target->focusProxy() ? target->focusProxy() : target;
    while (keyboard && !(keyboard->focusPolicy() & Qt::TabFocus && keyboard->isVisible())) {
        keyboard = keyboard->nextInFocusChain() == target ? nullptr : keyboard->nextInFocusChain();
    }
    if (keyboard) {
        keyboard->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::openCommandPalette()
{
    std::vector<ui::PaletteEntry> entries = m_commands->paletteEntries();
    m_choices.clear();
    for (ui::PaletteEntry &entry : entries) {
        m_choices.push_back([this, index = entry.payload] { m_commands->run(index); });
        entry.payload = static_cast<int>(m_choices.size()) - 1;
    }
    m_palette->open(std::move(entries), tr("Find a command"));
}

void MainWindow::openObjectPalette()
{
    const session::Session *session = m_workbench->session();
    const catalog::Snapshot catalog = session ? session->catalog() : nullptr;
    std::vector<ui::PaletteEntry> entries;
    m_choices.clear();
    for (ObjectEntry &object : objectEntries(catalog)) {
        object.entry.payload = static_cast<int>(m_choices.size());
        entries.push_back(std::move(object.entry));
        m_choices.push_back([this, id = object.id] { m_workbench->openObject(id); });
    }
    for (ui::PaletteEntry &command : m_commands->paletteEntries()) {
        m_choices.push_back([this, index = command.payload] { m_commands->run(index); });
        command.payload = static_cast<int>(m_choices.size()) - 1;
        command.bonus = -10;
        entries.push_back(std::move(command));
    }
    m_palette->open(std::move(entries), tr("Go to table, column, command"));
}

void MainWindow::restoreLayout()
{
    resize(kFirstSize);
    if (!m_preferences.geometry().isEmpty()) {
        restoreGeometry(m_preferences.geometry());
        restoreState(m_preferences.layout(), kLayoutVersion);
    }
}

void MainWindow::resetLayout()
{
    m_preferences.forgetLayout();
    resize(kFirstSize);
    arrangeDocks();
    m_commands->refreshSoon();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_workbench->sessions().pendingCount() > 0) {
        event->ignore();
        m_workbench->leave([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_preferences.setLayout(saveGeometry(), saveState(kLayoutVersion));
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_commands) {
        retranslate();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_workbench) {
        m_workbench->sessions().checkCatalog();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    if (path.endsWith(QLatin1String(".sql"), Qt::CaseInsensitive)) {
        m_workbench->reviewSchema(path);
    } else {
        m_workbench->openText(path);
    }
    event->acceptProposedAction();
}

} // namespace sluice::app

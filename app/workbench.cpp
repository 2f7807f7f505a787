#include "app/workbench.h"

#include "app/main_window.h"
#include "app/pending_sheet.h"
#include "models/item/convert.h"
#include "models/item/table_model.h"
#include "widgets/connect/connect_panel.h"
#include "widgets/connect/start_page.h"
#include "widgets/connect/target_text.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/query_tab.h"
#include "widgets/review/changes_view.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/messages_panel.h"

namespace sluice::app {

using item::toQString;
using item::toStdString;

Workbench::Workbench(engine::Engines engines, Preferences &preferences, Appearance &appearance,
                     MainWindow *window, TabArea *tabs, ui::MessagesPanel *messages)
    : QObject(window)
    , m_preferences(preferences)
    , m_appearance(appearance)
    , m_window(window)
    , m_tabs(tabs)
    , m_messages(messages)
    , m_sessions(engines, toStdString(preferences.cacheFolder()))
{
    connectSessions();
    connect(m_tabs, &TabArea::closeRequested, this, &Workbench::closeTab);
    connect(m_tabs, &TabArea::plusClicked, this, [this] { newQuery(); });
    connect(m_tabs, &TabArea::currentChanged, this, &Workbench::followTab);
    connect(&m_appearance, &Appearance::lookChanged, this, &Workbench::stateChanged);
}

Workbench::~Workbench()
{
    // Tabs read through the session: they go first.
    m_tabs->disconnect(this);
    m_sessions.disconnect(this);
    m_tabs->closeAll();
}

void Workbench::connectSessions()
{
    connect(&m_sessions, &SessionController::opened, this, &Workbench::sessionOpened);
    connect(&m_sessions, &SessionController::aboutToClose, this, [this] {
        Q_EMIT gridChanged(nullptr);
        m_tabs->closeAll();
        m_start = nullptr;
    });
    connect(&m_sessions, &SessionController::closed, this, &Workbench::stateChanged);
    connect(&m_sessions, &SessionController::stepBegun, this, [this](const Message &step) {
        if (m_start) {
            m_start->showBusy(step);
        }
    });
    connect(&m_sessions, &SessionController::openFailed, this, &Workbench::report);
    connect(&m_sessions, &SessionController::catalogFailed, this, &Workbench::report);
    connect(&m_sessions, &SessionController::commitFailed, this, [this](const Error &error) {
        m_afterCommit = {};
        report(error);
    });
    connect(&m_sessions, &SessionController::changesChanged, this, &Workbench::showPending);
    connect(&m_sessions, &SessionController::committed, this, &Workbench::changesApplied);
    connect(&m_sessions, &SessionController::conflicted, this, &Workbench::showConflicts);
    connect(&m_sessions, &SessionController::transactionChanged, this, &Workbench::stateChanged);
}

void Workbench::report(const Error &error)
{
    m_messages->append(error);
    if (m_start && !session()) {
        m_start->showError(error);
    } else {
        Q_EMIT failed(error);
    }
    Q_EMIT stateChanged();
}

void Workbench::sessionOpened()
{
    rememberTarget();
    if (m_start) {
        m_start->connectPanel()->finish();
        closeTab(m_start);
    }
    m_closedQueries.clear();
    m_queryNumber = 0;
    Q_EMIT opened();
    Q_EMIT stateChanged();
}

void Workbench::rememberTarget()
{
    const bool inMemory = !session()->engine().canShare(session()->options());
    if (!inMemory) {
        m_preferences.addRecent({.options = session()->options(),
                                 .label = toQString(session()->label()),
                                 .environment = m_sessions.environment()});
    }
}

ui::GridView *Workbench::currentGrid() const
{
    if (auto *data = m_tabs->current<ui::DataTab>()) {
        return data->grid();
    }
    if (auto *query = m_tabs->current<ui::QueryTab>()) {
        return query->grid();
    }
    return nullptr;
}

void Workbench::followTab()
{
    Q_EMIT gridChanged(currentGrid());
    Q_EMIT stateChanged();
}

void Workbench::openTarget(const engine::Target &target, ui::Environment environment)
{
    leave([this, target, environment] { m_sessions.open(target, environment); });
}

void Workbench::openText(const QString &target)
{
    const auto recognised = engine::recogniseTarget(m_sessions.engines(), toStdString(target));
    if (!recognised) {
        report(recognised.error());
        return;
    }
    openTarget(*recognised, ui::guessEnvironment(recognised->options));
}

void Workbench::openRecent(int index)
{
    const QList<ui::RecentTarget> recent = m_preferences.recent();
    if (index < 0 || index >= recent.size()) {
        return;
    }
    const ui::RecentTarget &chosen = recent[index];
    for (const engine::Engine *engine : m_sessions.engines()) {
        if (engine->id() == chosen.options.engine) {
            openTarget({engine, chosen.options}, chosen.environment);
        }
    }
}

void Workbench::leave(std::function<void()> then)
{
    const int pending = m_sessions.pendingCount();
    if (pending == 0) {
        then();
        return;
    }
    askAboutPending(m_window, pending,
                    {.apply =
                         [this, then] {
                             m_afterCommit = then;
                             applyChanges();
                         },
                     .discard =
                         [this, then] {
                             m_sessions.discardChanges();
                             then();
                         }});
}

void Workbench::closeDatabase()
{
    leave([this] {
        m_sessions.close();
        showStart(false);
    });
}

void Workbench::applyChanges()
{
    m_sessions.commit();
    Q_EMIT stateChanged();
}

void Workbench::changesApplied(int rows)
{
    m_messages->append(rows == 1 ? tr("One row applied") : tr("%1 rows applied").arg(rows));
    for (ui::DataTab *tab : m_tabs->all<ui::DataTab>()) {
        tab->refresh();
    }
    Q_EMIT applied(rows);
    Q_EMIT stateChanged();
    if (const auto then = std::exchange(m_afterCommit, {})) {
        // Closing deletes what is on the stack here.
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    }
}

void Workbench::discardChanges()
{
    if (m_sessions.pendingCount() > 0) {
        askToDiscard(m_window, m_sessions.pendingCount(), [this] { m_sessions.discardChanges(); });
    }
}

void Workbench::undo()
{
    if (session() && session()->changes().canUndo()) {
        session()->changes().undo();
        session()->notifyChanges();
    }
}

void Workbench::redo()
{
    if (session() && session()->changes().canRedo()) {
        session()->changes().redo();
        session()->notifyChanges();
    }
}

void Workbench::showPending()
{
    for (ui::DataTab *tab : m_tabs->all<ui::DataTab>()) {
        tab->changesChanged();
        m_tabs->setPending(tab, tab->hasChanges());
    }
    for (ui::ChangesView *view : m_tabs->all<ui::ChangesView>()) {
        view->refresh();
        m_tabs->setPending(view, m_sessions.pendingCount() > 0);
    }
    Q_EMIT stateChanged();
}

void Workbench::showConflicts(const std::vector<session::Conflict> &conflicts)
{
    m_afterCommit = {};
    std::vector<data::RowAddress> rows;
    for (const session::Conflict &conflict : conflicts) {
        rows.push_back(conflict.row);
    }
    for (ui::DataTab *tab : m_tabs->all<ui::DataTab>()) {
        tab->model()->setConflicts(rows);
    }
    reviewChanges();
    m_tabs->current<ui::ChangesView>()->setConflicts(conflicts);
    m_messages->append(
        conflicts.size() == 1
            ? tr("Nothing was written: a row has changed meanwhile")
            : tr("Nothing was written: %1 rows have changed meanwhile").arg(conflicts.size()));
}

void Workbench::refreshTab()
{
    if (auto *data = m_tabs->current<ui::DataTab>()) {
        data->refresh();
    } else if (auto *query = m_tabs->current<ui::QueryTab>()) {
        query->runAtCursor();
    } else {
        m_sessions.reloadCatalog();
    }
}

void Workbench::cancelWork()
{
    if (auto *data = m_tabs->current<ui::DataTab>()) {
        data->cancel();
    } else if (auto *query = m_tabs->current<ui::QueryTab>()) {
        query->cancel();
    } else {
        m_sessions.cancelAll();
    }
}

} // namespace sluice::app

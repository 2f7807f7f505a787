#include "app/window_feed.h"

#include "app/environment_edge.h"
#include "app/main_window.h"
#include "app/window_toolbar.h"
#include "models/catalog/fingerprint.h"
#include "models/item/convert.h"
#include "widgets/grid/grid_view.h"
#include "widgets/schema/explorer.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/inspector.h"
#include "widgets/shell/log_panel.h"
#include "widgets/shell/messages_panel.h"
#include "widgets/shell/status_segments.h"

namespace sluice::app {

using item::toQString;

WindowFeed::WindowFeed(MainWindow &window)
    : m_window(window)
{
    connectSession();
    connectPanels();
}

void WindowFeed::connectSession()
{
    SessionController *sessions = &m_window.workbench().sessions();
    connect(sessions, &SessionController::opened, this, &WindowFeed::showAll);
    connect(sessions, &SessionController::closed, this, &WindowFeed::showAll);
    connect(sessions, &SessionController::catalogChanged, this, &WindowFeed::showCatalog);
    connect(sessions, &SessionController::catalogStateChanged, this, &WindowFeed::showCatalogState);
    connect(sessions, &SessionController::catalogFailed, m_window.explorer(),
            &ui::Explorer::showError);
    connect(sessions, &SessionController::factsChanged, this, &WindowFeed::showFacts);
    connect(sessions, &SessionController::transactionChanged, this, &WindowFeed::showTransaction);
    connect(sessions, &SessionController::changesChanged, this, &WindowFeed::showPending);
    connect(sessions, &SessionController::statementSent, this, &WindowFeed::logStatement);
}

void WindowFeed::connectPanels()
{
    Workbench *bench = &m_window.workbench();
    ui::Explorer *explorer = m_window.explorer();
    connect(explorer, &ui::Explorer::objectActivated, bench, &Workbench::openObject);
    connect(explorer, &ui::Explorer::objectSelected, this, [this](const auto &object) {
        m_window.inspector()->showObject(m_window.workbench().session()->catalog(), object);
    });
    connect(explorer, &ui::Explorer::retryRequested, &bench->sessions(),
            &SessionController::refreshCatalog);
    connect(explorer, &ui::Explorer::queryRequested, bench, [bench] { bench->newQuery(); });
    connect(bench, &Workbench::gridChanged, this, &WindowFeed::followGrid);
    connect(bench, &Workbench::tablesCounted, explorer, &ui::Explorer::setRowCount);
    connect(bench, &Workbench::failed, this, [this] { m_window.showBottom(m_window.messages()); });
}

void WindowFeed::showAll()
{
    showTarget();
    showCatalog();
    showCatalogState();
    showFacts();
    showTransaction();
    showPending();
    if (m_selection) {
        m_selection->show();
    }
}

void WindowFeed::showTarget()
{
    const session::Session *session = m_window.workbench().session();
    const auto environment =
        session ? std::optional(m_window.workbench().sessions().environment()) : std::nullopt;
    const QString label = session ? toQString(session->label()) : QString();
    m_window.toolbar()->setTarget(label, environment);
    m_window.edge()->setEnvironment(environment);
    m_window.status()->setEnvironment(environment);
    const QString prefix = environment == ui::Environment::Production ? tr("PROD ") : QString();
    m_window.setWindowTitle(session ? prefix + label + QStringLiteral(" – Sluice")
                                    : QStringLiteral("Sluice"));
    if (!session) {
        m_window.inspector()->clear();
        m_window.status()->clear();
    }
}

void WindowFeed::showCatalog()
{
    const session::Session *session = m_window.workbench().session();
    if (!session) {
        m_window.explorer()->showNothing();
    } else if (!session->catalog()) {
        m_window.explorer()->showLoading();
    } else {
        m_window.explorer()->showCatalog(session->catalog());
    }
}

void WindowFeed::showCatalogState()
{
    const session::Session *session = m_window.workbench().session();
    const session::CatalogState state =
        session && session->catalog() ? session->catalogState() : session::CatalogState();
    const auto age = [readAt = state.readAt] {
        return ui::ageText(std::chrono::duration_cast<std::chrono::seconds>(
            std::chrono::system_clock::now() - readAt));
    };
    m_window.explorer()->setOffline(state.offline, age);
    if (state.isCurrent && !state.offline) {
        askFingerprint();
    } else if (session) {
        m_window.status()->setSchema(tr("as of %1").arg(age()));
    }
}

// A large catalog takes longer to digest than a frame: not on this thread.
void WindowFeed::askFingerprint()
{
    session::Session *session = m_window.workbench().session();
    session->ask<std::string>(
        session::Lane::Background,
        [catalog = session->catalog()](engine::Connection &, std::stop_token) {
            return Result<std::string>(catalog::fingerprint(*catalog));
        },
        [this](const Result<std::string> &digest) {
            m_window.status()->setSchema(digest ? toQString(*digest).left(8) : QString());
        });
}

void WindowFeed::showFacts()
{
    const session::Session *session = m_window.workbench().session();
    m_window.status()->setFacts(session ? session->facts() : std::nullopt);
}

void WindowFeed::showTransaction()
{
    const session::Session *session = m_window.workbench().session();
    m_window.status()->setTransaction(session ? std::optional(session->transaction())
                                              : std::nullopt);
}

void WindowFeed::showPending()
{
    m_window.toolbar()->setPending(m_window.workbench().sessions().pendingCount());
}

void WindowFeed::followGrid(ui::GridView *grid)
{
    disconnect(m_cellWatch);
    m_selection.reset();
    m_grid = grid;
    if (!grid) {
        m_window.inspector()->showCell({});
        m_window.status()->setSelection({});
        return;
    }
    m_cellWatch = connect(grid, &ui::GridView::currentCellChanged, m_window.inspector(),
                          &ui::Inspector::showCell);
    m_selection = std::make_unique<SelectionFeed>(*grid, *m_window.status());
    connect(grid, &QObject::destroyed, m_selection.get(), [this] { m_selection.reset(); });
    m_window.inspector()->showCell(grid->currentIndex());
}

void WindowFeed::logStatement(const engine::SentStatement &statement, session::Lane lane)
{
    m_window.log()->append(statement, lane);
    m_window.status()->setRoundTrip(statement.duration);
}

} // namespace sluice::app

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
    if (m_grid) {
        showSelection(m_grid->selection().rowCount(), m_grid->selection().cellCount());
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
    disconnect(m_selectionWatch);
    m_copyWatch.reset();
    m_grid = grid;
    if (!grid) {
        m_window.inspector()->showCell({});
        m_window.status()->setSelection({});
        return;
    }
    m_cellWatch = connect(grid, &ui::GridView::currentCellChanged, m_window.inspector(),
                          &ui::Inspector::showCell);
    m_selectionWatch =
        connect(grid, &ui::GridView::selectionSummaryChanged, this, &WindowFeed::showSelection);
    followCopying(*grid);
    m_window.inspector()->showCell(grid->currentIndex());
    showSelection(grid->selection().rowCount(), grid->selection().cellCount());
}

void WindowFeed::showSelection(qint64 rows, qint64 cells)
{
    QString text;
    if (cells > 1) {
        text = rows > 1 ? tr("%1 cells in %2 rows").arg(ui::countText(cells), ui::countText(rows))
                        : tr("%1 cells").arg(ui::countText(cells));
    } else if (cells == 1) {
        text = tr("1 cell");
    }
    m_window.status()->setSelection(text);
}

void WindowFeed::followCopying(ui::GridView &grid)
{
    m_copyWatch = std::make_unique<QObject>();
    connect(&grid, &ui::GridView::copying, m_copyWatch.get(), [this](qint64 cells, qint64 all) {
        m_window.status()->setSelection(tr("copying… %1 of %2 cells (Esc stops)")
                                            .arg(ui::countText(cells), ui::countText(all)));
    });
    connect(&grid, &ui::GridView::copied, m_copyWatch.get(),
            [this](qint64 cells, bool isCut, qint64 cutValues) {
                QString text = cells == 1 ? tr("1 cell copied")
                                          : tr("%1 cells copied").arg(ui::countText(cells));
                if (isCut) {
                    text += QStringLiteral(" · ")
                            + tr("more than a clipboard takes: the rest is left out");
                }
                if (cutValues > 0) {
                    text += QStringLiteral(" · ") + tr("of long values only the start");
                }
                m_window.status()->setSelection(text);
            });
    connect(&grid, &ui::GridView::copyCancelled, m_copyWatch.get(),
            [this] { m_window.status()->setSelection(tr("nothing copied")); });
}

void WindowFeed::logStatement(const engine::SentStatement &statement, session::Lane lane)
{
    m_window.log()->append(statement, lane);
    m_window.status()->setRoundTrip(statement.duration);
}

} // namespace sluice::app

#include "app/session_controller.h"

#include "models/session/catalog_cache.h"
#include "models/session/load_catalog.h"

#include <algorithm>
#include <utility>

namespace sluice::app {

SessionController::SessionController(engine::Engines engines,
                                     const std::filesystem::path &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_engines(engines)
    , m_cache(std::make_shared<const session::CatalogCache>(cacheFolder))
{
    m_checkTimer.setSingleShot(true);
    connect(&m_checkTimer, &QTimer::timeout, this, &SessionController::checkNow);
}

SessionController::~SessionController() = default;

session::Post SessionController::postToWindow()
{
    return [this](std::function<void()> function) {
        QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
    };
}

void SessionController::open(const engine::Target &target, ui::Environment environment)
{
    const std::uint64_t attempt = ++m_attempt;
    m_openingEnvironment = environment;
    m_opening = std::make_unique<session::Session>(m_engines, target, postToWindow(), m_cache);
    observe(*m_opening);
    Q_EMIT stepBegun(target.options.engine == "sqlite"
                         ? Message::tr("Opening the file")
                         : Message::tr("Reaching the server and signing in"));
    session::openCatalog(*m_opening,
                         {.reached =
                              [this, attempt] {
                                  if (attempt == m_attempt && m_opening) {
                                      Q_EMIT stepBegun(Message::tr("Reading the catalog"));
                                  }
                              },
                          .shown = [this, attempt] { finishOpening(attempt, catalog::Snapshot()); },
                          .done =
                              [this, attempt](const Result<catalog::Snapshot> &answer) {
                                  if (attempt == m_attempt && m_opening) {
                                      finishOpening(attempt, answer);
                                  }
                                  if (attempt != m_attempt || !m_opening) {
                                      catalogAnswered(answer);
                                  }
                              }});
}

void SessionController::finishOpening(std::uint64_t attempt,
                                      const Result<catalog::Snapshot> &answer)
{
    if (attempt != m_attempt || !m_opening) {
        return;
    }
    if (!answer) {
        // The answer arrives from within the session that failed: it ends when this call has returned.
        QMetaObject::invokeMethod(this, &SessionController::cancelOpening, Qt::QueuedConnection);
        Q_EMIT openFailed(answer.error());
        return;
    }
    close();
    m_session = std::move(m_opening);
    m_refreshing = true; // its first answer may come later
    m_environment = m_openingEnvironment;
    Q_EMIT opened();
}

void SessionController::cancelOpening()
{
    ++m_attempt;
    m_opening.reset();
}

void SessionController::close()
{
    if (m_session) {
        Q_EMIT aboutToClose();
        m_session.reset();
        m_committing = false;
        m_refreshing = false;
        m_refreshAgain = false;
        Q_EMIT closed();
    }
}

void SessionController::observe(session::Session &session)
{
    // While it is opening, only its statements matter: the window still shows the other session.
    const auto current = [this, session = &session] { return m_session.get() == session; };
    const auto when = [current](auto signal) {
        return [current, signal] {
            if (current()) {
                signal();
            }
        };
    };
    session.setEvents({
        .catalogChanged = when([this] { Q_EMIT catalogChanged(); }),
        .catalogStateChanged = when([this] { Q_EMIT catalogStateChanged(); }),
        .factsChanged = when([this] { Q_EMIT factsChanged(); }),
        .transactionChanged = when([this] { Q_EMIT transactionChanged(); }),
        .changesChanged = when([this] { Q_EMIT changesChanged(); }),
        .statementSent = [this](const engine::SentStatement &statement,
                                session::Lane lane) { Q_EMIT statementSent(statement, lane); },
    });
}

int SessionController::pendingCount() const
{
    return m_session ? m_session->changes().counts().total() : 0;
}

void SessionController::reloadCatalog()
{
    if (m_session) {
        m_refreshing = true;
        session::loadCatalog(*m_session, [this](const auto &answer) { catalogAnswered(answer); });
    }
}

void SessionController::refreshCatalog()
{
    if (m_refreshing) { // it may have asked before what is new now
        m_refreshAgain = true;
        return;
    }
    if (m_session) {
        m_refreshing = true;
        session::refreshCatalog(*m_session,
                                [this](const auto &answer) { catalogAnswered(answer); });
    }
}

void SessionController::catalogAnswered(const Result<catalog::Snapshot> &answer)
{
    m_refreshing = false;
    m_sinceRefresh.start();
    if (m_session && !answer && answer.error().kind != ErrorKind::Cancelled
        && !m_session->catalogState().offline) {
        Q_EMIT catalogFailed(answer.error());
    }
    if (std::exchange(m_refreshAgain, false)) {
        refreshCatalog();
    }
}

void SessionController::checkCatalog()
{
    if (m_session && !m_checkTimer.isActive()) {
        const auto since = std::chrono::milliseconds(
            m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : m_checkPause.count());
        m_checkTimer.start(std::max(m_checkPause - since, std::chrono::milliseconds(0)));
    }
}

void SessionController::checkNow()
{
    // What runs there says itself when it has changed the schema; a reader beside it could stand in its way.
    const bool mayAsk = m_session && !m_refreshing && !m_committing
                        && m_session->transaction() == engine::TransactionState::None
                        && m_session->isIdle(session::Lane::Interactive);
    if (mayAsk) {
        refreshCatalog();
    }
}

void SessionController::cancelAll()
{
    if (m_session) {
        m_session->cancelAll();
    }
    if (m_opening) {
        m_opening->cancelAll();
    }
}

void SessionController::commit()
{
    if (!m_session || m_committing || m_session->changes().isEmpty()) {
        return;
    }
    m_committing = true;
    session::commitChanges(
        *m_session, [this](const Result<session::CommitReport> &report) { finishCommit(report); });
}

void SessionController::finishCommit(const Result<session::CommitReport> &report)
{
    m_committing = false;
    if (!report) {
        Q_EMIT commitFailed(report.error());
    } else if (!report->conflicts.empty()) {
        Q_EMIT conflicted(report->conflicts);
    } else {
        Q_EMIT committed(report->rowsWritten);
    }
}

void SessionController::discardChanges()
{
    if (m_session) {
        m_session->changes().clear();
        m_session->notifyChanges();
    }
}

} // namespace sluice::app

#include "app/session_controller.h"

#include "models/session/load_catalog.h"

namespace sluice::app {

SessionController::SessionController(engine::Engines engines, QObject *parent)
    : QObject(parent)
    , m_engines(engines)
{}

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
    m_opening = std::make_unique<session::Session>(m_engines, target, postToWindow());
    observe(*m_opening);
    Q_EMIT stepBegun(target.options.engine == "sqlite" ? tr("Opening the file")
                                                       : tr("Reaching the server and signing in"));
    m_opening->ask<bool>(
        session::Lane::Background,
        [](engine::Connection &, std::stop_token) -> Result<bool> { return true; },
        [this, attempt](const Result<bool> &connected) {
            if (connected) {
                readOpening(attempt);
            } else {
                finishOpening(attempt, fail(connected.error()));
            }
        });
}

void SessionController::readOpening(std::uint64_t attempt)
{
    if (attempt != m_attempt || !m_opening) {
        return;
    }
    Q_EMIT stepBegun(tr("Reading the catalog"));
    session::loadCatalog(*m_opening, [this, attempt](const Result<catalog::Snapshot> &answer) {
        finishOpening(attempt, answer);
    });
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
    if (!m_session) {
        return;
    }
    session::loadCatalog(*m_session, [this](const Result<catalog::Snapshot> &answer) {
        if (!answer && answer.error().kind != ErrorKind::Cancelled) {
            Q_EMIT catalogFailed(answer.error());
        }
    });
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

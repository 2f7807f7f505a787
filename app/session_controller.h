// The window's one session: opens it off the window's thread, keeps its catalog fresh, and says as signals what happens.
#pragma once

#include "models/session/commit_changes.h"
#include "models/session/session.h"
#include "widgets/shell/environment.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace sluice::app {

class SessionController : public QObject
{
    Q_OBJECT

public:
    // Catalogs are kept in `cacheFolder` for the next time.
    SessionController(engine::Engines engines, const std::filesystem::path &cacheFolder,
                      QObject *parent = nullptr);
    ~SessionController() override;

    // The session that is open stays until the new one has answered.
    void open(const engine::Target &target, ui::Environment environment);
    void cancelOpening();
    void close();

    [[nodiscard]] session::Session *session() const { return m_session.get(); } // null: none
    [[nodiscard]] ui::Environment environment() const { return m_environment; }
    [[nodiscard]] engine::Engines engines() const { return m_engines; }
    [[nodiscard]] bool isOpening() const { return m_opening != nullptr; }
    [[nodiscard]] int pendingCount() const;

    void reloadCatalog();  // whatever its version
    void refreshCatalog(); // if its version is another one
    // Refreshes, but not in a row, and not beside work that may hold a transaction.
    void checkCatalog();
    void setCheckPause(std::chrono::milliseconds pause) { m_checkPause = pause; }
    void cancelAll();
    void commit();
    void discardChanges();
    [[nodiscard]] bool isCommitting() const { return m_committing; }

Q_SIGNALS:
    void stepBegun(const Message &step);
    void opened(); // before: aboutToClose of the session that was there
    void openFailed(const Error &error);
    void aboutToClose();
    void closed();
    void catalogChanged();
    void catalogStateChanged();
    void catalogFailed(const Error &error);
    void factsChanged();
    void transactionChanged();
    void changesChanged();
    void statementSent(const engine::SentStatement &statement, session::Lane lane);
    void committed(int rows);
    void conflicted(const std::vector<session::Conflict> &conflicts);
    void commitFailed(const Error &error);

private:
    void catalogAnswered(const Result<catalog::Snapshot> &answer);
    void checkNow();
    void finishOpening(std::uint64_t attempt, const Result<catalog::Snapshot> &answer);
    void observe(session::Session &session);
    void finishCommit(const Result<session::CommitReport> &report);
    [[nodiscard]] session::Post postToWindow();

    engine::Engines m_engines;
    std::shared_ptr<const session::CatalogCache> m_cache;
    QTimer m_checkTimer;
    QElapsedTimer m_sinceRefresh;
    std::chrono::milliseconds m_checkPause{2'000};
    bool m_refreshing = false; // an answer is awaited
    bool m_refreshAgain = false;
    ui::Environment m_environment = ui::Environment::Local;
    ui::Environment m_openingEnvironment = ui::Environment::Local;
    std::uint64_t m_attempt = 0; // answers of older attempts are dropped
    bool m_committing = false;
    std::unique_ptr<session::Session> m_opening;
    std::unique_ptr<session::Session> m_session;
};

} // namespace sluice::app

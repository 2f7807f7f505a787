// One open database: its four connections, its catalog, its pending edits and the log of what was sent.
// Belongs to the window's thread (or the command line's); work runs on the workers, answers come back through Post.
#pragma once

#include "models/catalog/catalog.h"
#include "models/data/change_set.h"
#include "models/engine/engine.h"
#include "models/engine/worker.h"
#include "models/session/catalog_state.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace sluice::session {

class CatalogCache;

// Runs a function on the owner's thread: queued in the window, inline in the command line and in tests.
using Post = std::function<void(std::function<void()>)>;

// interactive: SQL tabs and the transaction they open; browse: grids; background: catalog, counts, checks; files: rows
// on their way to a file, however long that takes. A lane's connection is opened by its first job.
enum class Lane { Interactive, Browse, Background, Files };
inline constexpr std::size_t kLanes = 4;

struct Request
{
    Lane lane = Lane::Interactive;
    engine::Worker::JobId id = 0;
};

class Session
{
public:
    // `cache` may be null.
    Session(engine::Engines engines, engine::Target target, Post post,
            std::shared_ptr<const CatalogCache> cache = nullptr);
    ~Session(); // cancels what runs; answers that are under way are dropped

    [[nodiscard]] const engine::Engine &engine() const { return *m_target.engine; }
    [[nodiscard]] const engine::ConnectOptions &options() const { return m_target.options; }
    [[nodiscard]] const sql::Dialect &dialect() const { return m_target.engine->dialect(); }
    [[nodiscard]] engine::Engines engines() const { return m_engines; }
    [[nodiscard]] std::string label() const { return m_target.engine->label(m_target.options); }

    // Of the database, for the cache.
    [[nodiscard]] const std::string &identity() const { return m_identity; }
    [[nodiscard]] const CatalogCache *cache() const { return m_cache.get(); } // null: none

    // Runs `work` on the lane's thread; `done` gets its answer on the owner's thread, unless the session is gone.
    template<typename T>
    Request ask(Lane lane, std::function<Result<T>(engine::Connection &, std::stop_token)> work,
                std::function<void(Result<T>)> done)
    {
        return submit(lane, [this, work = std::move(work), done = std::move(done), alive = m_alive](
                                Result<engine::Connection *> connection, std::stop_token stop) {
            auto answer = std::make_shared<Result<T>>(
                connection ? work(**connection, stop) : Result<T>(fail(connection.error())));
            m_post([answer, done, alive] {
                if (*alive) {
                    done(std::move(*answer));
                }
            });
        });
    }
    Request submit(Lane lane, engine::Worker::Job job);
    void cancel(const Request &request);
    void cancelAll();
    // Posts to the owner's thread, dropped once the session is gone. Callable on any thread.
    void post(std::function<void()> function) const;

    // Null until the first loadCatalog() has answered.
    [[nodiscard]] catalog::Snapshot catalog() const { return m_catalog; }
    void setCatalog(catalog::Snapshot catalog, CatalogState state);
    [[nodiscard]] const CatalogState &catalogState() const { return m_catalogState; }
    void setCatalogState(CatalogState state);
    [[nodiscard]] std::optional<engine::ServerFacts> facts() const { return m_facts; }
    void setFacts(engine::ServerFacts facts);
    // Of the interactive lane, as of the last answer.
    [[nodiscard]] engine::TransactionState transaction() const { return m_transaction; }
    void setTransaction(engine::TransactionState state);
    // Nothing waits or runs there. Callable on any thread.
    [[nodiscard]] bool isIdle(Lane lane) const;
    // The lane a grid reads through: the interactive one while it holds a transaction, so that it sees its own rows.
    [[nodiscard]] Lane readingLane(Lane otherwise = Lane::Browse) const;
    // Whether the committed schema may have changed now: DDL inside a transaction counts when that ends.
    [[nodiscard]] bool noteStatement(bool isDdl, engine::TransactionState after);
    [[nodiscard]] data::ChangeSet &changes() { return m_changes; }
    [[nodiscard]] const data::ChangeSet &changes() const { return m_changes; }
    void notifyChanges() const; // whoever edits changes() says so

    // Observers, each called on the owner's thread.
    struct Events
    {
        std::function<void()> catalogChanged;
        std::function<void()> catalogStateChanged; // also after catalogChanged, if it has
        std::function<void()> factsChanged;
        std::function<void()> transactionChanged;
        std::function<void()> changesChanged;
        std::function<void(const engine::SentStatement &, Lane)> statementSent;
    };
    void setEvents(Events events) { m_events = std::move(events); }

private:
    [[nodiscard]] engine::Worker &worker(Lane lane) const;
    [[nodiscard]] std::unique_ptr<engine::Worker> makeWorker(Lane lane);
    void sent(const engine::SentStatement &statement, Lane lane) const;

    engine::Engines m_engines;
    engine::Target m_target;
    Post m_post;
    // False once the destructor runs. Atomic because an inline Post runs answers on a worker's thread.
    std::shared_ptr<std::atomic<bool>> m_alive = std::make_shared<std::atomic<bool>>(true);
    Events m_events;
    std::shared_ptr<const CatalogCache> m_cache;
    std::string m_identity;
    catalog::Snapshot m_catalog;
    CatalogState m_catalogState;
    std::optional<engine::ServerFacts> m_facts;
    engine::TransactionState m_transaction = engine::TransactionState::None;
    data::ChangeSet m_changes;
    bool m_ddlInTransaction = false;
    // Where one connection serves all lanes: the lane of the job that runs. Worker's thread only.
    std::shared_ptr<Lane> m_runningLane;
    // By lane. Last: their threads end before the rest goes. Where one connection must serve all, only the first is there.
    std::array<std::unique_ptr<engine::Worker>, kLanes> m_workers;
};

} // namespace sluice::session

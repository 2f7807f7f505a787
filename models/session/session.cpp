#include "models/session/session.h"

namespace sluice::session {

Session::Session(engine::Engines engines, engine::Target target, Post post,
                 std::shared_ptr<const CatalogCache> cache)
    : m_engines(engines)
    , m_target(std::move(target))
    , m_post(std::move(post))
{
    if (m_target.engine->canShare(m_target.options)) { // what is in memory is gone the next time
        m_cache = std::move(cache);
        m_identity = m_target.engine->identity(m_target.options);
    } else {
        m_runningLane = std::make_shared<Lane>(Lane::Interactive);
    }
    for (std::size_t lane = 0; lane < (m_runningLane ? 1 : kLanes); ++lane) {
        m_workers[lane] = makeWorker(static_cast<Lane>(lane));
    }
}

Session::~Session()
{
    *m_alive = false;
    cancelAll();
}

std::unique_ptr<engine::Worker> Session::makeWorker(Lane lane)
{
    return std::make_unique<engine::Worker>(
        [this, lane](std::stop_token stop) -> Result<std::unique_ptr<engine::Connection>> {
            SLUICE_TRY(
                auto connection,
                m_target.engine->open(m_target.options, {.stop = std::move(stop),
                                                         .origin = engine::Origin::Internal}));
            connection->observe([this, lane](const engine::SentStatement &statement) {
                sent(statement, m_runningLane ? *m_runningLane : lane);
            });
            return connection;
        });
}

void Session::sent(const engine::SentStatement &statement, Lane lane) const
{
    post([this, statement, lane] {
        if (m_events.statementSent) {
            m_events.statementSent(statement, lane);
        }
    });
}

engine::Worker &Session::worker(Lane lane) const
{
    const auto &own = m_workers[static_cast<std::size_t>(lane)];
    return own ? *own : *m_workers.front();
}

Request Session::submit(Lane lane, engine::Worker::Job job)
{
    if (!m_runningLane) {
        return {.lane = lane, .id = worker(lane).submit(std::move(job))};
    }
    auto marked = [running = m_runningLane, lane, job = std::move(job)](
                      Result<engine::Connection *> connection, std::stop_token stop) {
        *running = lane;
        job(std::move(connection), std::move(stop));
    };
    return {.lane = lane, .id = worker(lane).submit(std::move(marked))};
}

void Session::cancel(const Request &request)
{
    worker(request.lane).cancel(request.id);
}

void Session::cancelAll()
{
    for (const auto &worker : m_workers) {
        if (worker) {
            worker->cancelAll();
        }
    }
}

void Session::post(std::function<void()> function) const
{
    m_post([function = std::move(function), alive = m_alive] {
        if (*alive) {
            function();
        }
    });
}

bool Session::isIdle(Lane lane) const
{
    return worker(lane).isIdle();
}

void Session::setCatalog(catalog::Snapshot catalog, CatalogState state)
{
    m_catalog = std::move(catalog);
    const bool isOther = state != m_catalogState;
    m_catalogState = std::move(state);
    if (m_events.catalogChanged) {
        m_events.catalogChanged();
    }
    if (isOther && m_events.catalogStateChanged) {
        m_events.catalogStateChanged();
    }
}

void Session::setCatalogState(CatalogState state)
{
    if (state == m_catalogState) {
        return;
    }
    m_catalogState = std::move(state);
    if (m_events.catalogStateChanged) {
        m_events.catalogStateChanged();
    }
}

void Session::setFacts(engine::ServerFacts facts)
{
    m_facts = std::move(facts);
    if (m_events.factsChanged) {
        m_events.factsChanged();
    }
}

void Session::setTransaction(engine::TransactionState state)
{
    if (state == m_transaction) {
        return;
    }
    m_transaction = state;
    if (m_events.transactionChanged) {
        m_events.transactionChanged();
    }
}

Lane Session::readingLane(Lane otherwise) const
{
    return m_transaction == engine::TransactionState::Open ? Lane::Interactive : otherwise;
}

bool Session::noteStatement(bool isDdl, engine::TransactionState after)
{
    const bool touched = isDdl || m_ddlInTransaction;
    m_ddlInTransaction = touched && after != engine::TransactionState::None;
    return touched && (isDdl || after == engine::TransactionState::None);
}

void Session::notifyChanges() const
{
    if (m_events.changesChanged) {
        m_events.changesChanged();
    }
}

} // namespace sluice::session

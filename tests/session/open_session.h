// A session over a real SQLite file with its answers in a queue, and the catalog read.
#pragma once

#include "models/engine/sqlite/sqlite_engine.h"
#include "models/session/load_catalog.h"
#include "owner_queue.h"
#include "sqlite_file.h"

#include <memory>
#include <vector>

namespace sluice::tests {

class OpenSession
{
public:
    explicit OpenSession(const std::string &path)
    {
        m_session = std::make_unique<session::Session>(
            engine::Engines(m_engines),
            engine::Target{&m_sqlite, {.engine = "sqlite", .values = {{"path", path}}}},
            m_queue.post());
        watch({});
        bool isLoaded = false;
        (void)session::loadCatalog(*m_session, [this, &isLoaded](auto answer) {
            isLoaded = true;
            failure = answer ? std::string() : describe(answer.error());
        });
        m_queue.runUntil([&isLoaded] { return isLoaded; });
    }

    // Events of the test besides the log of what was sent, which is kept here.
    void watch(session::Session::Events events)
    {
        events.statementSent = [this](const engine::SentStatement &statement, session::Lane lane) {
            sent.push_back({statement, lane});
        };
        m_session->setEvents(std::move(events));
    }

    [[nodiscard]] session::Session &session() { return *m_session; }
    [[nodiscard]] OwnerQueue &queue() { return m_queue; }
    void close() { m_session.reset(); }

    [[nodiscard]] int countSent(engine::Origin origin) const
    {
        int count = 0;
        for (const auto &entry : sent) {
            count += entry.statement.origin == origin ? 1 : 0;
        }
        return count;
    }

    struct Sent
    {
        engine::SentStatement statement;
        session::Lane lane;
    };
    std::vector<Sent> sent;
    std::string failure;

private:
    sqlite::SqliteEngine m_sqlite;
    std::vector<const engine::Engine *> m_engines{&m_sqlite};
    OwnerQueue m_queue;
    std::unique_ptr<session::Session> m_session;
};

} // namespace sluice::tests

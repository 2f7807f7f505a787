#include "models/session/load_catalog.h"

#include "models/session/catalog_cache.h"

namespace sluice::session {

namespace {

constexpr engine::Origin kOrigin = engine::Origin::Introspection;

bool isOffline(const Error &error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::ConnectionLost
           || error.kind == ErrorKind::Timeout;
}

// One reading, on a worker's thread; all that it finds is posted to the owner.
class Reading
{
public:
    Reading(Session &session, engine::Connection &connection, std::stop_token stop)
        : m_session(session)
        , m_connection(connection)
        , m_call{.stop = std::move(stop), .origin = kOrigin}
    {}

    // Empty: the connection does not tell; what is read then is read again the next time.
    [[nodiscard]] std::string version()
    {
        return m_connection.schemaVersion(m_call).value_or(std::string());
    }

    // The version is older than the catalog: a change between the two is found by the next comparison.
    void read(const std::string &version, const CatalogDone &done)
    {
        auto catalog = m_connection.readCatalog(m_call);
        if (!catalog) {
            m_session.post([&session = m_session, done, error = catalog.error()] {
                fail(session, error, done);
            });
            return;
        }
        const CachedCatalog fresh{.catalog =
                                      std::make_shared<const catalog::Catalog>(std::move(*catalog)),
                                  .version = version,
                                  .readAt = std::chrono::system_clock::now()};
        show(fresh, true, done);
        // What an open transaction has made may never be.
        const bool isCommitted = m_connection.transactionState() == engine::TransactionState::None;
        if (m_session.cache() != nullptr && isCommitted && !version.empty()) {
            (void)m_session.cache()->store(m_session.identity(), fresh); // the next time reads anew
        }
    }

    void show(const CachedCatalog &cached, bool isCurrent, const CatalogDone &done)
    {
        m_session.post(
            [&session = m_session, cached, isCurrent, done, facts = m_connection.facts()] {
                session.setFacts(facts);
                session.setCatalog(
                    cached.catalog,
                    {.version = cached.version, .readAt = cached.readAt, .isCurrent = isCurrent});
                if (done) {
                    done(cached.catalog);
                }
            });
    }

    // The catalog that is shown is the database's.
    void confirm(const CatalogDone &done)
    {
        m_session.post([&session = m_session, done, facts = m_connection.facts()] {
            session.setFacts(facts);
            CatalogState state = session.catalogState();
            state.isCurrent = true;
            state.offline.reset();
            session.setCatalogState(std::move(state));
            if (done) {
                done(session.catalog());
            }
        });
    }

    // On the owner's thread.
    static void fail(Session &session, const Error &error, const CatalogDone &done)
    {
        if (isOffline(error) && session.catalog()) {
            CatalogState state = session.catalogState();
            state.offline = error;
            session.setCatalogState(std::move(state));
        }
        if (done) {
            done(sluice::fail(error));
        }
    }

private:
    Session &m_session;
    engine::Connection &m_connection;
    engine::Call m_call;
};

Request readOn(Session &session, Lane lane, CatalogDone done,
               std::function<void(Reading, const CatalogDone &)> work)
{
    return session.submit(lane, [&session, done = std::move(done), work = std::move(work)](
                                    Result<engine::Connection *> connection, std::stop_token stop) {
        if (connection) {
            work(Reading(session, **connection, std::move(stop)), done);
        } else {
            session.post([&session, done, error = connection.error()] {
                Reading::fail(session, error, done);
            });
        }
    });
}

std::optional<CachedCatalog> cachedOf(const Session &session)
{
    return session.cache() != nullptr ? session.cache()->find(session.identity()) : std::nullopt;
}

void openOffline(Session &session, const Opening &opening, const Error &error)
{
    const auto cached = isOffline(error) ? cachedOf(session) : std::nullopt;
    session.post([&session, opening, error, cached] {
        if (!cached) {
            opening.done(fail(error));
            return;
        }
        session.setCatalog(
            cached->catalog,
            {.version = cached->version, .readAt = cached->readAt, .offline = error});
        opening.done(cached->catalog);
    });
}

void open(Session &session, const Opening &opening, engine::Connection &connection,
          std::stop_token stop)
{
    if (opening.reached) {
        session.post(opening.reached);
    }
    Reading reading(session, connection, std::move(stop));
    const auto cached = cachedOf(session);
    if (cached) {
        reading.show(*cached, false, [shown = opening.shown](const auto &) {
            if (shown) {
                shown();
            }
        });
    }
    const std::string version = reading.version();
    if (cached && !version.empty() && version == cached->version) {
        reading.confirm(opening.done);
    } else {
        reading.read(version, opening.done);
    }
}

} // namespace

Request loadCatalog(Session &session, CatalogDone done)
{
    // Inside a transaction the interactive lane alone sees the schema as its owner has made it.
    return readOn(session, session.readingLane(Lane::Background), std::move(done),
                  [](Reading reading, const CatalogDone &answer) {
                      reading.read(reading.version(), answer);
                  });
}

Request openCatalog(Session &session, Opening opening)
{
    return session.submit(Lane::Background,
                          [&session, opening = std::move(opening)](
                              Result<engine::Connection *> connection, std::stop_token stop) {
                              if (connection) {
                                  open(session, opening, **connection, std::move(stop));
                              } else {
                                  openOffline(session, opening, connection.error());
                              }
                          });
}

Request refreshCatalog(Session &session, CatalogDone done)
{
    const std::string known = session.catalog() ? session.catalogState().version : std::string();
    return readOn(session, session.readingLane(Lane::Background), std::move(done),
                  [known](Reading reading, const CatalogDone &answer) {
                      const std::string version = reading.version();
                      if (!version.empty() && version == known) {
                          reading.confirm(answer);
                      } else {
                          reading.read(version, answer);
                      }
                  });
}

} // namespace sluice::session

#include "models/session/load_catalog.h"

namespace sluice::session {

namespace {

struct Loaded
{
    catalog::Snapshot catalog;
    engine::ServerFacts facts;
};

Result<Loaded> read(engine::Connection &connection, std::stop_token stop)
{
    SLUICE_TRY(auto catalog, connection.readCatalog({.stop = std::move(stop),
                                                     .origin = engine::Origin::Introspection}));
    return Loaded{std::make_shared<const catalog::Catalog>(std::move(catalog)), connection.facts()};
}

} // namespace

Request loadCatalog(Session &session, std::function<void(Result<catalog::Snapshot>)> done)
{
    // Inside a transaction the interactive lane alone sees the schema as its owner has made it.
    return session.ask<Loaded>(session.readingLane(Lane::Background), read,
                               [&session, done = std::move(done)](Result<Loaded> loaded) {
                                   if (loaded) {
                                       session.setFacts(loaded->facts);
                                       session.setCatalog(loaded->catalog);
                                   }
                                   if (done) {
                                       done(loaded
                                                ? Result<catalog::Snapshot>(loaded->catalog)
                                                : Result<catalog::Snapshot>(fail(loaded.error())));
                                   }
                               });
}

} // namespace sluice::session

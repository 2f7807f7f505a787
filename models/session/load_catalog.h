// Reads the catalog and the server's facts in the background and hands them to the session; only if they changed, where the
// caller wishes. What was read is kept in the session's cache, if it has one.
#pragma once

#include "models/session/session.h"

namespace sluice::session {

using CatalogDone = std::function<void(Result<catalog::Snapshot>)>;

// `done` may be empty; the session's events fire before it.
Request loadCatalog(Session &session, CatalogDone done = {});

// The first reading of a session. What the cache holds is shown as soon as the database is reached, while the version is
// asked and, if it is another one, the catalog is read; where nobody can be reached it is shown as what it is, and `done` has
// it. `reached` and `shown` may be empty.
struct Opening
{
    std::function<void()> reached;
    std::function<void()> shown; // the session has a catalog of the cache
    CatalogDone done;            // always, last
};
Request openCatalog(Session &session, Opening opening);

// Asks for the version of the schema first, and reads only what is another one. An error that says that nobody is there
// makes the session offline, an answer ends that.
Request refreshCatalog(Session &session, CatalogDone done = {});

} // namespace sluice::session

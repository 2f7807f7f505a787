// Reads the catalog and the server's facts in the background and hands them to the session.
#pragma once

#include "models/session/session.h"

namespace sluice::session {

// `done` may be empty; the session's events fire before it.
Request loadCatalog(Session &session, std::function<void(Result<catalog::Snapshot>)> done = {});

} // namespace sluice::session

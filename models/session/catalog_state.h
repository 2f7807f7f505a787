// How far the catalog of a session can be trusted.
#pragma once

#include "models/base/error.h"

#include <chrono>
#include <optional>
#include <string>

namespace sluice::session {

struct CatalogState
{
    std::string version; // the connection's schemaVersion() it was read at; empty: not known
    std::chrono::system_clock::time_point readAt;
    bool isCurrent = false; // false: of an earlier run, and not yet compared with the database
    std::optional<Error> offline; // why the database cannot be reached now

    bool operator==(const CatalogState &) const = default;
};

} // namespace sluice::session

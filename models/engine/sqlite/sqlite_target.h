// How a SQLite database is named: a path, sqlite:PATH, sqlite://PATH, a file: URI, or memory.
#pragma once

#include "models/base/result.h"
#include "models/engine/connect_options.h"

#include <optional>
#include <string>
#include <string_view>

namespace sluice::sqlite {

struct Location
{
    std::string name; // as sqlite3_open_v2 takes it
    bool isUri = false;
    bool isMemory = false;
    std::string file; // the path that the name means; empty for memory
};

// Nothing for texts that belong to others (schemes, conninfo); Usage for a malformed one of ours.
[[nodiscard]] Result<std::optional<engine::ConnectOptions>> recogniseTarget(
    std::string_view target);
[[nodiscard]] Location locate(const engine::ConnectOptions &options);
// The file's name without its folder; "memory".
[[nodiscard]] std::string label(const engine::ConnectOptions &options);

} // namespace sluice::sqlite

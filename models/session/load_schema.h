// The desired schema as a catalog: a .sql file loaded by the engine itself, or another database read.
#pragma once

#include "models/engine/engine.h"

#include <string>

namespace sluice::session {

struct SchemaSource
{
    std::string text; // a path to a .sql file, or a TARGET
};

// `like` is the engine (and, for PostgreSQL, the server) the schema is meant for. An error in a .sql file names file,
// line and statement. Out-of-order statements are tried again until none goes further. Worker thread.
[[nodiscard]] Result<catalog::Catalog> loadSchema(engine::Engines engines,
                                                  const SchemaSource &source,
                                                  const engine::Target &like,
                                                  const engine::ScratchOptions &scratch,
                                                  const engine::Call &call);

} // namespace sluice::session

// The sample project: a small online shop in SQLite, made on first use, with a desired schema beside it.
#pragma once

#include "models/engine/engine.h"

#include <filesystem>

namespace sluice::app {

struct SampleProject
{
    std::filesystem::path database; // shop.db
    std::filesystem::path schema;   // schema.sql, which differs from it in a handful of ways
};

// Makes what is missing in `folder`; an existing database is left as it is. Takes a few seconds: not for the window's thread.
[[nodiscard]] Result<SampleProject> makeSample(engine::Engines engines,
                                               const std::filesystem::path &folder,
                                               const engine::Call &call);

} // namespace sluice::app

// Where desired DDL is loaded: a shadow database, a throwaway cluster, or a database beside the target.
#pragma once

#include "models/engine/engine.h"

namespace sluice::postgres {

// Refused, naming the ways, when none is allowed or possible.
[[nodiscard]] Result<std::unique_ptr<engine::Scratch>> openScratch(
    const engine::ScratchOptions &options, const engine::Call &call);

} // namespace sluice::postgres

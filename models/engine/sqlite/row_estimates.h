// How many rows tables have, as far as a few pages tell.
#pragma once

#include "models/base/result.h"
#include "models/catalog/catalog.h"
#include "models/engine/connection.h"

#include <string>

namespace sluice::sqlite {

// From ANALYZE's numbers, else from the span of rowids where the file is large enough for it. Tables of which
// neither tells anything keep no estimate; so do all when a page cannot be read. Fails when the call is stopped.
[[nodiscard]] Result<> estimateRows(engine::Connection &connection, const engine::Call &call,
                                    const std::string &schema, catalog::Catalog &catalog);

} // namespace sluice::sqlite

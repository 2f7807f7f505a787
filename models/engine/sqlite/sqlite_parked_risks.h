// What cannot be done while foreign keys stay enforced, and what may fail.
#pragma once

#include "models/engine/sqlite/sqlite_parked.h"

namespace sluice::sqlite {

// Each by its table. `written`: tables of which rows are copied.
[[nodiscard]] std::vector<Message> whyNotInside(const Parked &parked, const catalog::Catalog &now,
                                                const catalog::Catalog &after,
                                                const std::set<catalog::QualifiedName> &written);
// Of dropping a table that it leads back to by its own keys.
[[nodiscard]] std::vector<migrate::Hazard> dropHazards(const catalog::Catalog &now,
                                                       const catalog::QualifiedName &target);
[[nodiscard]] migrate::Hazard mayFindOrphans(const catalog::QualifiedName &table);

} // namespace sluice::sqlite

// How much an object that is no table resembles another: evidence for a rename, never a decision.
#pragma once

#include "models/catalog/catalog.h"
#include "models/migrate/likeness.h"

namespace sluice::migrate {

struct Suspect
{
    const catalog::Catalog &catalog;
    const catalog::ObjectId &id;
};

// `sameUsers`: the same columns have the type, or take their numbers from the sequence.
[[nodiscard]] Likeness likeness(const Suspect &gone, const Suspect &appeared, bool sameUsers);
// Of two schemas: what stands in them.
[[nodiscard]] Likeness schemaLikeness(const Suspect &gone, const Suspect &appeared);
// Of two labels of one enum, as they stand before and after.
[[nodiscard]] Likeness labelLikeness(const catalog::Enum &before, const std::string &gone,
                                     const catalog::Enum &after, const std::string &appeared);

} // namespace sluice::migrate

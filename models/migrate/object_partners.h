// What went and what came among the objects that are no tables, and what would be lost with them.
#pragma once

#include "models/migrate/renames.h"

#include <functional>
#include <set>
#include <vector>

namespace sluice::migrate {

using Wanted = std::function<bool(const catalog::ObjectId &)>;

// Without a partner so far: by the names of `standing`, first and second catalog.
[[nodiscard]] std::vector<catalog::ObjectId> goneObjects(const Renames &renames,
                                                         const Comparison &standing,
                                                         const Wanted &wanted);
[[nodiscard]] std::vector<catalog::ObjectId> appearedObjects(const Renames &renames,
                                                             const Comparison &standing,
                                                             const Wanted &wanted);
[[nodiscard]] bool isTarget(const Renames &renames, const catalog::ObjectId &id);

// But for base types, which are made of functions.
[[nodiscard]] bool isTypeOfValues(catalog::ObjectKind kind);
// Columns, and types over it, that are there before and after, as they are called then.
[[nodiscard]] std::set<catalog::ObjectId> usersBefore(const Renames &renames,
                                                      const Comparison &standing,
                                                      const catalog::ObjectId &id);
[[nodiscard]] std::set<catalog::ObjectId> usersAfter(const Comparison &standing,
                                                     const catalog::ObjectId &id);
// A sequence holds its count, unless it goes, or came, with its column; a type the values of the columns that have it.
[[nodiscard]] bool holdsSomething(const Renames &renames, const Comparison &standing,
                                  const catalog::ObjectId &id);

} // namespace sluice::migrate

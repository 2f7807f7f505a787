// Renames of triggers, rules and policies. They hold nothing: what is the same but for its name is renamed unasked.
#pragma once

#include "models/migrate/renames.h"

namespace sluice::migrate {

[[nodiscard]] bool isNamedPart(catalog::ObjectKind kind);
// Usage where the server has no statement for it.
[[nodiscard]] Result<void> addPartAnswer(Renames &renames, const catalog::ObjectId &id,
                                         const std::string &to, const Comparison &standing);
// Usage when an answer names nothing, or one thing twice; all tables and views have their new names by now.
[[nodiscard]] Result<void> checkPartTargets(const Renames &renames, const Comparison &standing);
void addPartTwins(Renames &renames, const Comparison &standing);
void movePartsAside(Renames &renames, const Comparison &standing);
// The new id of a part by its old one: of a table or view under its name of now.
[[nodiscard]] catalog::ObjectId partNow(const Renames &renames, const catalog::ObjectId &old);
// In a catalog whose tables and views have their new names.
void renameParts(catalog::Catalog &catalog, const Renames &renames, const sql::Dialect &dialect);

} // namespace sluice::migrate

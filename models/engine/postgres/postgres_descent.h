// What a table has from its parents. From one that it gets: such parts come down when it is the parent's child already.
#pragma once

#include "models/engine/postgres/postgres_work.h"

#include <functional>

namespace sluice::postgres {

// Whether a change of the parent's column is one of the child's.
using ChildColumn = std::function<bool(const ObjectId &parent, const catalog::Table &child)>;

// What stands on a child's column stands on the columns of its parents that it comes from.
void addUsesOfParents(std::set<catalog::Dependency> &uses, const catalog::Catalog &catalog,
                      const ChildColumn &isReached);
// Parents, other than those of partitions, that the table has in `after` alone.
[[nodiscard]] std::vector<QualifiedName> newParents(const catalog::Table &after,
                                                    const catalog::Catalog &now);
[[nodiscard]] std::set<QualifiedName> withAncestors(const QualifiedName &table,
                                                    const catalog::Catalog &catalog);
// A column or check of a new parent that the table is not to have as its own.
[[nodiscard]] bool comesDown(const ObjectId &part, const catalog::Table &after,
                             const catalog::Catalog &now);
// The index of a parent that this index or key belongs to; empty when it stands by itself.
[[nodiscard]] std::string attachedTo(const catalog::Catalog &catalog, const ObjectId &part);
// Indexes of partitions that belong to one that is made on their parent, or that a new partition brings along.
void makeAttached(PostgresWork &work, const catalog::Catalog &now, const catalog::Catalog &after);
// Whether the table has this one above it before and after, and in between.
[[nodiscard]] bool staysBelow(const catalog::Table &table, const QualifiedName &ancestor,
                              const catalog::Catalog &now, const catalog::Catalog &after);
// Checks that must come down are made anew, or behind their new table; columns that do are not added twice.
void takeFromNewParents(PostgresWork &work, const catalog::Catalog &now,
                        const catalog::Catalog &after);

} // namespace sluice::postgres

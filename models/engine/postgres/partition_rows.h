// Rows that find their place anew when the bounds of partitions change.
#pragma once

#include "models/engine/postgres/postgres_ddl.h"

namespace sluice::postgres {

// Which rows a partition takes, as a condition on its parent's key: "d >= … AND d < …". None where the key has operators of its
// own, for the default partition, and for partitions by hash.
[[nodiscard]] std::optional<std::string> partitionCondition(std::string_view key,
                                                            std::string_view bound);

// That of the parent of this partition, where it stays in its place; none for itself.
[[nodiscard]] const catalog::Table *defaultBeside(const catalog::Table &partition,
                                                  const catalog::Catalog &now,
                                                  const catalog::Catalog &after);

// What the default partition has of a partition's rows by now, moved before that is attached: the server refuses it
// otherwise. Nothing where foreign keys refer to these rows, which would act on them, or break.
[[nodiscard]] ddl::Statements movedFromDefault(const catalog::Table &partition,
                                               const catalog::Catalog &now,
                                               const catalog::Catalog &after);

// Rows of a partition that gets other bounds, set aside before it is attached, and brought to their parent when all of its
// partitions are there again. Nothing where no condition tells them, or foreign keys refer to them.
[[nodiscard]] ddl::Statements setAside(const catalog::Table &partition, const catalog::Catalog &now,
                                       const catalog::Catalog &after);
[[nodiscard]] ddl::Statements broughtBack(const catalog::Table &partition);

} // namespace sluice::postgres

// Partitions and tables that inherit: what a change of a parent has done to its children already.
#pragma once

#include "models/catalog/catalog.h"

#include <string_view>
#include <vector>

namespace sluice::migrate {

// Names as PostgreSQL's options list them: "public.a, \"B\".c".
[[nodiscard]] std::vector<catalog::QualifiedName> qualifiedNames(std::string_view list);
// Whether a NOT NULL is a constraint with a name: from version 18 on.
[[nodiscard]] bool namesNotNull(const catalog::Catalog &catalog);
[[nodiscard]] std::vector<catalog::QualifiedName> parentsOf(const catalog::Table &table);

// False: it leaves a parent, or gets other bounds, and goes out of their reach before they change.
[[nodiscard]] bool keepsPlace(const catalog::Table &before, const catalog::Table &after);

// The child as it is once its parents, which stay its parents, and its type have become what they are in `after`.
[[nodiscard]] catalog::Table withParentsChanged(const catalog::Table &child,
                                                const catalog::Catalog &before,
                                                const catalog::Catalog &after);

} // namespace sluice::migrate

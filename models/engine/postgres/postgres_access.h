// What is said about objects that are there: comments, owners, grants. Each is named as those statements name it.
#pragma once

#include "models/engine/postgres/postgres_ddl.h"

#include <functional>

namespace sluice::postgres::ddl {

// "FUNCTION public.total(integer)", "CONSTRAINT c ON public.t": for COMMENT ON and ALTER … OWNER TO.
[[nodiscard]] std::string reference(const catalog::ObjectId &id, const catalog::Catalog &catalog);

// On what stands behind its parts: NOT NULL constraints and identities of columns, indexes of constraints. Only behind
// constraints that are made with the table.
[[nodiscard]] Statements commentsBehind(
    const catalog::Table &table, const catalog::Catalog &catalog,
    const std::function<bool(const catalog::ObjectId &)> &isMade);
[[nodiscard]] Statements commentsBehind(const catalog::ObjectId &constraint,
                                        const catalog::Options &options,
                                        const catalog::Catalog &catalog);
[[nodiscard]] bool isConstraint(catalog::ObjectKind kind);
[[nodiscard]] bool hasIndex(catalog::ObjectKind kind); // or is one
[[nodiscard]] std::string drop(const catalog::ObjectId &id, const catalog::Catalog &catalog);

// Owner and grants of one object.
[[nodiscard]] Statements access(const catalog::ObjectId &id, const catalog::Access &access,
                                const catalog::Catalog &catalog);
[[nodiscard]] Statements changeAccess(const catalog::ObjectId &id, const catalog::Access &before,
                                      const catalog::Access &after,
                                      const catalog::Catalog &catalog);
[[nodiscard]] Statements changeDefaultPrivileges(const catalog::DefaultPrivileges &before,
                                                 const catalog::DefaultPrivileges &after);
// Of the whole schema.
[[nodiscard]] Statements comments(const catalog::Catalog &catalog);
[[nodiscard]] Statements owners(const catalog::Catalog &catalog);
[[nodiscard]] Statements grants(const catalog::Catalog &catalog);
[[nodiscard]] Statements defaultPrivileges(const catalog::Catalog &catalog);
[[nodiscard]] std::string alterOwner(std::string_view reference, const catalog::Access &access);

} // namespace sluice::postgres::ddl

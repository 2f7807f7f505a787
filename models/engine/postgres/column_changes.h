// Settings of a column beside its type, default and nullability, and the options of its identity.
#pragma once

#include "models/engine/postgres/postgres_ddl.h"

namespace sluice::postgres::ddl {

[[nodiscard]] Statements changeColumnSettings(const catalog::QualifiedName &table,
                                              const catalog::Column &before,
                                              const catalog::Column &after);
// What its NOT NULL is called, and the comment on that.
[[nodiscard]] Statements changeNotNullNames(const catalog::QualifiedName &table,
                                            const catalog::Column &before,
                                            const catalog::Column &after);
// Both have an identity: what its sequence counts by, and is called.
[[nodiscard]] Statements changeIdentity(const catalog::QualifiedName &table,
                                        const catalog::Column &before,
                                        const catalog::Column &after);
// " INCREMENT BY 2 NO MAXVALUE": the options that differ; `joint` stands before each.
[[nodiscard]] std::string sequenceChange(const catalog::Options &before,
                                         const catalog::Options &after,
                                         const std::string &joint = {});

} // namespace sluice::postgres::ddl

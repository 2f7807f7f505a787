// The statements that bridge the differences of one object where it stands. Refused for what no statement changes.
#pragma once

#include "models/base/result.h"
#include "models/engine/postgres/postgres_ddl.h"

namespace sluice::postgres::ddl {

// "SET (…)" and "RESET (…)" behind `alter`.
[[nodiscard]] Statements storageChange(const std::string &alter, const catalog::Options &before,
                                       const catalog::Options &after);

// `from` and `to` are the catalogs that they stand in.
[[nodiscard]] Result<Statements> changeTable(const catalog::Table &before,
                                             const catalog::Table &after,
                                             const catalog::Catalog &from,
                                             const catalog::Catalog &to);
[[nodiscard]] Statements changeSequence(const catalog::Sequence &before,
                                        const catalog::Sequence &after);
[[nodiscard]] Statements changeDomain(const catalog::Domain &before, const catalog::Domain &after);
[[nodiscard]] Statements changeComposite(const catalog::CompositeType &before,
                                         const catalog::CompositeType &after);
[[nodiscard]] Statements changeExtension(const catalog::Extension &before,
                                         const catalog::Extension &after);
[[nodiscard]] Statements changeForeignKey(const catalog::QualifiedName &table,
                                          const catalog::ForeignKey &before,
                                          const catalog::ForeignKey &after);
[[nodiscard]] Statements changeIndex(const catalog::QualifiedName &table,
                                     const catalog::Index &before, const catalog::Index &after);

} // namespace sluice::postgres::ddl

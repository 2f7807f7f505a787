// The statements that make each object of a PostgreSQL schema beside tables.
#pragma once

#include "models/engine/postgres/postgres_tables.h"

namespace sluice::postgres::ddl {

[[nodiscard]] std::string createSequence(const catalog::Sequence &sequence);
[[nodiscard]] std::string ownSequence(const catalog::Sequence &sequence); // OWNED BY
[[nodiscard]] std::string createEnum(const catalog::Enum &type);
// Without the checks that are apart or not valid yet.
[[nodiscard]] std::string createDomain(const catalog::Domain &domain, const Apart &apart = {});
[[nodiscard]] std::string addDomainCheck(const catalog::QualifiedName &domain,
                                         const catalog::Check &check);
[[nodiscard]] std::string createComposite(const catalog::CompositeType &type);
[[nodiscard]] std::string routine(const catalog::Routine &routine);
[[nodiscard]] std::string createExtension(const catalog::Extension &extension);

[[nodiscard]] std::string createView(const catalog::View &view, bool replace);
// A view of the same columns that reads nothing, for what the view itself waits for.
[[nodiscard]] std::string createPlaceholder(const catalog::View &view, bool replace = false);
// Defaults of its columns and the index that it is clustered by.
[[nodiscard]] Statements viewSettings(const catalog::View &view);

[[nodiscard]] Statements trigger(const catalog::QualifiedName &table,
                                 const catalog::Trigger &trigger);
[[nodiscard]] Statements rule(const catalog::QualifiedName &table, const catalog::Rule &rule);
[[nodiscard]] std::string policy(const catalog::QualifiedName &table,
                                 const catalog::Policy &policy);

// As its owner, who may not be allowed to read what it reads: it then stays empty, with a warning.
[[nodiscard]] std::string refreshView(const catalog::View &view);

} // namespace sluice::postgres::ddl

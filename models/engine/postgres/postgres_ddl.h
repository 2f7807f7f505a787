// The text of PostgreSQL definitions, from facts. Names are always with their schema, quoted where they must be.
#pragma once

#include "models/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::postgres::ddl {

using Statements = std::vector<std::string>;

[[nodiscard]] std::string name(std::string_view identifier);
[[nodiscard]] std::string name(const catalog::QualifiedName &qualified);
[[nodiscard]] std::string names(const std::vector<std::string> &identifiers); // "a, b"
[[nodiscard]] std::string literal(std::string_view text);
[[nodiscard]] std::string alterTable(const catalog::QualifiedName &table); // "ALTER TABLE x "
// "ALTER TABLE ONLY x ": the table alone, not those that inherit from it.
[[nodiscard]] std::string alterOnly(const catalog::QualifiedName &table);
// The value of an option; empty: it has none.
[[nodiscard]] std::string option(const catalog::Options &options, const std::string &key);
void append(Statements &to, const Statements &more);

[[nodiscard]] std::string collate(std::string_view collation); // " COLLATE x" or ""
[[nodiscard]] std::string column(const catalog::Column &column);
// " GENERATED … AS IDENTITY (…)", or "".
[[nodiscard]] std::string identity(const catalog::Column &column);
// Of those of a column: what its identity's sequence counts by ("start" of "identity:start"), and its attribute options.
[[nodiscard]] catalog::Options identityOptions(const catalog::Options &options);
[[nodiscard]] catalog::Options attributeOptions(const catalog::Options &options);
// " NOT NULL" with the name of its constraint, where it has one of its own.
[[nodiscard]] std::string notNull(const catalog::Options &options);
// "CONSTRAINT x NOT NULL column", as a table's constraint.
[[nodiscard]] std::string notNullOf(const catalog::Column &column);
// Not one that may not hold for the rows that are there (NOT VALID), which is added behind the column.
[[nodiscard]] bool isNotNullAtOnce(const catalog::Column &column);
[[nodiscard]] Statements lateNotNull(const catalog::QualifiedName &table,
                                     const catalog::Column &column);
[[nodiscard]] std::string key(const catalog::KeyConstraint &key, std::string_view kind);
[[nodiscard]] std::string foreignKey(const catalog::ForeignKey &key);
[[nodiscard]] std::string check(const catalog::Check &check);
[[nodiscard]] std::string exclusion(const catalog::Exclusion &exclusion);
[[nodiscard]] std::string comment(std::string_view reference, const std::string &text);
// "fillfactor='70'", and " WITH (fillfactor='70')" or "".
[[nodiscard]] std::string storage(const catalog::Options &storage);
[[nodiscard]] std::string withStorage(const catalog::Options &storage);
[[nodiscard]] std::string sequenceOptions(const catalog::Options &options);

} // namespace sluice::postgres::ddl

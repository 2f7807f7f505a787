// The text of PostgreSQL definitions, from facts. Names are always with their schema, quoted where they must be.
#pragma once

#include "models/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::postgres::ddl {

[[nodiscard]] std::string name(std::string_view identifier);
[[nodiscard]] std::string name(const catalog::QualifiedName &qualified);
[[nodiscard]] std::string names(const std::vector<std::string> &identifiers); // "a, b"
[[nodiscard]] std::string literal(std::string_view text);
[[nodiscard]] std::string alterTable(const catalog::QualifiedName &table); // "ALTER TABLE x "

[[nodiscard]] std::string column(const catalog::Column &column);
[[nodiscard]] std::string collate(const catalog::Column &column); // " COLLATE x" or ""
[[nodiscard]] std::string key(const catalog::KeyConstraint &key, std::string_view kind);
[[nodiscard]] std::string foreignKey(const catalog::ForeignKey &key);
[[nodiscard]] std::string check(const catalog::Check &check);
// Without foreign keys, checks that are not valid, indexes and triggers.
[[nodiscard]] std::string createTable(const catalog::Table &table);
[[nodiscard]] std::vector<std::string> tableComments(const catalog::Table &table);
[[nodiscard]] std::string comment(std::string_view kind, std::string_view of,
                                  const std::string &text);
[[nodiscard]] std::string createSequence(const catalog::Sequence &sequence);
[[nodiscard]] std::string sequenceOptions(const catalog::Options &options);
[[nodiscard]] std::string createEnum(const catalog::Enum &type);
[[nodiscard]] std::string createView(const catalog::View &view, bool replace);
[[nodiscard]] std::vector<std::string> viewParts(const catalog::View &view);
[[nodiscard]] std::vector<std::string> trigger(const catalog::QualifiedName &table,
                                               const catalog::Trigger &trigger);
// "fillfactor='70'"; "unlogged" and what describes partitions is no storage parameter.
[[nodiscard]] std::string storage(const catalog::Options &options);
[[nodiscard]] bool isStorage(std::string_view option);

} // namespace sluice::postgres::ddl

// The statements that make a table, apart from what must wait for other objects: foreign keys, triggers, rules, policies.
#pragma once

#include "models/engine/postgres/postgres_ddl.h"
#include "models/migrate/inherited.h"

#include <set>

namespace sluice::postgres::ddl {

// Defaults and checks that are added behind the table: what they read depends on the table itself.
using Apart = std::set<catalog::ObjectId>;

// Tables are made with their keys but those of partitions and their parents: these are added once the partitions are
// attached, and attached in turn.
[[nodiscard]] bool hasKeysInside(const catalog::Table &table);
// CREATE TABLE makes one key of two over the same columns.
[[nodiscard]] bool isRepeated(const catalog::Table &table, const catalog::KeyConstraint &key);
// In a tablespace, which its definition does not name: it is added behind the table.
[[nodiscard]] bool isPlaced(const catalog::Exclusion &exclusion);
// Its definition stands with the parent.
[[nodiscard]] bool isInherited(const catalog::Table &table, const catalog::Column &column);
// A constraint that a column does not get by SET NOT NULL.
[[nodiscard]] bool hasOwnNotNull(const catalog::Column &column);
// A check that CREATE TABLE would take for a valid one.
[[nodiscard]] bool isLate(const catalog::Check &check);

using migrate::parentsOf;
using migrate::qualifiedNames;

[[nodiscard]] std::string createTable(const catalog::Table &table, const catalog::Catalog &catalog,
                                      const Apart &apart = {});
// Settings of the table and its columns that CREATE TABLE has no words for.
[[nodiscard]] Statements tableSettings(const catalog::Table &table,
                                       const catalog::Catalog &catalog);
[[nodiscard]] Statements columnSettings(const catalog::QualifiedName &table,
                                        const catalog::Column &column);
[[nodiscard]] Statements setDefault(const catalog::QualifiedName &relation,
                                    const catalog::Column &column);
[[nodiscard]] std::string attachPartition(const catalog::Table &table);

// The statement that adds a constraint, and the settings that name its index.
[[nodiscard]] Statements addKey(const catalog::QualifiedName &table,
                                const catalog::KeyConstraint &key, std::string_view kind);
[[nodiscard]] Statements addExclusion(const catalog::QualifiedName &table,
                                      const catalog::Exclusion &exclusion);
[[nodiscard]] std::string addCheck(const catalog::Table &table, const catalog::Check &check);
[[nodiscard]] std::string addForeignKey(const catalog::Table &table,
                                        const catalog::ForeignKey &key);
[[nodiscard]] Statements createIndex(const catalog::QualifiedName &relation,
                                     const catalog::Index &index, bool isMaterialized = false);
// "ALTER INDEX parent ATTACH PARTITION index"
[[nodiscard]] std::string attachIndex(const catalog::QualifiedName &index,
                                      const catalog::QualifiedName &parent);

// The settings of a table that name an index, of a constraint or not.
[[nodiscard]] Statements indexSettings(const catalog::QualifiedName &relation,
                                       const std::string &indexName,
                                       const catalog::Options &options, bool isMaterialized);

} // namespace sluice::postgres::ddl

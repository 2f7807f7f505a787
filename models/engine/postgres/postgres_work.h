// Everything a PostgreSQL plan drops, changes and makes: the diff, and what must be carried around its changes.
#pragma once

#include "models/migrate/diff.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sluice::postgres {

using catalog::QualifiedName;

// A part of a table (constraint, index, trigger): its table and its name.
struct PartName
{
    QualifiedName table;
    std::string name;
    auto operator<=>(const PartName &) const = default;
};

struct PostgresWork
{
    std::map<PartName, catalog::Trigger> dropTriggers, createTriggers;
    std::set<QualifiedName> dropViews, createViews, replaceViews;
    std::map<PartName, catalog::ForeignKey> dropForeignKeys, addForeignKeys;
    std::map<PartName, catalog::KeyConstraint> dropUniques, addUniques;
    std::map<QualifiedName, catalog::KeyConstraint> dropPrimaryKeys, addPrimaryKeys;
    std::map<PartName, catalog::Check> dropChecks, addChecks;
    std::map<PartName, catalog::Index> dropIndexes, createIndexes;
    std::vector<migrate::DropColumn> dropColumns;
    std::vector<migrate::AddColumn> addColumns;
    std::vector<migrate::AlterColumn> alterColumns;
    std::set<PartName>
        regenerated; // generated columns among the dropped that come back: no value is lost
    std::vector<migrate::RenameConstraint> renameConstraints;
    std::vector<migrate::RenameIndex> renameIndexes;
    std::set<QualifiedName> droppedTables;
};

// `now` is the first catalog after its renames.
[[nodiscard]] PostgresWork collectWork(const migrate::Diff &diff, const catalog::Catalog &now,
                                       const catalog::Catalog &after);

} // namespace sluice::postgres

// What happens to each object in a PostgreSQL plan: what the diff says, and what must be carried around its changes.
#pragma once

#include "models/migrate/diff.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace sluice::postgres {

using catalog::ObjectId;
using catalog::ObjectKind;
using catalog::QualifiedName;

enum class Fate {
    Make,
    Drop,
    Change, // where it stands
    Remake  // dropped and made again
};

// Ids are those after the renames of tables, columns and sequences.
struct PostgresWork
{
    std::set<catalog::Dependency> usesNow; // usesOf() the catalog as it is
    std::map<ObjectId, Fate> fates;
    std::set<ObjectId> carried;  // do not differ themselves: something that they stand on does
    std::set<ObjectId> released; // columns whose default, identity or expression goes first
    std::map<ObjectId, ObjectId> releasedSequences; // that stay while their column may go
    std::set<ObjectId> apart;    // checks of new tables that wait for the children these get
    std::set<ObjectId> detached; // tables that leave a parent, or get other bounds
    std::set<ObjectId>
        aside; // remade types that columns have: renamed, and dropped when those have the new one
    std::map<ObjectId, migrate::AddColumn> addColumns;
    std::map<ObjectId, migrate::AlterColumn> alterColumns;
    std::vector<migrate::RenameConstraint> renameConstraints;
    std::vector<migrate::RenameIndex> renameIndexes;
    std::map<ObjectId, std::map<std::string, std::string>> labels; // where those of an enum go
    std::vector<Message> refusals;

    void drop(const ObjectId &id);
    void make(const ObjectId &id);
    void remake(const ObjectId &id);
    // Of the object, or of the table or view that it comes and goes with.
    [[nodiscard]] std::optional<Fate> fateOf(const ObjectId &id) const;
    [[nodiscard]] bool isDropped(const ObjectId &id) const;
    [[nodiscard]] bool isMade(const ObjectId &id) const;
    // One of its own, or that of a constraint.
    [[nodiscard]] bool isMadeIndex(const QualifiedName &owner, const std::string &name) const;
};

[[nodiscard]] bool isType(ObjectKind kind);
// What it is called while it waits for its end.
[[nodiscard]] ObjectId asideOf(ObjectId id);

// `now` is the first catalog after its renames.
[[nodiscard]] PostgresWork collectWork(const migrate::Diff &diff, const catalog::Catalog &now,
                                       const catalog::Catalog &after);

} // namespace sluice::postgres

// All changes of one table of a diff, and whether ALTER TABLE can make them or the table must be rebuilt.
#pragma once

#include "models/migrate/diff.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sluice::sqlite {

struct TableWork
{
    const catalog::Table *before = nullptr; // as it stands after the renames
    const catalog::Table *after = nullptr;
    std::string fresh; // the name that a table bears while it is made to take this one's place
    std::vector<migrate::AddColumn> added;
    std::vector<migrate::DropColumn> dropped;
    std::vector<migrate::AlterColumn> altered;
    std::vector<migrate::AddForeignKey> foreignKeys;
    std::vector<migrate::Change>
        others; // constraints, options, a virtual table's names: only a rebuild changes them

    [[nodiscard]] const migrate::AlterColumn *alterOf(const std::string &column) const;
    [[nodiscard]] const migrate::AddColumn *addOf(const std::string &column) const;
};

// What leads back, with the rows that are left; nothing where a column could not be filled.
[[nodiscard]] std::optional<TableWork> reversed(const TableWork &work);

using TableWorks = std::map<catalog::QualifiedName, TableWork>;

[[nodiscard]] bool isVirtual(const catalog::Catalog &catalog, const catalog::QualifiedName &table);
// `now` is the first catalog after its renames.
[[nodiscard]] TableWorks collectWork(const migrate::Diff &diff, const catalog::Catalog &now,
                                     const catalog::Catalog &after);
// The name, lengthened until nothing in either schema bears it.
[[nodiscard]] std::string unusedName(std::string name, const catalog::Catalog &now,
                                     const catalog::Catalog &after);
// `hasReaders`: views or triggers stand that DROP COLUMN would check, and that may be broken.
[[nodiscard]] bool needsRebuild(const TableWork &work, bool hasReaders);
[[nodiscard]] std::set<catalog::QualifiedName> tablesToRebuild(const TableWorks &works,
                                                               const catalog::Catalog &now,
                                                               const catalog::Catalog &after,
                                                               migrate::Runs runs);

} // namespace sluice::sqlite

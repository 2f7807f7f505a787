// The rows of the tables and columns that stand on both sides of a plan: they must survive it.
#pragma once

#include "models/migrate/renames.h"
#include "tests/corpus/corpus_database.h"

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace sluice::test {

struct KeptRows
{
    const catalog::Catalog &before;
    const catalog::Catalog &after;
    const migrate::Renames &renames;
    std::set<catalog::ObjectId> lost; // named by the plan, by their names before or after

    // Sorted; a line for the count of each table and one for each value, asked by a program that is not ours and told
    // by their old names; values that a plan fills in come on top. Tables that it could not read are added to
    // `unanswered`.
    [[nodiscard]] QStringList in(CorpusDatabase &database, bool isMigrated,
                                 QStringList &unanswered) const;

private:
    // A table by its name before, or a partitioned one with all that are its partitions before or after: among those, rows
    // may move.
    struct Member
    {
        const catalog::Table *before; // none: new
        const catalog::Table *after;
    };
    using Family = std::vector<Member>; // its head first

    [[nodiscard]] std::map<catalog::QualifiedName, Family> families() const;
    [[nodiscard]] bool isStanding(const catalog::QualifiedName &name) const;
    [[nodiscard]] catalog::QualifiedName headOf(const catalog::QualifiedName &name) const;
    [[nodiscard]] bool isKept(const catalog::Column &column, const Member &head) const;
    [[nodiscard]] std::string query(const Family &family, bool isMigrated,
                                    const sql::Dialect &dialect) const;
    [[nodiscard]] std::string values(const Family &family, const catalog::Column &column,
                                     bool isMigrated, const sql::Dialect &dialect) const;
};

} // namespace sluice::test

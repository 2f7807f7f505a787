// The rows of the tables and columns that stand on both sides of a plan: they must survive it.
#pragma once

#include "models/migrate/renames.h"
#include "tests/corpus/corpus_database.h"

#include <QStringList>

#include <set>

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
    [[nodiscard]] bool isStanding(const catalog::QualifiedName &name) const;
    [[nodiscard]] bool isSameFamily() const; // the same partitions on both sides
    [[nodiscard]] std::string query(const catalog::Table &table, bool isMigrated,
                                    const sql::Dialect &dialect) const;
};

} // namespace sluice::test

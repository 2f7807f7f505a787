// The rows of a table that is made anew: which columns are carried over, from what, and its counter.
#pragma once

#include "models/engine/sqlite/sqlite_table_work.h"

namespace sluice::sqlite {

// Columns of the new table, and what a row of the old one gives for each.
struct CopyList
{
    std::vector<std::string> into;
    std::vector<std::string> from;
    void add(std::string target, std::string source)
    {
        into.push_back(std::move(target));
        from.push_back(std::move(source));
    }
};

// A new key that names the rows as they were numbered.
[[nodiscard]] bool isNumbered(const TableWork &work, const catalog::Column &column);
// Row ids among them; empty when no row could be carried over.
[[nodiscard]] CopyList copyList(const TableWork &work);
[[nodiscard]] std::string insertRows(const std::string &into, const CopyList &list,
                                     const std::string &from);
// An AUTOINCREMENT counter must not fall back to the largest id that is left: it is noted for the table called `keeper`.
void keepCounter(const TableWork &work, const std::string &keeper, std::vector<std::string> &sql);
// What `keeper` has noted is the new table's again.
void returnCounter(const TableWork &work, const std::string &keeper, std::vector<std::string> &sql);

} // namespace sluice::sqlite

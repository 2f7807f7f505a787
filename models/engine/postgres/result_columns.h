// What the columns of a statement are: types with modifiers, the table columns they come from. Remembered for a while.
#pragma once

#include "models/data/result_column.h"
#include "models/engine/postgres/link.h"

#include <map>
#include <tuple>
#include <vector>

namespace sluice::postgres {

class ResultColumns
{
public:
    explicit ResultColumns(Link &link)
        : m_link(link)
    {}
    // Prepares the statement, does not run it.
    [[nodiscard]] Result<std::vector<data::ResultColumn>> describe(const std::string &statement,
                                                                   const Waiter &waiter);

private:
    // Table, number in it, type, modifier.
    using Key = std::tuple<Oid, int, Oid, int>;
    [[nodiscard]] Result<> lookUp(const std::vector<Key> &keys, const Waiter &waiter);

    Link &m_link;
    std::map<Key, data::ResultColumn> m_known;
    SteadyTime m_knownSince;
};

// From a result alone: names, and the types that need no look-up.
[[nodiscard]] std::vector<data::ResultColumn> plainColumns(const PGresult *result);

} // namespace sluice::postgres

#include "models/migrate/rename_order.h"

#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

// Names that are in use, compared as the engine does.
class Taken
{
public:
    Taken(const std::set<std::string> &names, sql::Flavor flavor)
        : m_flavor(flavor)
    {
        for (const std::string &name : names) {
            m_names.insert(folded(name, flavor));
        }
    }
    [[nodiscard]] bool holds(const std::string &name) const
    {
        return m_names.contains(folded(name, m_flavor));
    }
    void rename(const NamePair &names)
    {
        m_names.erase(folded(names.first, m_flavor));
        m_names.insert(folded(names.second, m_flavor));
    }
    [[nodiscard]] std::string fresh(const std::string &name) const
    {
        std::string free = "__sluice_tmp_" + name;
        while (holds(free)) {
            free += "_";
        }
        return free;
    }

private:
    sql::Flavor m_flavor;
    std::set<std::string> m_names;
};

} // namespace

std::vector<NamePair> orderRenames(std::vector<NamePair> renames,
                                   const std::set<std::string> &taken, sql::Flavor flavor,
                                   bool caseIsRename)
{
    Taken names(taken, flavor);
    std::vector<NamePair> ordered;
    // What holds a name and is not renamed itself is gone by then, or the engine says why not.
    const auto isFree = [&](const NamePair &pair) {
        const bool ownName = caseIsRename && sameName(pair.first, pair.second, flavor);
        const bool waits = std::any_of(renames.begin(), renames.end(), [&](const NamePair &other) {
            return sameName(other.first, pair.second, flavor);
        });
        return ownName || !names.holds(pair.second) || !waits;
    };
    while (!renames.empty()) {
        const auto next = std::find_if(renames.begin(), renames.end(), isFree);
        if (next != renames.end()) {
            names.rename(*next);
            ordered.push_back(*next);
            renames.erase(next);
            continue;
        }
        NamePair &first = renames.front();
        const NamePair aside{first.first, names.fresh(first.first)};
        names.rename(aside);
        ordered.push_back(aside);
        first.first = aside.second;
    }
    return ordered;
}

} // namespace sluice::migrate

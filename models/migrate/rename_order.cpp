#include "models/migrate/rename_order.h"

#include "models/migrate/sql_text.h"

#include <algorithm>
#include <map>
#include <optional>

namespace sluice::migrate {

namespace {

constexpr std::string_view kTemporary = "__sluice_tmp_";

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
        std::string free = std::string(kTemporary) + name;
        while (holds(free)) {
            free += "_";
        }
        return free;
    }

private:
    sql::Flavor m_flavor;
    std::set<std::string> m_names;
};

// Where each thing is on its way.
class Moving
{
public:
    Moving(const std::vector<Move> &moves, std::set<catalog::QualifiedName> taken)
        : m_moves(moves)
        , m_taken(std::move(taken))
    {
        for (std::size_t i = 0; i < moves.size(); ++i) {
            m_taken.insert(moves[i].first);
            m_pending.emplace(i, moves[i].first);
        }
    }

    std::vector<Hop> run()
    {
        while (!m_pending.empty()) {
            const auto next = std::find_if(m_pending.begin(), m_pending.end(), [&](const auto &it) {
                return nextName(it.first).has_value();
            });
            if (next != m_pending.end()) {
                hop(next->first, *nextName(next->first));
            } else {
                giveWay(m_pending.begin()->first);
            }
        }
        return std::move(m_hops);
    }

private:
    [[nodiscard]] bool isFree(const catalog::QualifiedName &name) const
    {
        return !m_taken.contains(name);
    }
    [[nodiscard]] std::optional<catalog::QualifiedName> nextName(std::size_t i) const
    {
        const catalog::QualifiedName &at = m_pending.at(i);
        const catalog::QualifiedName &to = m_moves[i].second;
        const catalog::QualifiedName moved{to.schema, at.name};
        const catalog::QualifiedName renamed{at.schema, to.name};
        if (!isFree(to)) {
            return std::nullopt;
        }
        if (at.schema == to.schema || at.name == to.name) {
            return to;
        }
        return isFree(moved)     ? std::optional(moved)
               : isFree(renamed) ? std::optional(renamed)
                                 : std::nullopt;
    }
    // Under a name of ours, once; what is still in the way then is for the server to tell.
    void giveWay(std::size_t i)
    {
        const catalog::QualifiedName at = m_pending.at(i);
        const std::string &schema = m_moves[i].second.schema;
        if (at.name.starts_with(kTemporary)) {
            hop(i,
                at.schema == schema ? m_moves[i].second : catalog::QualifiedName{schema, at.name});
            return;
        }
        std::string free = std::string(kTemporary) + at.name;
        while (!isFree({at.schema, free}) || !isFree({schema, free})) {
            free.insert(kTemporary.size(), "_");
        }
        hop(i, {at.schema, free});
    }
    void hop(std::size_t i, const catalog::QualifiedName &to)
    {
        catalog::QualifiedName &at = m_pending.at(i);
        m_hops.push_back({i, at, to});
        m_taken.erase(at);
        m_taken.insert(to);
        at = to;
        if (to == m_moves[i].second) {
            m_pending.erase(i);
        }
    }

    const std::vector<Move> &m_moves;
    std::set<catalog::QualifiedName> m_taken;
    std::map<std::size_t, catalog::QualifiedName> m_pending; // where it is by now
    std::vector<Hop> m_hops;
};

} // namespace

std::vector<Hop> orderMoves(const std::vector<Move> &moves, std::set<catalog::QualifiedName> taken)
{
    return Moving(moves, std::move(taken)).run();
}

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

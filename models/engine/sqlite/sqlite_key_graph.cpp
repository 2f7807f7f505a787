#include "models/engine/sqlite/sqlite_key_graph.h"

#include <algorithm>

namespace sluice::sqlite {

using namespace catalog;

namespace {

using Names = std::set<QualifiedName>;

void follow(const KeyGraph &graph, const QualifiedName &from, Names &reached)
{
    const auto found = graph.find(from);
    if (found == graph.end()) {
        return;
    }
    for (const QualifiedName &parent : found->second) {
        if (reached.insert(parent).second) {
            follow(graph, parent, reached);
        }
    }
}

} // namespace

KeyGraph keyGraph(const Catalog &catalog)
{
    KeyGraph graph;
    for (const auto &[name, table] : catalog.tables) {
        for (const ForeignKey &key : table.foreignKeys) {
            graph[name].insert(key.target);
        }
    }
    return graph;
}

bool leadsTo(const KeyGraph &graph, const QualifiedName &from, const QualifiedName &to)
{
    Names reached;
    follow(graph, from, reached);
    return reached.contains(to);
}

Names actedOn(const KeyGraph &graph, const Names &tables)
{
    Names found;
    for (const auto &[child, parents] : graph) {
        Names reached;
        follow(graph, child, reached);
        const auto isWanted = [&](const QualifiedName &name) { return tables.contains(name); };
        if (std::any_of(reached.begin(), reached.end(), isWanted)) {
            found.insert(child);
            std::copy_if(reached.begin(), reached.end(), std::inserter(found, found.end()),
                         isWanted);
        }
    }
    return found;
}

std::vector<QualifiedName> childrenFirst(const KeyGraph &graph, const Names &tables)
{
    std::map<QualifiedName, Names> parents;
    for (const QualifiedName &name : tables) {
        follow(graph, name, parents[name]);
    }
    std::vector<QualifiedName> order;
    Names left = tables;
    const auto isFree = [&](const QualifiedName &name) {
        return std::none_of(left.begin(), left.end(), [&](const QualifiedName &child) {
            return parents.at(child).contains(name) && !parents.at(name).contains(child);
        });
    };
    while (!left.empty()) {
        const auto next = std::find_if(left.begin(), left.end(), isFree);
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

} // namespace sluice::sqlite

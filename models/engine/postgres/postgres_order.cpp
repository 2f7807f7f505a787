#include "models/engine/postgres/postgres_order.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

std::vector<std::pair<QualifiedName, ForeignKey>> keysTo(const QualifiedName &target,
                                                         const std::set<QualifiedName> &tables,
                                                         const Catalog &catalog)
{
    std::vector<std::pair<QualifiedName, ForeignKey>> keys;
    for (const QualifiedName &name : tables) {
        for (const ForeignKey &key : catalog.tables.at(name).foreignKeys) {
            if (key.target == target && name != target) {
                keys.emplace_back(name, key);
            }
        }
    }
    return keys;
}

bool readsAny(const QualifiedName &view, const std::set<QualifiedName> &views,
              const Catalog &catalog)
{
    return std::any_of(
        catalog.dependencies.begin(), catalog.dependencies.end(), [&](const Dependency &each) {
            return each.dependent.kind == ObjectKind::View && each.dependent.owner == view
                   && each.on.owner != view && views.contains(each.on.owner);
        });
}

} // namespace

std::vector<QualifiedName> viewsInOrder(const std::set<QualifiedName> &views,
                                        const Catalog &catalog)
{
    std::vector<QualifiedName> order;
    std::set<QualifiedName> left = views;
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](const QualifiedName &view) {
            return !readsAny(view, left, catalog);
        });
        // Views cannot read each other in a circle; were it so, the server would say it.
        next = next == left.end() ? left.begin() : next;
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

TableDrops dropOrder(const std::set<QualifiedName> &tables, const Catalog &catalog)
{
    TableDrops drops;
    std::set<QualifiedName> left = tables;
    std::set<std::pair<QualifiedName, std::string>> cut;
    const auto blocking = [&](const QualifiedName &table) {
        auto keys = keysTo(table, left, catalog);
        std::erase_if(keys, [&](const auto &key) {
            return cut.contains({key.first, key.second.name});
        });
        return keys;
    };
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](const QualifiedName &table) {
            return blocking(table).empty();
        });
        if (next == left.end()) {
            next = left.begin();
            for (const auto &key : blocking(*next)) {
                cut.emplace(key.first, key.second.name);
                drops.cut.push_back(key);
            }
        }
        drops.order.push_back(*next);
        left.erase(next);
    }
    return drops;
}

} // namespace sluice::postgres

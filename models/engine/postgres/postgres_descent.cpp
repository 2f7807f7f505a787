#include "models/engine/postgres/postgres_descent.h"

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_tables.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

bool isMissing(const Catalog &catalog, const QualifiedName &table, const std::string &column)
{
    const auto found = catalog.tables.find(table);
    return found == catalog.tables.end() || found->second.column(column) == nullptr;
}

void takeFrom(PostgresWork &work, const Table &parent, const Table &child, const Catalog &now)
{
    for (const Column &column : parent.columns) {
        if (comesDown({ObjectKind::Column, parent.name, column.name}, child, now)) {
            const ObjectId its{ObjectKind::Column, child.name, column.name};
            work.fates.erase(its);
            work.addColumns.erase(its);
        }
    }
    for (const Check &check : parent.checks) {
        const ObjectId id{ObjectKind::Check, parent.name, check.name};
        const bool isThere = contains(now, id) && !work.isDropped(id);
        if (!check.noInherit && isThere && comesDown(id, child, now)) {
            work.remake(id);
            work.carried.insert(id);
        }
    }
}

} // namespace

std::vector<QualifiedName> newParents(const Table &after, const Catalog &now)
{
    const auto old = now.tables.find(after.name);
    if (after.kind == TableKind::Partition || old == now.tables.end()) {
        return {};
    }
    std::vector<QualifiedName> parents = ddl::parentsOf(after);
    if (old->second.kind != TableKind::Partition) {
        for (const QualifiedName &left : ddl::parentsOf(old->second)) {
            std::erase(parents, left);
        }
    }
    return parents;
}

bool comesDown(const ObjectId &part, const Table &after, const Catalog &now)
{
    if (part.kind == ObjectKind::Column) {
        const Column *column = after.column(part.part);
        return column && column->options.contains("inherited")
               && isMissing(now, part.owner, part.part) && isMissing(now, after.name, part.part);
    }
    return part.kind == ObjectKind::Check
           && std::none_of(after.checks.begin(), after.checks.end(),
                           [&](const Check &check) { return check.name == part.part; });
}

void takeFromNewParents(PostgresWork &work, const Catalog &now, const Catalog &after)
{
    for (const auto &[name, child] : after.tables) {
        for (const QualifiedName &parent : newParents(child, now)) {
            if (const auto found = after.tables.find(parent); found != after.tables.end()) {
                takeFrom(work, found->second, child, now);
            }
        }
    }
}

} // namespace sluice::postgres

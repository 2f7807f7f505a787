#include "models/engine/postgres/postgres_descent.h"

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_tables.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

bool isMadeIndex(const PostgresWork &work, const std::string &index, const Table &partition)
{
    const std::string name = ddl::qualifiedNames(index).back().name;
    return std::ranges::any_of(ddl::parentsOf(partition), [&](const QualifiedName &parent) {
        return work.isMadeIndex(parent, name);
    });
}

bool isMissing(const Catalog &catalog, const QualifiedName &table, const std::string &column)
{
    const auto found = catalog.tables.find(table);
    return found == catalog.tables.end() || found->second.column(column) == nullptr;
}

void takeColumns(PostgresWork &work, const Table &parent, const Table &child, const Catalog &now)
{
    for (const Column &column : parent.columns) {
        if (comesDown({ObjectKind::Column, parent.name, column.name}, child, now)) {
            const ObjectId its{ObjectKind::Column, child.name, column.name};
            work.fates.erase(its);
            work.addColumns.erase(its);
        }
    }
}

void takeChecks(PostgresWork &work, const Table &parent, const Table &child, const Catalog &now)
{
    const bool isNew = work.isMade({ObjectKind::Table, parent.name, {}});
    for (const Check &check : parent.checks) {
        const ObjectId id{ObjectKind::Check, parent.name, check.name};
        if (check.noInherit || !comesDown(id, child, now)) {
            continue;
        }
        if (isNew) {
            work.apart.insert(id);
        } else if (contains(now, id) && !work.isDropped(id)) {
            work.remake(id);
            work.carried.insert(id);
        }
    }
}

template<typename Parts>
bool hasNamed(const Parts &parts, const std::string &name)
{
    return std::ranges::any_of(parts, [&](const auto &each) { return each.name == name; });
}

// What the child has from this parent, and an index that belongs to one of it, goes along with the parent's.
bool isFrom(const Table &parent, const ObjectId &part, const Catalog &catalog)
{
    if (part.kind == ObjectKind::Column) {
        return hasNamed(parent.columns, part.part);
    }
    if (part.kind == ObjectKind::Check) {
        return hasNamed(parent.checks, part.part);
    }
    return !attachedTo(catalog, part).empty();
}

class Ancestors
{
public:
    Ancestors(const Catalog &catalog, const ChildColumn &isReached)
        : m_catalog(catalog)
        , m_isReached(isReached)
    {}

    void add(const Dependency &use, const QualifiedName &child)
    {
        const auto table = m_catalog.tables.find(child);
        if (table == m_catalog.tables.end()) {
            return;
        }
        for (const QualifiedName &name : ddl::parentsOf(table->second)) {
            const ObjectId on{ObjectKind::Column, name, use.on.part};
            const auto parent = m_catalog.tables.find(name);
            if (parent != m_catalog.tables.end() && parent->second.column(on.part)
                && m_isReached(on, table->second)) {
                if (use.dependent.owner != use.on.owner
                    || !isFrom(parent->second, use.dependent, m_catalog)) {
                    m_uses.push_back({use.dependent, on});
                }
                add(use, name);
            }
        }
    }
    [[nodiscard]] const std::vector<Dependency> &uses() const { return m_uses; }

private:
    const Catalog &m_catalog;
    const ChildColumn &m_isReached;
    std::vector<Dependency> m_uses;
};

} // namespace

void addUsesOfParents(std::set<Dependency> &uses, const Catalog &catalog,
                      const ChildColumn &isReached)
{
    Ancestors ancestors(catalog, isReached);
    for (const Dependency &use : uses) {
        if (use.on.kind == ObjectKind::Column) {
            ancestors.add(use, use.on.owner);
        }
    }
    uses.insert(ancestors.uses().begin(), ancestors.uses().end());
}

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

std::set<QualifiedName> withAncestors(const QualifiedName &table, const Catalog &catalog)
{
    std::set<QualifiedName> all{table};
    if (const auto found = catalog.tables.find(table); found != catalog.tables.end()) {
        for (const QualifiedName &parent : ddl::parentsOf(found->second)) {
            all.merge(withAncestors(parent, catalog));
        }
    }
    return all;
}

bool staysBelow(const Table &table, const QualifiedName &ancestor, const Catalog &now,
                const Catalog &after)
{
    const auto old = now.tables.find(table.name);
    if (old == now.tables.end()) {
        return false;
    }
    const std::vector<QualifiedName> was = ddl::parentsOf(old->second);
    return std::ranges::any_of(ddl::parentsOf(table), [&](const QualifiedName &parent) {
        const auto found = after.tables.find(parent);
        return std::ranges::find(was, parent) != was.end()
               && (parent == ancestor
                   || (found != after.tables.end()
                       && staysBelow(found->second, ancestor, now, after)));
    });
}

bool comesDown(const ObjectId &part, const Table &after, const Catalog &now)
{
    if (part.kind == ObjectKind::Column) {
        const Column *column = after.column(part.part);
        return column && column->options.contains("inherited") && now.tables.contains(part.owner)
               && isMissing(now, part.owner, part.part) && isMissing(now, after.name, part.part);
    }
    return part.kind == ObjectKind::Check
           && std::none_of(after.checks.begin(), after.checks.end(),
                           [&](const Check &check) { return check.name == part.part; });
}

std::string attachedTo(const Catalog &catalog, const ObjectId &part)
{
    std::string parent;
    visitObject(catalog, part, [&](const auto &object) {
        if constexpr (requires { object.options; }) {
            parent = ddl::option(object.options, "attached_to");
        }
    });
    return parent;
}

void makeAttached(PostgresWork &work, const Catalog &now, const Catalog &after)
{
    for (const auto &[name, table] : after.tables) {
        const auto old = now.tables.find(name);
        if (table.kind != TableKind::Partition || old == now.tables.end()) {
            continue;
        }
        const Table &before = old->second;
        const bool isNew = ddl::parentsOf(before) != ddl::parentsOf(table);
        forEachPart(table, [&](const ObjectId &id, const auto &) {
            const std::string parent = attachedTo(after, id);
            const std::string was = attachedTo(now, id);
            const bool isGone = !was.empty() && isMadeIndex(work, was, before);
            if (!parent.empty() && (isGone || !contains(now, id))
                && (isNew || isMadeIndex(work, parent, table))) {
                work.make(id);
            }
        });
    }
}

void takeFromNewParents(PostgresWork &work, const Catalog &now, const Catalog &after)
{
    for (const auto &[name, child] : after.tables) {
        for (const QualifiedName &parent : newParents(child, now)) {
            if (const auto found = after.tables.find(parent); found != after.tables.end()) {
                takeColumns(work, found->second, child, now);
            }
            for (const QualifiedName &above : withAncestors(parent, after)) {
                if (const auto found = after.tables.find(above);
                    found != after.tables.end() && !staysBelow(child, above, now, after)) {
                    takeChecks(work, found->second, child, now);
                }
            }
        }
    }
}

} // namespace sluice::postgres

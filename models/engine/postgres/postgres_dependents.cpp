#include "models/engine/postgres/postgres_dependents.h"

#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

bool holds(const std::vector<std::string> &list, const std::string &name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool reads(const std::string &expression, const std::string &column)
{
    return migrate::mentions(expression, column, sql::Flavor::Postgres);
}

bool inIndex(const Index &index, const std::string &column)
{
    return holds(index.included, column) || reads(index.predicate, column)
           || std::any_of(index.parts.begin(), index.parts.end(), [&](const IndexPart &part) {
                  return part.column == column || reads(part.expression, column);
              });
}

template<typename Item>
const Item *named(const std::vector<Item> &items, const std::string &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

class Carrying
{
public:
    Carrying(PostgresWork &work, const Catalog &now, const Catalog &after)
        : m_work(work)
        , m_now(now)
        , m_after(after)
    {}

    void run()
    {
        noteChangedTypes();
        regenerateColumns();
        for (const migrate::DropColumn &change : m_work.dropColumns) {
            m_changed.insert({change.table, change.column.name});
        }
        carryPartsOfRegenerated();
        carryForeignKeys();
        carryTriggers();
        carryViews();
    }

private:
    void noteChangedTypes()
    {
        for (const migrate::AlterColumn &change : m_work.alterColumns) {
            if (change.before.type.name != change.after.type.name
                || change.before.collation != change.after.collation) {
                m_changed.insert({change.table, change.after.name});
            }
        }
    }

    // A generated column that stays as it is but reads one that changes: made anew, its values follow.
    void regenerateColumns()
    {
        for (const PartName &changed : std::set<PartName>(m_changed)) {
            const auto now = m_now.tables.find(changed.table);
            const auto after = m_after.tables.find(changed.table);
            if (now == m_now.tables.end() || after == m_after.tables.end()) {
                continue;
            }
            for (const Column &column : now->second.columns) {
                const Column *desired = after->second.column(column.name);
                const PartName part{changed.table, column.name};
                if (column.generated == Generated::No || !desired
                    || !reads(column.generationExpression, changed.name) || isDropped(part)) {
                    continue;
                }
                m_work.dropColumns.push_back({changed.table, column});
                m_work.addColumns.push_back({changed.table, *desired, {}});
                m_work.regenerated.insert(part);
            }
        }
    }
    [[nodiscard]] bool isDropped(const PartName &part) const
    {
        return std::any_of(m_work.dropColumns.begin(), m_work.dropColumns.end(),
                           [&](const auto &change) {
                               return change.table == part.table && change.column.name == part.name;
                           });
    }

    // What a dropped column takes with it and the desired schema has under the same name.
    void carryPartsOfRegenerated()
    {
        for (const migrate::AddColumn &added : m_work.addColumns) {
            const PartName part{added.table, added.column.name};
            if (isDropped(part)) {
                carryParts(m_now.tables.at(part.table), m_after.tables.at(part.table), part.name);
            }
        }
    }
    void carryParts(const Table &now, const Table &after, const std::string &column)
    {
        for (const auto &[name, index] : now.indexes) {
            const auto desired = after.indexes.find(name);
            if (inIndex(index, column) && desired != after.indexes.end()) {
                m_work.dropIndexes.emplace(PartName{now.name, name}, index);
                m_work.createIndexes.emplace(PartName{now.name, name}, desired->second);
            }
        }
        for (const KeyConstraint &key : now.uniques) {
            const KeyConstraint *desired = named(after.uniques, key.name);
            if (holds(key.columns, column) && desired) {
                m_work.dropUniques.emplace(PartName{now.name, key.name}, key);
                m_work.addUniques.emplace(PartName{now.name, key.name}, *desired);
            }
        }
        for (const Check &check : now.checks) {
            const Check *desired = named(after.checks, check.name);
            if (reads(check.expression, column) && desired) {
                m_work.dropChecks.emplace(PartName{now.name, check.name}, check);
                m_work.addChecks.emplace(PartName{now.name, check.name}, *desired);
            }
        }
        if (now.primaryKey && after.primaryKey && holds(now.primaryKey->columns, column)) {
            m_work.dropPrimaryKeys.emplace(now.name, *now.primaryKey);
            m_work.addPrimaryKeys.emplace(now.name, *after.primaryKey);
        }
    }

    [[nodiscard]] bool standsOnDroppedKey(const ForeignKey &key) const
    {
        const auto isIt = [&](const KeyConstraint &dropped) {
            return std::is_permutation(dropped.columns.begin(), dropped.columns.end(),
                                       key.targetColumns.begin(), key.targetColumns.end());
        };
        const auto primary = m_work.dropPrimaryKeys.find(key.target);
        const bool onPrimary = primary != m_work.dropPrimaryKeys.end() && isIt(primary->second);
        const auto onTarget = [&](const auto &entry) { return entry.first.table == key.target; };
        return onPrimary
               || std::any_of(m_work.dropUniques.begin(), m_work.dropUniques.end(),
                              [&](const auto &e) { return onTarget(e) && isIt(e.second); })
               || std::any_of(m_work.dropIndexes.begin(), m_work.dropIndexes.end(),
                              [&](const auto &e) { return onTarget(e) && e.second.unique; });
    }
    [[nodiscard]] bool isChanged(const QualifiedName &table,
                                 const std::vector<std::string> &columns) const
    {
        return std::any_of(columns.begin(), columns.end(), [&](const std::string &column) {
            return m_changed.contains({table, column});
        });
    }
    void carryForeignKeys()
    {
        for (const auto &[name, table] : m_now.tables) {
            const auto after = m_after.tables.find(name);
            for (const ForeignKey &key : table.foreignKeys) {
                if (after == m_after.tables.end()
                    || !(isChanged(name, key.columns) || isChanged(key.target, key.targetColumns)
                         || standsOnDroppedKey(key))) {
                    continue;
                }
                carry(key, after->second);
            }
        }
    }
    void carry(const ForeignKey &key, const Table &after)
    {
        std::string desiredName = key.name;
        std::erase_if(m_work.renameConstraints, [&](const auto &rename) {
            const bool isThis = rename.table == after.name && rename.from == key.name;
            desiredName = isThis ? rename.to : desiredName;
            return isThis;
        });
        m_work.dropForeignKeys.emplace(PartName{after.name, key.name}, key);
        if (const ForeignKey *desired = named(after.foreignKeys, desiredName)) {
            m_work.addForeignKeys.emplace(PartName{after.name, desiredName}, *desired);
        }
    }

    void carryTriggers()
    {
        for (const Dependency &dependency : m_now.dependencies) {
            const bool isOnChanged =
                dependency.dependent.kind == ObjectKind::Trigger
                && dependency.on.kind == ObjectKind::Column
                && m_changed.contains({dependency.on.owner, dependency.on.part});
            const auto now = m_now.tables.find(dependency.dependent.owner);
            const auto after = m_after.tables.find(dependency.dependent.owner);
            if (!isOnChanged || now == m_now.tables.end() || after == m_after.tables.end()) {
                continue;
            }
            const PartName part{now->first, dependency.dependent.part};
            const auto trigger = now->second.triggers.find(part.name);
            const auto desired = after->second.triggers.find(part.name);
            if (trigger != now->second.triggers.end() && desired != after->second.triggers.end()) {
                m_work.dropTriggers.emplace(part, trigger->second);
                m_work.createTriggers.emplace(part, desired->second);
            }
        }
    }

    // A view that keeps its first columns as they are can be replaced where it stands.
    [[nodiscard]] bool canReplace(const QualifiedName &name) const
    {
        const auto now = m_now.views.find(name);
        const auto after = m_after.views.find(name);
        if (now == m_now.views.end() || after == m_after.views.end() || now->second.materialized
            || after->second.materialized || now->second.triggers != after->second.triggers
            || now->second.columns.size() > after->second.columns.size()
            || now->second.storage != after->second.storage) {
            return false;
        }
        return std::equal(now->second.columns.begin(), now->second.columns.end(),
                          after->second.columns.begin(), [](const Column &a, const Column &b) {
                              return a.name == b.name && a.type.name == b.type.name
                                     && a.collation == b.collation;
                          });
    }
    [[nodiscard]] bool isInTheWay(const Dependency &dependency) const
    {
        const ObjectId &on = dependency.on;
        switch (on.kind) {
        case ObjectKind::Column:
            return m_changed.contains({on.owner, on.part});
        case ObjectKind::Table:
            return m_work.droppedTables.contains(on.owner);
        case ObjectKind::View:
            return m_work.dropViews.contains(on.owner);
        default:
            return false;
        }
    }
    void carryViews()
    {
        for (const QualifiedName &name : std::set<QualifiedName>(m_work.dropViews)) {
            if (m_work.createViews.contains(name) && canReplace(name)) {
                m_work.dropViews.erase(name);
                m_work.replaceViews.insert(name);
            }
        }
        for (bool grew = true; grew;) {
            grew = false;
            for (const Dependency &dependency : m_now.dependencies) {
                const QualifiedName &view = dependency.dependent.owner;
                if (dependency.dependent.kind != ObjectKind::View || !isInTheWay(dependency)
                    || m_work.dropViews.contains(view)) {
                    continue;
                }
                m_work.dropViews.insert(view);
                m_work.replaceViews.erase(view);
                if (m_after.views.contains(view)) {
                    m_work.createViews.insert(view);
                }
                grew = true;
            }
        }
    }

    PostgresWork &m_work;
    const Catalog &m_now;
    const Catalog &m_after;
    std::set<PartName> m_changed; // columns that change type or go
};

} // namespace

void carryDependents(PostgresWork &work, const Catalog &now, const Catalog &after)
{
    Carrying(work, now, after).run();
}

} // namespace sluice::postgres

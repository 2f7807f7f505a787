#include "models/engine/postgres/postgres_uses.h"

#include "models/engine/postgres/postgres_tables.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

class Uses
{
public:
    Uses(const Catalog &catalog, const Owners *dependents)
        : m_catalog(catalog)
        , m_dependents(dependents)
    {}

    std::set<Dependency> collect()
    {
        for (const Dependency &each : m_catalog.dependencies) {
            if (isWanted(each.dependent.owner)) {
                m_uses.insert(m_uses.end(), each);
            }
        }
        for (const auto &[name, table] : m_catalog.tables) {
            if (isWanted(name)) {
                addTable(table);
            }
        }
        for (const auto &[name, view] : m_catalog.views) {
            const ObjectId id{ObjectKind::View, name, {}};
            parts(ObjectKind::Index, id, view.indexes);
            parts(ObjectKind::Trigger, id, view.triggers);
            parts(ObjectKind::Rule, id, view.rules);
        }
        return std::move(m_uses);
    }

private:
    [[nodiscard]] bool isWanted(const QualifiedName &owner) const
    {
        return m_dependents == nullptr || m_dependents->contains(owner);
    }
    void add(const ObjectId &dependent, const ObjectId &on) { m_uses.insert({dependent, on}); }
    void addColumns(const ObjectId &dependent, const QualifiedName &table,
                    const std::vector<std::string> &columns)
    {
        for (const std::string &column : columns) {
            add(dependent, {ObjectKind::Column, table, column});
        }
    }
    template<typename Items>
    void parts(ObjectKind kind, const ObjectId &owner, const Items &items)
    {
        for (const auto &item : items) {
            if constexpr (requires { item.second; }) {
                add({kind, owner.owner, item.first}, owner);
            } else {
                add({kind, owner.owner, item.name}, owner);
            }
        }
    }
    void mentioned(const ObjectId &dependent, const Table &table, const std::string &text)
    {
        if (text.empty()) {
            return;
        }
        for (const Column &column : table.columns) {
            if (migrate::mentions(text, column.name, sql::Flavor::Postgres)) {
                add(dependent, {ObjectKind::Column, table.name, column.name});
            }
        }
    }

    void addTable(const Table &table)
    {
        const ObjectId id{ObjectKind::Table, table.name, {}};
        for (const Check &check : table.checks) {
            const ObjectId its{ObjectKind::Check, table.name, check.name};
            add(its, id);
            mentioned(its, table, check.expression);
        }
        parts(ObjectKind::Trigger, id, table.triggers);
        parts(ObjectKind::Rule, id, table.rules);
        parts(ObjectKind::Policy, id, table.policies);
        if (table.primaryKey) {
            addKey(ObjectKind::PrimaryKey, id, *table.primaryKey);
        }
        for (const KeyConstraint &key : table.uniques) {
            addKey(ObjectKind::Unique, id, key);
        }
        for (const Exclusion &each : table.exclusions) {
            const ObjectId its{ObjectKind::Exclusion, table.name, each.name};
            add(its, id);
            mentioned(its, table, each.definition);
        }
        for (const auto &[name, index] : table.indexes) {
            addIndex(table, index);
        }
        for (const ForeignKey &key : table.foreignKeys) {
            addForeignKey(table, key);
        }
        for (const QualifiedName &parent : ddl::parentsOf(table)) {
            add(id, {ObjectKind::Table, parent, {}});
        }
    }
    void addKey(ObjectKind kind, const ObjectId &table, const KeyConstraint &key)
    {
        const ObjectId id{kind, table.owner, key.name};
        add(id, table);
        addColumns(id, table.owner, key.columns);
        addColumns(id, table.owner, key.included);
    }
    void addIndex(const Table &table, const Index &index)
    {
        const ObjectId id{ObjectKind::Index, table.name, index.name};
        add(id, {ObjectKind::Table, table.name, {}});
        for (const IndexPart &part : index.parts) {
            if (!part.column.empty()) {
                addColumns(id, table.name, {part.column});
            }
            mentioned(id, table, part.expression);
        }
        addColumns(id, table.name, index.included);
        mentioned(id, table, index.predicate);
    }
    void addForeignKey(const Table &table, const ForeignKey &key)
    {
        const ObjectId id{ObjectKind::ForeignKey, table.name, key.name};
        add(id, {ObjectKind::Table, table.name, {}});
        add(id, {ObjectKind::Table, key.target, {}});
        addColumns(id, table.name, key.columns);
        addColumns(id, key.target, key.targetColumns);
        const auto found = m_catalog.tables.find(key.target);
        if (found != m_catalog.tables.end()) {
            addTarget(id, found->second, key);
        }
    }
    // Any key over these columns may be the one that the server chose.
    void addTarget(const ObjectId &id, const Table &target, const ForeignKey &key)
    {
        const auto isOver = [&](const std::vector<std::string> &columns) {
            return std::is_permutation(columns.begin(), columns.end(), key.targetColumns.begin(),
                                       key.targetColumns.end());
        };
        if (target.primaryKey && isOver(target.primaryKey->columns)) {
            add(id, {ObjectKind::PrimaryKey, target.name, target.primaryKey->name});
        }
        for (const KeyConstraint &unique : target.uniques) {
            if (isOver(unique.columns)) {
                add(id, {ObjectKind::Unique, target.name, unique.name});
            }
        }
        for (const auto &[name, index] : target.indexes) {
            std::vector<std::string> columns;
            for (const IndexPart &part : index.parts) {
                columns.push_back(part.column);
            }
            if (index.unique && isOver(columns)) {
                add(id, {ObjectKind::Index, target.name, name});
            }
        }
    }

    const Catalog &m_catalog;
    const Owners *m_dependents;
    std::set<Dependency> m_uses;
};

} // namespace

std::set<Dependency> usesOf(const Catalog &catalog, const Owners *dependents)
{
    return Uses(catalog, dependents).collect();
}

} // namespace sluice::postgres

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/usual_name.h"

#include <algorithm>

namespace sluice::postgres::ddl {

using namespace catalog;

namespace {

// Collects COMMENT ON for whatever has one.
class Comments
{
public:
    explicit Comments(const Catalog &catalog)
        : m_catalog(catalog)
    {}

    void add(const ObjectId &id, const std::string &text)
    {
        if (!text.empty()) {
            m_sql.push_back(comment(reference(id, m_catalog), text));
        }
    }
    template<typename Items>
    void parts(ObjectKind kind, const QualifiedName &owner, const Items &items)
    {
        for (const auto &item : items) {
            if constexpr (requires { item.second; }) {
                add({kind, owner, item.first}, item.second.comment);
            } else {
                add({kind, owner, item.name}, item.comment);
            }
        }
    }
    template<typename Map>
    void objects(ObjectKind kind, const Map &map)
    {
        for (const auto &[name, object] : map) {
            add({kind, name, {}}, object.comment);
        }
    }
    void table(const Table &table)
    {
        add({ObjectKind::Table, table.name, {}}, table.comment);
        parts(ObjectKind::Column, table.name, table.columns);
        for (const Column &column : table.columns) {
            ofColumn(table.name, column);
        }
        if (table.primaryKey) {
            add({ObjectKind::PrimaryKey, table.name, table.primaryKey->name},
                table.primaryKey->comment);
        }
        parts(ObjectKind::Unique, table.name, table.uniques);
        parts(ObjectKind::Exclusion, table.name, table.exclusions);
        if (table.primaryKey) {
            ofIndex({ObjectKind::PrimaryKey, table.name, table.primaryKey->name},
                    table.primaryKey->options);
        }
        for (const KeyConstraint &each : table.uniques) {
            ofIndex({ObjectKind::Unique, table.name, each.name}, each.options);
        }
        for (const Exclusion &each : table.exclusions) {
            ofIndex({ObjectKind::Exclusion, table.name, each.name}, each.options);
        }
        parts(ObjectKind::Check, table.name, table.checks);
        parts(ObjectKind::Index, table.name, table.indexes);
    }
    // On what comes with a column: its NOT NULL constraint, the sequence of an identity.
    void ofColumn(const QualifiedName &table, const Column &column)
    {
        if (const auto found = column.options.find("not_null_comment");
            found != column.options.end()) {
            add({ObjectKind::Check, table, notNullName(table.name, column.name, column.options)},
                found->second);
        }
        if (const auto found = column.options.find("identity:comment");
            found != column.options.end()) {
            add({ObjectKind::Sequence, identitySequence(table, column), {}}, found->second);
        }
    }
    // On the index that stands behind a constraint.
    void ofIndex(const ObjectId &constraint, const Options &options)
    {
        if (const auto found = options.find("index_comment"); found != options.end()) {
            add({ObjectKind::Index, constraint.owner, constraint.part}, found->second);
        }
    }
    void ofDomain(const Domain &domain)
    {
        parts(ObjectKind::Check, domain.name, domain.checks);
        if (const auto found = domain.options.find("not_null_comment");
            found != domain.options.end()) {
            add({ObjectKind::Check, domain.name, notNullName(domain.name.name, {}, domain.options)},
                found->second);
        }
    }
    // On what is made behind the table.
    void tableReaders(const Table &table)
    {
        parts(ObjectKind::ForeignKey, table.name, table.foreignKeys);
        parts(ObjectKind::Trigger, table.name, table.triggers);
        rules(table);
    }
    void rules(const Table &table)
    {
        parts(ObjectKind::Rule, table.name, table.rules);
        parts(ObjectKind::Policy, table.name, table.policies);
    }
    void view(const View &view)
    {
        add({ObjectKind::View, view.name, {}}, view.comment);
        parts(ObjectKind::Column, view.name, view.columns);
        parts(ObjectKind::Index, view.name, view.indexes);
        parts(ObjectKind::Trigger, view.name, view.triggers);
        parts(ObjectKind::Rule, view.name, view.rules);
    }
    void everything();
    [[nodiscard]] const Statements &sql() const { return m_sql; }

private:
    const Catalog &m_catalog;
    Statements m_sql;
};

void Comments::everything()
{
    for (const auto &[name, schema] : m_catalog.schemas) {
        add({ObjectKind::Schema, {name, {}}, {}}, schema.comment);
    }
    for (const auto &[name, extension] : m_catalog.extensions) {
        add({ObjectKind::Extension, {{}, name}, {}}, extension.comment);
    }
    objects(ObjectKind::Enum, m_catalog.enums);
    objects(ObjectKind::Domain, m_catalog.domains);
    for (const auto &[name, domain] : m_catalog.domains) {
        ofDomain(domain);
    }
    objects(ObjectKind::CompositeType, m_catalog.composites);
    for (const auto &[name, type] : m_catalog.composites) {
        parts(ObjectKind::Column, name, type.attributes);
    }
    objects(ObjectKind::Routine, m_catalog.routines);
    objects(ObjectKind::Sequence, m_catalog.sequences);
    for (const auto &[name, each] : m_catalog.tables) {
        table(each);
        tableReaders(each);
    }
    for (const auto &[name, each] : m_catalog.views) {
        view(each);
    }
    for (const auto &[id, object] : m_catalog.others) {
        if (id.kind != ObjectKind::EventTrigger) {
            add(id, object.comment);
        }
    }
}

} // namespace

Statements commentsBehind(const Table &table, const Catalog &catalog,
                          const std::function<bool(const ObjectId &)> &isMade)
{
    Comments found(catalog);
    for (const Column &column : table.columns) {
        found.ofColumn(table.name, column);
    }
    forEachPart(table, [&](const ObjectId &id, const auto &part) {
        if constexpr (requires { part.options; }) {
            if (isMade(id)) {
                found.ofIndex(id, part.options);
            }
        }
    });
    return found.sql();
}

Statements commentsBehind(const ObjectId &constraint, const Options &options,
                          const Catalog &catalog)
{
    Comments found(catalog);
    found.ofIndex(constraint, options);
    return found.sql();
}

Statements comments(const Catalog &catalog)
{
    Comments found(catalog);
    found.everything();
    return found.sql();
}

} // namespace sluice::postgres::ddl

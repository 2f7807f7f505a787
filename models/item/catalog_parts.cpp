#include "models/item/catalog_parts.h"

#include "models/base/text.h"
#include "models/item/convert.h"
#include "models/item/visible_text.h"

#include <algorithm>

namespace sluice::item {

namespace {

using catalog::ObjectKind;

bool isIn(const std::vector<std::string> &columns, const std::string &column)
{
    return std::ranges::find(columns, column) != columns.end();
}

QString columnsText(const std::vector<std::string> &columns)
{
    return visibleText(join(columns, ", "));
}

void addColumns(CatalogNode &parent, const std::vector<catalog::Column> &columns)
{
    for (const catalog::Column &column : columns) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Column, parent.id.owner, column.name));
        node.aside = visibleText(column.type.name);
        node.isNullable = !column.notNull;
        node.typeClass = column.type.typeClass;
    }
}

void markKeys(CatalogNode &parent, const catalog::Table &table)
{
    for (const auto &node : parent.children) {
        node->isKey = table.primaryKey && isIn(table.primaryKey->columns, node->id.part);
        for (const catalog::ForeignKey &key : table.foreignKeys) {
            if (isIn(key.columns, node->id.part)) {
                node->reference = visibleText(key.target.name);
            }
        }
    }
}

bool anyNamed(const auto &parts, const IsPart &isIt)
{
    return std::ranges::any_of(parts, [&isIt](const auto &part) { return isIt(part.name); });
}

bool anyKey(const auto &parts, const IsPart &isIt)
{
    return std::ranges::any_of(parts, [&isIt](const auto &part) { return isIt(part.first); });
}

void addIndexes(CatalogNode &parent, const std::map<std::string, catalog::Index> &indexes)
{
    for (const auto &[key, index] : indexes) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Index, parent.id.owner, index.name));
        std::vector<std::string> parts;
        for (const catalog::IndexPart &part : index.parts) {
            parts.push_back(part.column.empty() ? part.expression : part.column);
        }
        node.aside = columnsText(parts);
    }
}

// A constraint without a name is called by what it holds.
struct Constraint
{
    ObjectKind kind;
    std::string name;
    std::string what;

    [[nodiscard]] const std::string &called() const { return name.empty() ? what : name; }
};

std::vector<Constraint> constraintsOf(const catalog::Table &table)
{
    std::vector<Constraint> all;
    if (table.primaryKey) {
        all.push_back({ObjectKind::PrimaryKey, table.primaryKey->name,
                       join(table.primaryKey->columns, ", ")});
    }
    for (const catalog::KeyConstraint &key : table.uniques) {
        all.push_back({ObjectKind::Unique, key.name, join(key.columns, ", ")});
    }
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        all.push_back({ObjectKind::ForeignKey, key.name,
                       join(key.columns, ", ") + " \u2192 " + key.target.name});
    }
    for (const catalog::Check &check : table.checks) {
        all.push_back({ObjectKind::Check, check.name, check.expression});
    }
    for (const catalog::Exclusion &exclusion : table.exclusions) {
        all.push_back({ObjectKind::Exclusion, exclusion.name, exclusion.definition});
    }
    return all;
}

void addConstraint(CatalogNode &parent, const Constraint &constraint)
{
    const auto &[kind, name, what] = constraint;
    const bool named = !name.empty();
    CatalogNode &node = parent.add(makeNode(kind, parent.id.owner, constraint.called()));
    node.aside = named ? visibleText(what) : toQString(kindName(kind));
}

void addConstraints(CatalogNode &parent, const catalog::Table &table)
{
    for (const Constraint &constraint : constraintsOf(table)) {
        addConstraint(parent, constraint);
    }
}

void addRules(CatalogNode &parent, const std::map<std::string, catalog::Rule> &rules)
{
    for (const auto &[key, rule] : rules) {
        parent.add(makeNode(ObjectKind::Rule, parent.id.owner, rule.name)).aside =
            toQString(kindName(ObjectKind::Rule));
    }
}

void addPolicies(CatalogNode &parent, const catalog::Table &table)
{
    for (const auto &[key, policy] : table.policies) {
        parent.add(makeNode(ObjectKind::Policy, parent.id.owner, policy.name)).aside =
            visibleText(policy.command);
    }
}

} // namespace

std::unique_ptr<CatalogNode> makeNode(ObjectKind kind, const catalog::QualifiedName &owner,
                                      const std::string &part)
{
    auto node = std::make_unique<CatalogNode>();
    node->id = {.kind = kind, .owner = owner, .part = part};
    node->text = visibleText(kind == ObjectKind::Schema ? owner.schema
                             : part.empty()             ? owner.name
                                                        : part);
    return node;
}

void addTriggers(CatalogNode &parent, const catalog::QualifiedName &owner,
                 const std::map<std::string, catalog::Trigger> &triggers, bool withOwner)
{
    for (const auto &[key, trigger] : triggers) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Trigger, owner, trigger.name));
        node.aside = withOwner ? visibleText(owner.name) : QString();
    }
}

void addParts(CatalogNode &parent, const catalog::Table &table)
{
    addColumns(parent, table.columns);
    markKeys(parent, table);
    addIndexes(parent, table.indexes);
    addConstraints(parent, table);
    addTriggers(parent, table.name, table.triggers, false);
    addRules(parent, table.rules);
    addPolicies(parent, table);
}

void addParts(CatalogNode &parent, const catalog::View &view)
{
    addColumns(parent, view.columns);
    addIndexes(parent, view.indexes);
    addTriggers(parent, view.name, view.triggers, false);
    addRules(parent, view.rules);
}

bool anyPart(const catalog::Table &table, const IsPart &isIt)
{
    const auto isCalled = [&isIt](const Constraint &constraint) {
        return isIt(constraint.called());
    };
    return anyNamed(table.columns, isIt) || anyKey(table.indexes, isIt)
           || anyKey(table.triggers, isIt) || anyKey(table.rules, isIt)
           || anyKey(table.policies, isIt) || std::ranges::any_of(constraintsOf(table), isCalled);
}

bool anyPart(const catalog::View &view, const IsPart &isIt)
{
    return anyNamed(view.columns, isIt) || anyKey(view.indexes, isIt) || anyKey(view.triggers, isIt)
           || anyKey(view.rules, isIt);
}

} // namespace sluice::item

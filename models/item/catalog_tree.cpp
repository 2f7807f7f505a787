#include "models/item/catalog_tree.h"

#include "models/base/text.h"
#include "models/item/convert.h"
#include "models/item/row_count_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace sluice::item {

namespace {

using catalog::ObjectKind;

struct CatalogTree
{
    Q_DECLARE_TR_FUNCTIONS(CatalogTree)
};

QString sectionName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Table:
        return CatalogTree::tr("TABLES");
    case ObjectKind::View:
        return CatalogTree::tr("VIEWS");
    case ObjectKind::Trigger:
        return CatalogTree::tr("TRIGGERS");
    case ObjectKind::Sequence:
        return CatalogTree::tr("SEQUENCES");
    case ObjectKind::Enum:
        return CatalogTree::tr("TYPES");
    case ObjectKind::Schema:
    case ObjectKind::Column:
    case ObjectKind::PrimaryKey:
    case ObjectKind::Unique:
    case ObjectKind::ForeignKey:
    case ObjectKind::Check:
    case ObjectKind::Index:
    case ObjectKind::Exclusion:
    case ObjectKind::Rule:
    case ObjectKind::Policy:
    case ObjectKind::Default:
    case ObjectKind::Domain:
    case ObjectKind::CompositeType:
    case ObjectKind::RangeType:
    case ObjectKind::BaseType:
    case ObjectKind::Routine:
    case ObjectKind::Extension:
    case ObjectKind::Collation:
    case ObjectKind::Conversion:
    case ObjectKind::Operator:
    case ObjectKind::OperatorClass:
    case ObjectKind::OperatorFamily:
    case ObjectKind::Cast:
    case ObjectKind::TextSearchParser:
    case ObjectKind::TextSearchDictionary:
    case ObjectKind::TextSearchTemplate:
    case ObjectKind::TextSearchConfiguration:
    case ObjectKind::Language:
    case ObjectKind::Transform:
    case ObjectKind::AccessMethod:
    case ObjectKind::ForeignDataWrapper:
    case ObjectKind::ForeignServer:
    case ObjectKind::UserMapping:
    case ObjectKind::EventTrigger:
    case ObjectKind::Publication:
    case ObjectKind::Subscription:
    case ObjectKind::Statistics:
        break;
    }
    return {};
}

std::unique_ptr<CatalogNode> makeNode(ObjectKind kind, const catalog::QualifiedName &owner,
                                      const std::string &part = {})
{
    auto node = std::make_unique<CatalogNode>();
    node->id = {.kind = kind, .owner = owner, .part = part};
    node->text = toQString(kind == ObjectKind::Schema ? owner.schema
                           : part.empty()             ? owner.name
                                                      : part);
    return node;
}

bool isIn(const std::vector<std::string> &columns, const std::string &column)
{
    return std::ranges::find(columns, column) != columns.end();
}

QString columnsText(const std::vector<std::string> &columns)
{
    return toQString(join(columns, ", "));
}

void addColumns(CatalogNode &parent, const std::vector<catalog::Column> &columns)
{
    for (const catalog::Column &column : columns) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Column, parent.id.owner, column.name));
        node.aside = toQString(column.type.name);
        node.toolTip = toQString(column.comment);
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
                node->reference = toQString(key.target.name);
            }
        }
    }
}

void addIndexes(CatalogNode &parent, const std::map<std::string, catalog::Index> &indexes)
{
    for (const catalog::Index &index : std::views::values(indexes)) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Index, parent.id.owner, index.name));
        std::vector<std::string> parts;
        for (const catalog::IndexPart &part : index.parts) {
            parts.push_back(part.column.empty() ? part.expression : part.column);
        }
        node.aside = columnsText(parts);
        node.toolTip = toQString(index.definition);
    }
}

// A constraint without a name is called by what it holds.
void addConstraint(CatalogNode &parent, ObjectKind kind, const std::string &name,
                   const QString &what)
{
    const bool named = !name.empty();
    CatalogNode &node =
        parent.add(makeNode(kind, parent.id.owner, named ? name : toStdString(what)));
    node.aside = named ? what : toQString(catalog::kindName(kind));
}

void addConstraints(CatalogNode &parent, const catalog::Table &table)
{
    if (table.primaryKey) {
        addConstraint(parent, ObjectKind::PrimaryKey, table.primaryKey->name,
                      columnsText(table.primaryKey->columns));
    }
    for (const catalog::KeyConstraint &key : table.uniques) {
        addConstraint(parent, ObjectKind::Unique, key.name, columnsText(key.columns));
    }
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        addConstraint(parent, ObjectKind::ForeignKey, key.name,
                      columnsText(key.columns) + QStringLiteral(" \u2192 ")
                          + toQString(key.target.name));
    }
    for (const catalog::Check &check : table.checks) {
        addConstraint(parent, ObjectKind::Check, check.name, toQString(check.expression));
    }
}

void addTriggers(CatalogNode &parent, const catalog::QualifiedName &owner,
                 const std::map<std::string, catalog::Trigger> &triggers, bool withOwner)
{
    for (const catalog::Trigger &trigger : std::views::values(triggers)) {
        CatalogNode &node = parent.add(makeNode(ObjectKind::Trigger, owner, trigger.name));
        node.aside = withOwner ? toQString(owner.name) : QString();
        node.toolTip = toQString(trigger.definition);
    }
}

QString rowsAside(const catalog::Table &table, const RowCounts &counted)
{
    if (const auto exact = counted.find(table.name); exact != counted.end()) {
        return rowCountText(exact->second);
    }
    return table.estimatedRows ? estimateText(*table.estimatedRows) : QString();
}

CatalogNode &addSection(CatalogNode &parent, ObjectKind kind, const std::string &schema)
{
    CatalogNode &section = parent.add(makeNode(kind, {.schema = schema, .name = {}}));
    section.isSection = true;
    section.text = sectionName(kind);
    return section;
}

// The objects of one schema in a map ordered by schema and name.
template<typename T>
auto inSchema(const std::map<catalog::QualifiedName, T> &objects, const std::string &schema)
{
    return std::views::values(objects) | std::views::filter([&schema](const T &object) {
               return object.name.schema == schema;
           });
}

void addTables(CatalogNode &parent, const catalog::Catalog &catalog, const std::string &schema,
               const RowCounts &counted)
{
    CatalogNode &section = addSection(parent, ObjectKind::Table, schema);
    for (const catalog::Table &table : inSchema(catalog.tables, schema)) {
        if (table.kind == catalog::TableKind::Shadow) {
            continue; // part of a virtual table
        }
        CatalogNode &node = section.add(makeNode(ObjectKind::Table, table.name));
        node.aside = rowsAside(table, counted);
        node.toolTip = toQString(table.comment);
        addColumns(node, table.columns);
        markKeys(node, table);
        addIndexes(node, table.indexes);
        addConstraints(node, table);
        addTriggers(node, table.name, table.triggers, false);
    }
}

void addViews(CatalogNode &parent, const catalog::Catalog &catalog, const std::string &schema)
{
    CatalogNode &section = addSection(parent, ObjectKind::View, schema);
    for (const catalog::View &view : inSchema(catalog.views, schema)) {
        CatalogNode &node = section.add(makeNode(ObjectKind::View, view.name));
        node.aside = view.materialized ? CatalogTree::tr("materialized") : QString();
        node.toolTip = toQString(view.comment);
        addColumns(node, view.columns);
        addIndexes(node, view.indexes);
        addTriggers(node, view.name, view.triggers, false);
    }
}

void addAllTriggers(CatalogNode &parent, const catalog::Catalog &catalog, const std::string &schema)
{
    CatalogNode &section = addSection(parent, ObjectKind::Trigger, schema);
    for (const catalog::Table &table : inSchema(catalog.tables, schema)) {
        addTriggers(section, table.name, table.triggers, true);
    }
    for (const catalog::View &view : inSchema(catalog.views, schema)) {
        addTriggers(section, view.name, view.triggers, true);
    }
}

void addSequencesAndTypes(CatalogNode &parent, const catalog::Catalog &catalog,
                          const std::string &schema)
{
    CatalogNode &sequences = addSection(parent, ObjectKind::Sequence, schema);
    for (const catalog::Sequence &sequence : inSchema(catalog.sequences, schema)) {
        sequences.add(makeNode(ObjectKind::Sequence, sequence.name));
    }
    CatalogNode &types = addSection(parent, ObjectKind::Enum, schema);
    for (const catalog::Enum &type : inSchema(catalog.enums, schema)) {
        CatalogNode &node = types.add(makeNode(ObjectKind::Enum, type.name));
        node.aside = CatalogTree::tr("enum");
        node.toolTip = toQString(join(type.labels, ", "));
    }
}

void addSchema(CatalogNode &parent, const catalog::Catalog &catalog, const std::string &schema,
               const RowCounts &counted)
{
    addTables(parent, catalog, schema, counted);
    addViews(parent, catalog, schema);
    addAllTriggers(parent, catalog, schema);
    addSequencesAndTypes(parent, catalog, schema);
    std::erase_if(parent.children,
                  [](const auto &child) { return child->isSection && child->children.empty(); });
    parent.renumber();
}

} // namespace

bool CatalogNode::looksLike(const CatalogNode &other) const
{
    return text == other.text && aside == other.aside && toolTip == other.toolTip
           && isKey == other.isKey && isNullable == other.isNullable && reference == other.reference
           && typeClass == other.typeClass;
}

void CatalogNode::showLike(const CatalogNode &other)
{
    text = other.text;
    aside = other.aside;
    toolTip = other.toolTip;
    isKey = other.isKey;
    isNullable = other.isNullable;
    reference = other.reference;
    typeClass = other.typeClass;
}

CatalogNode &CatalogNode::add(std::unique_ptr<CatalogNode> child)
{
    child->parent = this;
    child->row = static_cast<int>(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

void CatalogNode::renumber()
{
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i]->row = static_cast<int>(i);
    }
}

std::unique_ptr<CatalogNode> buildCatalogTree(const catalog::Catalog &catalog,
                                              const RowCounts &counted)
{
    auto root = std::make_unique<CatalogNode>();
    root->isSection = true;
    if (catalog.schemas.size() <= 1) {
        addSchema(*root, catalog,
                  catalog.schemas.empty() ? catalog.defaultSchema : catalog.schemas.begin()->first,
                  counted);
        return root;
    }
    for (const auto &[schema, facts] : catalog.schemas) {
        addSchema(root->add(makeNode(ObjectKind::Schema, {.schema = schema, .name = {}})), catalog,
                  schema, counted);
    }
    return root;
}

} // namespace sluice::item

#include "models/item/catalog_tree_model.h"

#include "models/item/convert.h"
#include "models/item/object_tip.h"
#include "models/item/roles.h"

#include <map>
#include <utility>
#include <vector>

namespace sluice::item {

CatalogTreeModel::CatalogTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<CatalogNode>())
{
    m_root->role = CatalogNode::Role::Section;
}

CatalogTreeModel::~CatalogTreeModel() = default;

void CatalogTreeModel::setCatalog(const catalog::Snapshot &catalog)
{
    m_catalog = catalog ? catalog : std::make_shared<const catalog::Catalog>();
    m_tree.emplace(m_catalog, m_counted);
    const QString filter = m_filter;
    setFilter({}); // rows come and go among all of them
    merge(*m_root, *m_tree->root());
    setFilter(filter);
}

// Thousands of rows come and go with a key: one change of the layout, not a signal for each run of them.
void CatalogTreeModel::setFilter(const QString &text)
{
    if (text == m_filter) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    m_filter = text;
    m_match = CatalogMatch(text);
    (void)applyFilter(*m_root, false);
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        after << indexOf(nodeOf(index));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

// Sections and schemas are there for what is in them.
bool CatalogTreeModel::applyFilter(CatalogNode &node, bool isWhole) const
{
    const bool isSchema =
        node.role == CatalogNode::Role::Object && node.id.kind == catalog::ObjectKind::Schema;
    const bool isHead = node.isSection() || isSchema;
    node.isWhole = isWhole || m_match.isEmpty()
                   || (!isHead && m_match.accepts(node.id.owner.name, node.id.part));
    node.shown.clear();
    if (!node.isFilled) {
        return node.isWhole || m_tree->holds(node, m_match);
    }
    for (const auto &child : node.children) {
        if (applyFilter(*child, node.isWhole)) {
            child->row = static_cast<int>(node.shown.size());
            node.shown.push_back(child.get());
        }
    }
    return node.isWhole || !node.shown.empty();
}

void CatalogTreeModel::setRowCount(const catalog::QualifiedName &table, std::int64_t rows)
{
    m_counted[table] = rows;
    CatalogNode *node = find({catalog::ObjectKind::Table, table, {}});
    if (node == nullptr) {
        return;
    }
    node->aside = rowsAside(m_catalog->tables.at(table), m_counted);
    if (const QModelIndex index = indexOf(node); index.isValid()) {
        Q_EMIT dataChanged(index, index);
    }
}

// Makes `now` equal to `next` with as few row signals as keep every surviving index.
void CatalogTreeModel::merge(CatalogNode &now, CatalogNode &next)
{
    removeGone(now, next);
    for (std::size_t i = 0; i < next.children.size(); ++i) {
        const bool isThere =
            i < now.children.size() && now.children[i]->isSameObject(*next.children[i]);
        if (!isThere) {
            i = insertFrom(now, next, i);
            continue;
        }
        CatalogNode &child = *now.children[i];
        if (!child.looksLike(*next.children[i])) {
            child.showLike(*next.children[i]);
            Q_EMIT dataChanged(indexOf(&child), indexOf(&child));
        }
        child.names = std::move(next.children[i]->names);
        if (child.isFilled) { // else it will be filled from the new catalog
            filled(*next.children[i]);
            merge(child, *next.children[i]);
        }
    }
}

// Inserts the children of `next` from `first` up to one that is there already, and gives the last inserted.
std::size_t CatalogTreeModel::insertFrom(CatalogNode &now, CatalogNode &next, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < next.children.size()
           && !(first < now.children.size()
                && now.children[first]->isSameObject(*next.children[end]))) {
        ++end;
    }
    beginInsertRows(indexOf(&now), static_cast<int>(first), static_cast<int>(end) - 1);
    for (std::size_t i = first; i < end; ++i) {
        next.children[i]->parent = &now;
    }
    const auto from = next.children.begin();
    now.children.insert(now.children.begin() + static_cast<std::ptrdiff_t>(first),
                        std::make_move_iterator(from + static_cast<std::ptrdiff_t>(first)),
                        std::make_move_iterator(from + static_cast<std::ptrdiff_t>(end)));
    now.showAll();
    endInsertRows();
    return end - 1;
}

// Keeps of `now` only what comes in `next` in the same order; what has moved goes, to be inserted anew.
void CatalogTreeModel::removeGone(CatalogNode &now, const CatalogNode &next)
{
    std::map<std::pair<CatalogNode::Role, catalog::ObjectId>, std::size_t> places;
    for (std::size_t i = 0; i < now.children.size(); ++i) {
        places.try_emplace({now.children[i]->role, now.children[i]->id}, i);
    }
    std::vector<bool> stays(now.children.size(), false);
    std::size_t behind = 0;
    for (const auto &wanted : next.children) {
        const auto place = places.find({wanted->role, wanted->id});
        if (place != places.end() && place->second >= behind) {
            stays[place->second] = true;
            behind = place->second + 1;
        }
    }
    for (std::size_t i = now.children.size(); i-- > 0;) {
        if (stays[i]) {
            continue;
        }
        std::size_t first = i; // neighbours that go, go together
        while (first > 0 && !stays[first - 1]) {
            --first;
        }
        beginRemoveRows(indexOf(&now), static_cast<int>(first), static_cast<int>(i));
        now.children.erase(now.children.begin() + static_cast<std::ptrdiff_t>(first),
                           now.children.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        now.showAll();
        endRemoveRows();
        i = first;
    }
}

CatalogNode &CatalogTreeModel::filled(CatalogNode &node) const
{
    if (!node.isFilled) {
        m_tree->fill(node);
        (void)applyFilter(node, node.isWhole);
    }
    return node;
}

// A table among its partitions' owners, or the owner of a part.
bool CatalogTreeModel::mayHold(const CatalogNode &node, const catalog::ObjectId &id) const
{
    using catalog::ObjectKind;
    if (node.isSection() || node.id.kind == ObjectKind::Schema) {
        return node.id.owner.schema.empty() || node.id.owner.schema == id.owner.schema;
    }
    const bool isOwner = node.id.kind == ObjectKind::Table || node.id.kind == ObjectKind::View;
    return isOwner
           && (node.id.owner == id.owner ? !id.part.empty()
                                         : m_tree->isOver(node.id.owner, id.owner));
}

QModelIndex CatalogTreeModel::indexOf(const catalog::ObjectId &id) const
{
    return indexOf(find(id));
}

CatalogNode *CatalogTreeModel::find(const catalog::ObjectId &id) const
{
    const auto search = [this, &id](const auto &self, CatalogNode &node) -> CatalogNode * {
        for (const auto &child : filled(node).children) {
            if (child->role == CatalogNode::Role::Object && child->id == id) {
                return child.get();
            }
            if (mayHold(*child, id)) {
                if (CatalogNode *found = self(self, *child)) {
                    return found;
                }
            }
        }
        return nullptr;
    };
    return search(search, *m_root);
}

std::optional<catalog::ObjectId> CatalogTreeModel::objectAt(const QModelIndex &index) const
{
    const CatalogNode *node = nodeOf(index);
    return node->role == CatalogNode::Role::Object ? std::optional(node->id) : std::nullopt;
}

QModelIndex CatalogTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, filled(*nodeOf(parent)).shown[static_cast<std::size_t>(row)]);
}

QModelIndex CatalogTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int CatalogTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(filled(*nodeOf(parent)).shown.size());
}

bool CatalogTreeModel::hasChildren(const QModelIndex &parent) const
{
    const CatalogNode &node = *nodeOf(parent);
    return node.isFilled ? !node.shown.empty() : node.hasParts;
}

int CatalogTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant CatalogTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const CatalogNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.text;
    case Qt::ToolTipRole:
        return toolTip(node);
    case ObjectKindRole:
        return node.role == CatalogNode::Role::Object    ? static_cast<int>(node.id.kind)
               : node.role == CatalogNode::Role::Section ? kSectionHead
                                                         : kNote;
    case ObjectSchemaRole:
        return toQString(node.id.owner.schema);
    case ObjectNameRole:
        return toQString(node.id.owner.name);
    case ObjectPartRole:
        return toQString(node.id.part);
    case AsideRole:
        return node.aside;
    case KeyRole:
        return node.isKey;
    case NullableRole:
        return node.isNullable;
    case ReferenceRole:
        return node.reference;
    case TypeClassRole:
        return static_cast<int>(node.typeClass);
    default:
        return {};
    }
}

QVariant CatalogTreeModel::toolTip(const CatalogNode &node) const
{
    if (node.isSection()) {
        return {};
    }
    const QString tip =
        node.role == CatalogNode::Role::Note ? plainTip(node.why) : objectTip(*m_catalog, node.id);
    return tip.isEmpty() ? QVariant() : QVariant(tip);
}

Qt::ItemFlags CatalogTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // Sections are headings: seen and folded, not selected.
    return nodeOf(index)->isSection() ? Qt::ItemIsEnabled
                                      : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

CatalogNode *CatalogTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<CatalogNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex CatalogTreeModel::indexOf(const CatalogNode *node) const
{
    return node == m_root.get() || node == nullptr || !isShown(*node)
               ? QModelIndex()
               : createIndex(node->row, 0, node);
}

bool CatalogTreeModel::isShown(const CatalogNode &node) const
{
    if (&node == m_root.get()) {
        return true;
    }
    const std::vector<CatalogNode *> &shown = node.parent->shown;
    const auto row = static_cast<std::size_t>(node.row);
    return row < shown.size() && shown[row] == &node && isShown(*node.parent);
}

} // namespace sluice::item

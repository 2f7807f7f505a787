#include "models/item/catalog_tree_model.h"

#include "models/item/convert.h"
#include "models/item/roles.h"

#include <map>
#include <utility>
#include <vector>

namespace sluice::item {

CatalogTreeModel::CatalogTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<CatalogNode>())
{
    m_root->isSection = true;
}

CatalogTreeModel::~CatalogTreeModel() = default;

void CatalogTreeModel::setCatalog(const catalog::Snapshot &catalog)
{
    m_catalog = catalog;
    auto next = catalog ? buildCatalogTree(*catalog, m_counted) : std::make_unique<CatalogNode>();
    merge(*m_root, *next);
}

void CatalogTreeModel::setRowCount(const catalog::QualifiedName &table, std::int64_t rows)
{
    m_counted[table] = rows;
    setCatalog(m_catalog);
}

// Makes `now` equal to `next` with as few row signals as keep every surviving index.
void CatalogTreeModel::merge(CatalogNode &now, CatalogNode &next)
{
    removeGone(now, next);
    for (std::size_t i = 0; i < next.children.size(); ++i) {
        const bool isThere =
            i < now.children.size() && now.children[i]->isSameObject(*next.children[i]);
        if (!isThere) {
            const int row = static_cast<int>(i);
            beginInsertRows(indexOf(&now), row, row);
            next.children[i]->parent = &now;
            now.children.insert(now.children.begin() + row, std::move(next.children[i]));
            now.renumber();
            endInsertRows();
            continue;
        }
        CatalogNode &child = *now.children[i];
        if (!child.looksLike(*next.children[i])) {
            child.showLike(*next.children[i]);
            Q_EMIT dataChanged(indexOf(&child), indexOf(&child));
        }
        merge(child, *next.children[i]);
    }
}

// Keeps of `now` only what comes in `next` in the same order; what has moved goes, to be inserted anew.
void CatalogTreeModel::removeGone(CatalogNode &now, const CatalogNode &next)
{
    std::map<std::pair<bool, catalog::ObjectId>, std::size_t> places;
    for (std::size_t i = 0; i < now.children.size(); ++i) {
        places.try_emplace({now.children[i]->isSection, now.children[i]->id}, i);
    }
    std::vector<bool> stays(now.children.size(), false);
    std::size_t behind = 0;
    for (const auto &wanted : next.children) {
        const auto place = places.find({wanted->isSection, wanted->id});
        if (place != places.end() && place->second >= behind) {
            stays[place->second] = true;
            behind = place->second + 1;
        }
    }
    for (std::size_t i = now.children.size(); i-- > 0;) {
        if (!stays[i]) {
            const int row = static_cast<int>(i);
            beginRemoveRows(indexOf(&now), row, row);
            now.children.erase(now.children.begin() + row);
            now.renumber();
            endRemoveRows();
        }
    }
}

QModelIndex CatalogTreeModel::indexOf(const catalog::ObjectId &id) const
{
    const CatalogNode *found = nullptr;
    const auto search = [&id, &found](const auto &self, const CatalogNode &node) -> void {
        for (const auto &child : node.children) {
            if (found == nullptr && !child->isSection && child->id == id) {
                found = child.get();
            }
            const bool mayHold = child->isSection || child->id.kind == catalog::ObjectKind::Schema
                                 || child->id.owner == id.owner;
            if (found == nullptr && mayHold) {
                self(self, *child);
            }
        }
    };
    search(search, *m_root);
    return found == nullptr ? QModelIndex() : indexOf(found);
}

std::optional<catalog::ObjectId> CatalogTreeModel::objectAt(const QModelIndex &index) const
{
    const CatalogNode *node = nodeOf(index);
    return node->isSection ? std::nullopt : std::optional(node->id);
}

QModelIndex CatalogTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CatalogTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int CatalogTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
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
        return node.toolTip.isEmpty() ? QVariant() : QVariant(node.toolTip);
    case ObjectKindRole:
        return node.isSection ? -1 : static_cast<int>(node.id.kind);
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

Qt::ItemFlags CatalogTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // Sections are headings: seen and folded, not selected.
    return nodeOf(index)->isSection ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

CatalogNode *CatalogTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<CatalogNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex CatalogTreeModel::indexOf(const CatalogNode *node) const
{
    return node == m_root.get() || node == nullptr ? QModelIndex()
                                                   : createIndex(node->row, 0, node);
}

} // namespace sluice::item

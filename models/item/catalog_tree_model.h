// The objects of a database as a tree: sections of each kind, by schema; under tables and views their parts.
#pragma once

#include "models/catalog/catalog.h"
#include "models/item/catalog_match.h"
#include "models/item/catalog_tree.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>
#include <optional>

namespace sluice::item {

class CatalogTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit CatalogTreeModel(QObject *parent = nullptr);
    ~CatalogTreeModel() override;

    // What stays keeps its index, so that views keep what is expanded and selected.
    void setCatalog(const catalog::Snapshot &catalog);
    // Objects that match stay with all they have, others with what of theirs matches. See CatalogMatch.
    void setFilter(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_match.isEmpty(); }
    // The exact number of rows, once somebody has counted: shown in full instead of the estimate.
    void setRowCount(const catalog::QualifiedName &table, std::int64_t rows);

    // Invalid when there is no such object.
    [[nodiscard]] QModelIndex indexOf(const catalog::ObjectId &id) const;
    [[nodiscard]] std::optional<catalog::ObjectId> objectAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    // Roles of roles.h; of columns also KeyRole, ReferenceRole, TypeClassRole and NullableRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] CatalogNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const CatalogNode *node) const; // invalid: not shown
    [[nodiscard]] CatalogNode *find(const catalog::ObjectId &id) const;
    [[nodiscard]] bool isShown(const CatalogNode &node) const;
    [[nodiscard]] bool applyFilter(CatalogNode &node, bool isWhole) const;
    [[nodiscard]] QVariant toolTip(const CatalogNode &node) const;
    [[nodiscard]] bool mayHold(const CatalogNode &node, const catalog::ObjectId &id) const;
    // The parts of a table are built when somebody asks for them: most are never looked at.
    CatalogNode &filled(CatalogNode &node) const;
    void merge(CatalogNode &now, CatalogNode &next);
    std::size_t insertFrom(CatalogNode &now, CatalogNode &next, std::size_t first);
    void removeGone(CatalogNode &now, const CatalogNode &next);

    std::unique_ptr<CatalogNode> m_root;
    CatalogMatch m_match;
    QString m_filter;
    RowCounts m_counted;
    catalog::Snapshot m_catalog;
    std::optional<CatalogTree> m_tree; // of m_catalog
};

} // namespace sluice::item

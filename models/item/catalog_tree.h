// The nodes of the object tree, built from a catalog.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace sluice::item {

struct CatalogNode
{
    bool isSection = false;
    catalog::ObjectId id; // of a section: its kind and schema
    QString text;
    QString aside;
    QString toolTip;
    bool isKey = false; // of columns
    bool isNullable = false;
    QString reference;
    catalog::TypeClass typeClass = catalog::TypeClass::Unknown;

    CatalogNode *parent = nullptr;
    int row = 0; // in its parent
    std::vector<std::unique_ptr<CatalogNode>> children;

    [[nodiscard]] bool isSameObject(const CatalogNode &other) const
    {
        return isSection == other.isSection && id == other.id;
    }
    // Everything shown is equal; children are not compared.
    [[nodiscard]] bool looksLike(const CatalogNode &other) const;
    // Takes over what is shown, not the children.
    void showLike(const CatalogNode &other);
    CatalogNode &add(std::unique_ptr<CatalogNode> child);
    void renumber(); // the children's rows
};

using RowCounts = std::map<catalog::QualifiedName, std::int64_t>;

// With more than one schema, schemas are the top; sections without objects are left out.
[[nodiscard]] std::unique_ptr<CatalogNode> buildCatalogTree(const catalog::Catalog &catalog,
                                                            const RowCounts &counted);

} // namespace sluice::item

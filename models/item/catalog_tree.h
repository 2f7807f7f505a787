// The nodes of the object tree, built from a catalog; what stands under a table or view is built when it is asked for.
#pragma once

#include "models/catalog/catalog.h"

#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::item {

struct CatalogNode
{
    // A note is to be read, not to be opened: a privilege, something that could not be read.
    enum class Role { Object, Section, Note };

    Role role = Role::Object;
    catalog::ObjectId
        id; // of a section: its schema, and its name as the part; of a note: its text as the part
    QString text;
    QString aside;
    std::string why;    // of a note
    bool isKey = false; // of columns
    bool isNullable = false;
    QString reference;
    catalog::TypeClass typeClass = catalog::TypeClass::Unknown;

    CatalogNode *parent = nullptr;
    int row = 0; // in its parent, among what is shown there
    bool hasParts = false;
    bool isFilled = true; // false: `children` are still to be built
    std::vector<std::unique_ptr<CatalogNode>> children;
    std::vector<CatalogNode *> shown; // what of the children passes the filter
    bool isWhole = true;              // nothing under it is filtered
    std::string names;                // of its parts, built or not, as CatalogMatch takes them

    [[nodiscard]] bool isSection() const { return role == Role::Section; }
    [[nodiscard]] bool isSameObject(const CatalogNode &other) const
    {
        return role == other.role && id == other.id;
    }
    // Everything shown is equal; children are not compared.
    [[nodiscard]] bool looksLike(const CatalogNode &other) const;
    // Takes over what is shown, not the children.
    void showLike(const CatalogNode &other);
    CatalogNode &add(std::unique_ptr<CatalogNode> child);
    void showAll(); // of the children, in their order
};

class CatalogMatch;
using RowCounts = std::map<catalog::QualifiedName, std::int64_t>;

class CatalogTree
{
public:
    CatalogTree(catalog::Snapshot catalog, const RowCounts &counted);

    // With more than one schema, schemas are the top; what belongs to no schema follows; sections without objects are
    // left out.
    [[nodiscard]] std::unique_ptr<CatalogNode> root() const;
    // Builds what stands under a table or view.
    void fill(CatalogNode &node) const;
    // Whether fill() would build something that matches.
    [[nodiscard]] bool holds(const CatalogNode &node, const CatalogMatch &match) const;

    // Whether the node of `below` stands somewhere under that of `above`.
    [[nodiscard]] bool isOver(const catalog::QualifiedName &above,
                              const catalog::QualifiedName &below) const;

private:
    friend class SectionBuilder;
    // Whether `isIt` says so of a part of the table or view, or of a table under it, or of a part of that.
    using IsIt = std::function<bool(const catalog::QualifiedName &owner, std::string_view part)>;
    [[nodiscard]] bool anyUnder(const catalog::QualifiedName &owner, const IsIt &isIt) const;
    [[nodiscard]] std::unique_ptr<CatalogNode> tableNode(const catalog::Table &table) const;

    catalog::Snapshot m_catalog; // never null
    const RowCounts &m_counted;
    // Partitions and shadow tables: by the table over them, and by themselves.
    std::multimap<catalog::QualifiedName, catalog::QualifiedName> m_under;
    std::map<catalog::QualifiedName, catalog::QualifiedName> m_over;
};

[[nodiscard]] QString rowsAside(const catalog::Table &table, const RowCounts &counted);

} // namespace sluice::item

#include "models/item/catalog_tree.h"

#include "models/item/catalog_match.h"
#include "models/item/catalog_parts.h"
#include "models/item/catalog_sections.h"
#include "models/item/convert.h"
#include "models/item/row_count_text.h"
#include "models/item/table_family.h"
#include "models/item/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::item {

using catalog::ObjectKind;

namespace {

std::string namesOf(const auto &owner)
{
    std::string names;
    (void)anyPart(owner, [&names](std::string_view part) {
        appendLowered(names, part);
        names += '\n';
        return false;
    });
    return names;
}

} // namespace

// Puts every object into the section of its schema and kind; what has no schema stands in the empty one.
class SectionBuilder
{
public:
    explicit SectionBuilder(const CatalogTree &tree)
        : m_tree(tree)
        , m_catalog(*tree.m_catalog)
    {}

    std::unique_ptr<CatalogNode> build()
    {
        for (const auto &[schema, object] : m_catalog.schemas) {
            m_sections[schema];
        }
        addTables();
        addViews();
        addRoutines();
        addTypes();
        addSequences();
        addExtensions();
        addOthers();
        addNotes();
        return arranged();
    }

private:
    CatalogNode &section(std::string_view name, const std::string &schema)
    {
        auto &section = m_sections[schema][sectionOrder(name)];
        if (!section) {
            section = std::make_unique<CatalogNode>();
            section->role = CatalogNode::Role::Section;
            section->id = {.owner = {.schema = schema, .name = {}}, .part = std::string(name)};
            section->text = sectionText(name);
        }
        return *section;
    }

    CatalogNode &put(ObjectKind kind, const catalog::QualifiedName &name, const QString &aside = {},
                     const std::string &part = {})
    {
        CatalogNode &node = section(sectionOf(kind), name.schema).add(makeNode(kind, name, part));
        node.aside = aside;
        return node;
    }

    void addTables()
    {
        for (const auto &[key, table] : m_catalog.tables) {
            if (!m_tree.m_over.contains(table.name)) {
                section(sectionOf(ObjectKind::Table), table.name.schema)
                    .add(m_tree.tableNode(table));
            }
            addTriggersOf(table);
        }
    }

    void addViews()
    {
        for (const auto &[key, view] : m_catalog.views) {
            const auto name =
                view.materialized ? kMaterializedSection : sectionOf(ObjectKind::View);
            CatalogNode &node =
                section(name, view.name.schema).add(makeNode(ObjectKind::View, view.name));
            node.hasParts = !view.columns.empty();
            node.isFilled = false;
            node.names = namesOf(view);
            node.aside = view.populated ? QString() : notFilled();
            addTriggersOf(view);
        }
    }

    void addTriggersOf(const auto &owner)
    {
        if (!owner.triggers.empty()) {
            addTriggers(section(sectionOf(ObjectKind::Trigger), owner.name.schema), owner.name,
                        owner.triggers, true);
        }
    }

    void addRoutines()
    {
        for (const auto &[key, routine] : m_catalog.routines) {
            put(ObjectKind::Routine, routine.signature(), visibleText(routine.result));
        }
    }

    void addTypes()
    {
        for (const auto &[name, object] : m_catalog.enums) {
            put(ObjectKind::Enum, name, toQString(kindName(ObjectKind::Enum)));
        }
        for (const auto &[key, domain] : m_catalog.domains) {
            put(ObjectKind::Domain, domain.name, visibleText(domain.type.name));
        }
        for (const auto &[name, object] : m_catalog.composites) {
            put(ObjectKind::CompositeType, name, toQString(kindName(ObjectKind::CompositeType)));
        }
    }

    void addSequences()
    {
        for (const auto &[key, sequence] : m_catalog.sequences) {
            put(ObjectKind::Sequence, sequence.name,
                sequence.ownedBy
                    ? visibleText(sequence.ownedBy->owner.name + "." + sequence.ownedBy->part)
                    : QString());
        }
    }

    void addExtensions()
    {
        for (const auto &[key, extension] : m_catalog.extensions) {
            put(ObjectKind::Extension, {{}, extension.name}, visibleText(extension.version));
        }
    }

    void addOthers()
    {
        for (const auto &[id, object] : m_catalog.others) {
            const bool shared = isShared(sectionOf(id.kind));
            put(id.kind, id.owner, shared ? toQString(kindName(id.kind)) : QString(), id.part);
        }
    }

    void addNote(std::string_view section, const std::string &what, const std::string &why)
    {
        auto note = std::make_unique<CatalogNode>();
        note->role = CatalogNode::Role::Note;
        note->id.part = what;
        note->text = visibleText(what);
        note->why = why;
        this->section(section, {}).add(std::move(note));
    }

    void addNotes()
    {
        for (const catalog::DefaultPrivileges &defaults : m_catalog.defaultPrivileges) {
            std::string what;
            for (const catalog::Grant &grant : defaults.granted) {
                what += grant.privilege + " \u2192 "
                        + (grant.grantee.empty() ? "PUBLIC" : grant.grantee) + "\n";
            }
            const std::string where = defaults.schema.empty() ? "" : defaults.schema + ": ";
            addNote(kDefaultPrivilegesSection,
                    where + defaults.objects + " (" + defaults.role + ")", what);
        }
        for (const catalog::Unread &unread : m_catalog.unread) {
            addNote(kUnreadSection, unread.what, unread.why);
        }
    }

    std::unique_ptr<CatalogNode> arranged()
    {
        auto root = std::make_unique<CatalogNode>();
        root->role = CatalogNode::Role::Section;
        auto wide = m_sections.extract(std::string());
        const bool isFlat = m_sections.size() <= 1;
        for (auto &[schema, sections] : m_sections) {
            moveTo(isFlat ? *root
                          : root->add(makeNode(ObjectKind::Schema, {.schema = schema, .name = {}})),
                   sections);
        }
        if (!wide.empty()) {
            moveTo(*root, wide.mapped());
        }
        return root;
    }

    using Sections = std::map<std::size_t, std::unique_ptr<CatalogNode>>;

    static void moveTo(CatalogNode &parent, Sections &sections)
    {
        for (auto &[key, section] : sections) {
            parent.add(std::move(section));
        }
    }

    static QString notFilled()
    {
        return sectionText(QT_TRANSLATE_NOOP("CatalogTree", "not filled"));
    }

    const CatalogTree &m_tree;
    const catalog::Catalog &m_catalog;
    std::map<std::string, Sections> m_sections;
};

bool CatalogNode::looksLike(const CatalogNode &other) const
{
    return text == other.text && aside == other.aside && why == other.why && isKey == other.isKey
           && isNullable == other.isNullable && reference == other.reference
           && typeClass == other.typeClass && hasParts == other.hasParts;
}

void CatalogNode::showLike(const CatalogNode &other)
{
    text = other.text;
    aside = other.aside;
    why = other.why;
    isKey = other.isKey;
    isNullable = other.isNullable;
    reference = other.reference;
    typeClass = other.typeClass;
    hasParts = other.hasParts;
}

CatalogNode &CatalogNode::add(std::unique_ptr<CatalogNode> child)
{
    child->parent = this;
    child->row = static_cast<int>(shown.size());
    shown.push_back(child.get());
    children.push_back(std::move(child));
    return *children.back();
}

void CatalogNode::showAll()
{
    shown.clear();
    for (const auto &child : children) {
        child->row = static_cast<int>(shown.size());
        shown.push_back(child.get());
    }
}

CatalogTree::CatalogTree(catalog::Snapshot catalog, const RowCounts &counted)
    : m_catalog(std::move(catalog))
    , m_counted(counted)
    , m_over(tablesOver(*m_catalog))
{
    for (const auto &[below, above] : m_over) {
        m_under.emplace(above, below);
    }
}

std::unique_ptr<CatalogNode> CatalogTree::root() const
{
    return SectionBuilder(*this).build();
}

std::unique_ptr<CatalogNode> CatalogTree::tableNode(const catalog::Table &table) const
{
    auto node = makeNode(ObjectKind::Table, table.name);
    node->aside = rowsAside(table, m_counted);
    node->hasParts = !table.columns.empty() || m_under.contains(table.name);
    node->isFilled = false;
    node->names = namesOf(table);
    return node;
}

void CatalogTree::fill(CatalogNode &node) const
{
    node.isFilled = true;
    if (const auto view = m_catalog->views.find(node.id.owner); view != m_catalog->views.end()) {
        addParts(node, view->second);
    }
    const auto table = m_catalog->tables.find(node.id.owner);
    if (table == m_catalog->tables.end()) {
        return;
    }
    addParts(node, table->second);
    const auto [first, last] = m_under.equal_range(node.id.owner);
    for (auto below = first; below != last; ++below) {
        node.add(tableNode(m_catalog->tables.at(below->second)));
    }
}

bool CatalogTree::anyUnder(const catalog::QualifiedName &owner, const IsIt &isIt) const
{
    const auto isPart = [&](std::string_view part) { return isIt(owner, part); };
    if (const auto view = m_catalog->views.find(owner); view != m_catalog->views.end()) {
        return anyPart(view->second, isPart);
    }
    const auto table = m_catalog->tables.find(owner);
    if (table == m_catalog->tables.end()) {
        return false;
    }
    const auto [first, last] = m_under.equal_range(owner);
    return anyPart(table->second, isPart) || std::any_of(first, last, [&](const auto &below) {
               return isIt(below.second, {}) || anyUnder(below.second, isIt);
           });
}

bool CatalogTree::holds(const CatalogNode &node, const CatalogMatch &match) const
{
    const auto isIt = [&match](const catalog::QualifiedName &owner, std::string_view part) {
        return match.accepts(owner.name, part);
    };
    const auto [first, last] = m_under.equal_range(node.id.owner);
    return match.acceptsAny(node.id.owner.name, node.names)
           || std::any_of(first, last, [&](const auto &below) {
                  return isIt(below.second, {}) || anyUnder(below.second, isIt);
              });
}

bool CatalogTree::isOver(const catalog::QualifiedName &above,
                         const catalog::QualifiedName &below) const
{
    auto at = m_over.find(below);
    while (at != m_over.end() && at->second != above) {
        at = m_over.find(at->second);
    }
    return at != m_over.end();
}

QString rowsAside(const catalog::Table &table, const RowCounts &counted)
{
    if (const auto exact = counted.find(table.name); exact != counted.end()) {
        return rowCountText(exact->second);
    }
    return table.estimatedRows ? estimateText(*table.estimatedRows) : QString();
}

} // namespace sluice::item

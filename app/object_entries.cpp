#include "app/object_entries.h"

#include "models/item/convert.h"
#include "models/item/visible_text.h"
#include "widgets/schema/object_icon.h"

namespace sluice::app {

namespace {

constexpr int kTableBonus = 12;
constexpr int kObjectBonus = 6;

class EntryList
{
public:
    explicit EntryList(const catalog::Catalog &catalog)
        : m_catalog(catalog)
    {}

    void addOwner(catalog::ObjectKind kind, const catalog::QualifiedName &name)
    {
        addObject({.kind = kind, .owner = name}, shown(name), kTableBonus);
    }

    template<typename Objects>
    void addAll(catalog::ObjectKind kind, const Objects &objects)
    {
        for (const auto &[name, object] : objects) {
            addObject({.kind = kind, .owner = name}, shown(name), kObjectBonus);
        }
    }

    void addTriggers(const catalog::QualifiedName &owner,
                     const std::map<std::string, catalog::Trigger> &triggers)
    {
        for (const auto &[name, trigger] : triggers) {
            addObject({.kind = catalog::ObjectKind::Trigger, .owner = owner, .part = name},
                      shown(owner) + u'.' + item::visibleText(name), kObjectBonus);
        }
    }

    void addObject(catalog::ObjectId id, const QString &text, int bonus)
    {
        m_entries.push_back({.entry = {.text = text,
                                       .aside = item::toQString(catalog::kindName(id.kind)),
                                       .icon = ui::objectIconName(id.kind),
                                       .bonus = bonus},
                             .id = std::move(id)});
    }

    void addColumns(const catalog::QualifiedName &owner,
                    const std::vector<catalog::Column> &columns)
    {
        for (const catalog::Column &column : columns) {
            const QString name = shown(owner) + u'.' + item::visibleText(column.name);
            m_entries.push_back(
                {.entry = {.text = name,
                           .aside = item::toQString(column.type.name),
                           .icon = ui::columnIconName(column.type.typeClass)},
                 .id = {.kind = catalog::ObjectKind::Column, .owner = owner, .part = column.name}});
        }
    }

    void addRest()
    {
        for (const auto &[name, extension] : m_catalog.extensions) {
            addObject({.kind = catalog::ObjectKind::Extension, .owner = {{}, name}},
                      item::visibleText(name), kObjectBonus);
        }
        for (const auto &[id, object] : m_catalog.others) {
            addObject(id, shown(id.owner), kObjectBonus);
        }
    }

    std::vector<ObjectEntry> take() { return std::move(m_entries); }

private:
    [[nodiscard]] QString shown(const catalog::QualifiedName &name) const
    {
        const bool isPlain = name.schema.empty() || name.schema == m_catalog.defaultSchema;
        return item::visibleText(isPlain ? name.name : name.schema + "." + name.name);
    }

    const catalog::Catalog &m_catalog;
    std::vector<ObjectEntry> m_entries;
};

} // namespace

std::vector<ObjectEntry> objectEntries(const catalog::Snapshot &catalog)
{
    if (!catalog) {
        return {};
    }
    EntryList list(*catalog);
    for (const auto &[name, table] : catalog->tables) {
        list.addOwner(catalog::ObjectKind::Table, name);
    }
    for (const auto &[name, view] : catalog->views) {
        list.addOwner(catalog::ObjectKind::View, name);
    }
    list.addAll(catalog::ObjectKind::Routine, catalog->routines);
    list.addAll(catalog::ObjectKind::Enum, catalog->enums);
    list.addAll(catalog::ObjectKind::Domain, catalog->domains);
    list.addAll(catalog::ObjectKind::CompositeType, catalog->composites);
    list.addAll(catalog::ObjectKind::Sequence, catalog->sequences);
    list.addRest();
    for (const auto &[name, table] : catalog->tables) {
        list.addTriggers(name, table.triggers);
    }
    for (const auto &[name, view] : catalog->views) {
        list.addTriggers(name, view.triggers);
    }
    for (const auto &[name, table] : catalog->tables) {
        list.addColumns(name, table.columns);
    }
    for (const auto &[name, view] : catalog->views) {
        list.addColumns(name, view.columns);
    }
    return list.take();
}

} // namespace sluice::app

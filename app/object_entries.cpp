#include "app/object_entries.h"

#include "models/item/convert.h"
#include "widgets/schema/object_icon.h"

#include <QCoreApplication>

namespace sluice::app {

namespace {

constexpr int kTableBonus = 12;

class EntryList
{
public:
    explicit EntryList(const catalog::Catalog &catalog)
        : m_catalog(catalog)
    {}

    void addOwner(catalog::ObjectKind kind, const catalog::QualifiedName &name)
    {
        const bool isTable = kind == catalog::ObjectKind::Table;
        m_entries.push_back({.entry = {.text = shown(name),
                                       .aside = isTable ? say(QT_TRANSLATE_NOOP("Palette", "table"))
                                                        : say(QT_TRANSLATE_NOOP("Palette", "view")),
                                       .icon = ui::objectIconName(kind),
                                       .bonus = kTableBonus},
                             .id = {.kind = kind, .owner = name}});
    }

    void addColumns(const catalog::QualifiedName &owner,
                    const std::vector<catalog::Column> &columns)
    {
        for (const catalog::Column &column : columns) {
            const QString name = shown(owner) + u'.' + item::toQString(column.name);
            m_entries.push_back(
                {.entry = {.text = name,
                           .aside = item::toQString(column.type.name),
                           .icon = ui::columnIconName(column.type.typeClass)},
                 .id = {.kind = catalog::ObjectKind::Column, .owner = owner, .part = column.name}});
        }
    }

    std::vector<ObjectEntry> take() { return std::move(m_entries); }

private:
    static QString say(const char *english)
    {
        return QCoreApplication::translate("Palette", english);
    }

    [[nodiscard]] QString shown(const catalog::QualifiedName &name) const
    {
        return item::toQString(
            name.schema == m_catalog.defaultSchema ? name.name : name.schema + "." + name.name);
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
    for (const auto &[name, table] : catalog->tables) {
        list.addColumns(name, table.columns);
    }
    for (const auto &[name, view] : catalog->views) {
        list.addColumns(name, view.columns);
    }
    return list.take();
}

} // namespace sluice::app

#include "models/item/table_family.h"

#include <set>
#include <utility>

namespace sluice::item {

namespace {

using catalog::QualifiedName;
using Over = std::map<QualifiedName, QualifiedName>;

// "public.orders", "\"a.b\".\"c\"\"d\"": as the engine prints the option.
QualifiedName parsed(std::string_view text)
{
    QualifiedName name;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDoubled = quoted && text.substr(i, 2) == "\"\"";
        if (text[i] == '"' && !isDoubled) {
            quoted = !quoted;
        } else if (text[i] == '.' && !quoted) {
            name.schema = std::exchange(name.name, {});
        } else {
            name.name += text[i];
            i += isDoubled ? 1 : 0;
        }
    }
    return name;
}

// SQLite names a shadow table by its virtual table and a word: "docs_content"; of two that fit, the longer.
QualifiedName virtualTableOf(const catalog::Catalog &catalog, const QualifiedName &shadow)
{
    for (auto end = shadow.name.rfind('_'); end != std::string::npos && end > 0;
         end = shadow.name.rfind('_', end - 1)) {
        QualifiedName name{shadow.schema, shadow.name.substr(0, end)};
        const auto found = catalog.tables.find(name);
        if (found != catalog.tables.end() && found->second.kind == catalog::TableKind::Virtual) {
            return name;
        }
    }
    return {};
}

QualifiedName overOf(const catalog::Catalog &catalog, const catalog::Table &table)
{
    if (table.kind == catalog::TableKind::Shadow) {
        return virtualTableOf(catalog, table.name);
    }
    const auto parent = table.options.find("partition_of");
    return parent == table.options.end() ? QualifiedName() : parsed(parent->second);
}

bool isCircle(const Over &over, const QualifiedName &start)
{
    std::set<QualifiedName> met;
    for (auto at = over.find(start); at != over.end(); at = over.find(at->second)) {
        if (!met.insert(at->first).second) {
            return true;
        }
    }
    return false;
}

} // namespace

std::map<QualifiedName, QualifiedName> tablesOver(const catalog::Catalog &catalog)
{
    Over over;
    for (const auto &[key, table] : catalog.tables) {
        const QualifiedName parent = overOf(catalog, table);
        if (!parent.name.empty() && catalog.tables.contains(parent)) {
            over.emplace(table.name, parent);
        }
    }
    std::erase_if(over, [all = over](const auto &pair) { return isCircle(all, pair.first); });
    return over;
}

} // namespace sluice::item

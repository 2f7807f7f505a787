#include "models/catalog/only_schemas.h"

#include <algorithm>

namespace sluice::catalog {

namespace {

// Casts, servers, event triggers and the like belong to the database, not to a schema: they are left out.
void keepSchemas(Catalog &catalog, const std::set<std::string> &kept)
{
    const auto isLeftOut = [&](const QualifiedName &name) { return !kept.contains(name.schema); };
    const auto keep = [&](auto &map) {
        std::erase_if(map, [&](const auto &entry) { return isLeftOut(entry.first); });
    };
    keep(catalog.tables);
    keep(catalog.views);
    keep(catalog.sequences);
    keep(catalog.enums);
    keep(catalog.domains);
    keep(catalog.composites);
    keep(catalog.routines);
    catalog.settings.erase("without_public");
    std::erase_if(catalog.schemas, [&](const auto &entry) { return !kept.contains(entry.first); });
    std::erase_if(catalog.extensions,
                  [&](const auto &entry) { return !kept.contains(entry.second.schema); });
    for (auto &[name, extension] : catalog.extensions) {
        std::erase_if(extension.dependents,
                      [&](const ObjectId &each) { return isLeftOut(each.owner); });
    }
    std::erase_if(catalog.others, [&](const auto &entry) { return isLeftOut(entry.first.owner); });
    std::erase_if(catalog.defaultPrivileges,
                  [&](const DefaultPrivileges &each) { return !kept.contains(each.schema); });
    std::erase_if(catalog.dependencies, [&](const Dependency &each) {
        return isLeftOut(each.dependent.owner) || isLeftOut(each.on.owner);
    });
}

} // namespace

Result<Catalog> onlySchemas(Catalog catalog, const std::vector<std::string> &names)
{
    for (const std::string &name : names) {
        if (!catalog.schemas.contains(name)) {
            return fail(ErrorKind::NotFound, "there is no schema \"" + name + "\"");
        }
    }
    if (!names.empty()) {
        keepSchemas(catalog, {names.begin(), names.end()});
    }
    return catalog;
}

} // namespace sluice::catalog

#include "models/migrate/object_path.h"

#include "models/catalog/visit.h"
#include "models/migrate/part_renames.h"

#include <algorithm>
#include <set>
#include <vector>

namespace sluice::migrate {

namespace {

using namespace catalog;

struct Wanted
{
    std::set<ObjectKind> kinds; // empty: any
    std::string_view path;
};

// "table:" and the like in front narrow the search; another colon belongs to the name.
Wanted parse(std::string_view path)
{
    Wanted wanted{.kinds = {}, .path = path};
    const auto narrow = [&](const std::string &word, std::set<ObjectKind> kinds) {
        if (wanted.kinds.empty() && path.starts_with(word + ":")) {
            wanted = {.kinds = std::move(kinds), .path = path.substr(word.size() + 1)};
        }
    };
    narrow("type", {ObjectKind::BaseType, ObjectKind::Enum, ObjectKind::Domain,
                    ObjectKind::CompositeType, ObjectKind::RangeType});
    narrow("function", {ObjectKind::Routine});
    for (int kind = 0; kind <= static_cast<int>(ObjectKind::Statistics); ++kind) {
        narrow(kindName(static_cast<ObjectKind>(kind)), {static_cast<ObjectKind>(kind)});
    }
    return wanted;
}

std::vector<ObjectId> candidates(const Catalog &catalog, const Wanted &wanted)
{
    std::vector<ObjectId> found;
    const auto consider = [&](const ObjectId &id, const auto &) {
        if ((wanted.kinds.empty() || wanted.kinds.contains(id.kind))
            && isCalled(id, wanted.path, catalog)) {
            found.push_back(id);
        }
    };
    forEachWhole(catalog, consider);
    for (const auto &[name, table] : catalog.tables) {
        for (const Column &column : table.columns) {
            consider({ObjectKind::Column, name, column.name}, column);
        }
    }
    for (const auto &[name, type] : catalog.composites) {
        for (const Column &attribute : type.attributes) {
            consider({ObjectKind::Column, name, attribute.name}, attribute);
        }
    }
    const auto considerParts = [&](const auto &owners) {
        for (const auto &[name, owner] : owners) {
            forEachPart(owner, [&](const ObjectId &id, const auto &part) {
                if (isNamedPart(id.kind)) {
                    consider(id, part);
                }
            });
        }
    };
    considerParts(catalog.tables);
    considerParts(catalog.views);
    for (const auto &[name, type] : catalog.enums) {
        for (const std::string &label : type.labels) {
            consider({ObjectKind::Enum, name, label}, label);
        }
    }
    return found;
}

} // namespace

bool isCalled(const ObjectId &id, std::string_view path, const Catalog &catalog)
{
    const std::string rest = id.part.empty() ? std::string() : "." + id.part;
    const std::string &name = id.owner.name;
    const auto fits = [&](const std::string &called) {
        const bool isShort = id.owner.schema == catalog.defaultSchema && path == called + rest;
        return isShort || path == displayName({id.owner.schema, called}) + rest
               || path == id.owner.schema + "." + called + rest;
    };
    const bool isRoutine = id.kind == ObjectKind::Routine;
    return fits(name) || (isRoutine && fits(name.substr(0, name.find('('))));
}

Result<ObjectId> findByPath(const Catalog &catalog, std::string_view path)
{
    const Wanted wanted = parse(path);
    std::vector<ObjectId> found = candidates(catalog, wanted);
    const auto isOfTable = [](const ObjectId &id) {
        return id.kind == ObjectKind::Table || id.kind == ObjectKind::Column;
    };
    if (wanted.kinds.empty() && std::ranges::any_of(found, isOfTable)) {
        std::erase_if(found, [&](const ObjectId &id) { return !isOfTable(id); });
    }
    if (found.empty()) {
        return fail(ErrorKind::Usage, Message::tr("nothing is called %1", {path}));
    }
    if (found.size() > 1) {
        return fail(ErrorKind::Usage,
                    Message::tr("%1 may be a %2 or a %3",
                                {path, kindName(found[0].kind), kindName(found[1].kind)}),
                    Message::tr("write its kind in front of it, as in table:, and its schema"));
    }
    return found.front();
}

} // namespace sluice::migrate

#include "models/migrate/object_path.h"

#include <optional>
#include <vector>

namespace sluice::migrate {

namespace {

using namespace catalog;

struct Wanted
{
    std::optional<ObjectKind> kind;
    std::string_view path;
};

// "table:" and "column:" in front narrow the search; another colon belongs to the name.
Wanted parse(std::string_view path)
{
    for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::Column}) {
        const std::string prefix = kindName(kind) + ":";
        if (path.starts_with(prefix)) {
            return {.kind = kind, .path = path.substr(prefix.size())};
        }
    }
    return {.kind = {}, .path = path};
}

bool isCalled(const ObjectId &id, std::string_view path, const Catalog &catalog)
{
    const std::string rest = id.part.empty() ? std::string() : "." + id.part;
    const bool isShort = id.owner.schema == catalog.defaultSchema && path == id.owner.name + rest;
    return isShort || path == id.owner.schema + "." + id.owner.name + rest;
}

std::vector<ObjectId> candidates(const Catalog &catalog, const Wanted &wanted)
{
    std::vector<ObjectId> found;
    const auto consider = [&](ObjectId id) {
        if (wanted.kind.value_or(id.kind) == id.kind && isCalled(id, wanted.path, catalog)) {
            found.push_back(std::move(id));
        }
    };
    for (const auto &[name, table] : catalog.tables) {
        consider({ObjectKind::Table, name, {}});
        for (const Column &column : table.columns) {
            consider({ObjectKind::Column, name, column.name});
        }
    }
    return found;
}

} // namespace

Result<ObjectId> findByPath(const Catalog &catalog, std::string_view path)
{
    const std::vector<ObjectId> found = candidates(catalog, parse(path));
    if (found.empty()) {
        return fail(ErrorKind::Usage, Message::tr("no table or column is called %1", {path}));
    }
    if (found.size() > 1) {
        return fail(ErrorKind::Usage,
                    Message::tr("%1 may be a %2 or a %3",
                                {path, kindName(found[0].kind), kindName(found[1].kind)}),
                    Message::tr("write table: or column: in front of it, and its schema"));
    }
    return found.front();
}

} // namespace sluice::migrate

#include "models/migrate/access_diff.h"

#include "models/catalog/visit.h"

namespace sluice::migrate {

namespace {

using namespace catalog;

// What is not asked for is taken as it is.
Access wanted(Access after, const Access &before, const DiffOptions &options)
{
    if (!options.owners) {
        after.owner = before.owner;
    }
    if (!options.grants) {
        after.granted = before.granted;
        after.revoked = before.revoked;
    }
    return after;
}

std::string wordOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Table:
    case ObjectKind::View:
        return "TABLES";
    case ObjectKind::Sequence:
        return "SEQUENCES";
    case ObjectKind::Routine:
        return "FUNCTIONS";
    case ObjectKind::Schema:
        return "SCHEMAS";
    default:
        return "TYPES";
    }
}

// Of an object that is made before any default changes.
Access accessFromDefaults(const Catalog &catalog, const ObjectId &id)
{
    Access access;
    for (const DefaultPrivileges &each : catalog.defaultPrivileges) {
        if (each.objects == wordOf(id.kind)
            && (each.schema.empty() || each.schema == id.owner.schema)) {
            access.granted.insert(access.granted.end(), each.granted.begin(), each.granted.end());
            access.revoked.insert(access.revoked.end(), each.revoked.begin(), each.revoked.end());
        }
    }
    return access;
}

using Key = std::tuple<std::string, std::string, std::string>;

std::map<Key, DefaultPrivileges> byKey(const std::vector<DefaultPrivileges> &list)
{
    std::map<Key, DefaultPrivileges> map;
    for (const DefaultPrivileges &each : list) {
        map.emplace(Key(each.role, each.schema, each.objects), each);
    }
    return map;
}

DefaultPrivileges none(DefaultPrivileges privileges)
{
    privileges.granted.clear();
    privileges.revoked.clear();
    return privileges;
}

void diffDefaults(const Comparison &comparison, Diff &diff)
{
    const auto before = byKey(comparison.before().defaultPrivileges);
    const auto after = byKey(comparison.after().defaultPrivileges);
    for (const auto &[key, each] : before) {
        const auto found = after.find(key);
        const DefaultPrivileges desired = found == after.end() ? none(each) : found->second;
        if (each != desired) {
            diff.changes.emplace_back(SetDefaultPrivileges{each, desired});
        }
    }
    for (const auto &[key, each] : after) {
        if (!before.contains(key)) {
            diff.changes.emplace_back(SetDefaultPrivileges{none(each), each});
        }
    }
}

} // namespace

void diffAccess(const Comparison &comparison, const DiffOptions &options, Diff &diff)
{
    if (comparison.flavor() != sql::Flavor::Postgres || !(options.owners || options.grants)) {
        return;
    }
    forEachWhole(comparison.after(), [&](const ObjectId &id, const auto &object) {
        if constexpr (requires { object.access; }) {
            Access before = accessFromDefaults(comparison.before(), id);
            visitObject(comparison.before(), id, [&](const auto &old) {
                if constexpr (requires { old.access; }) {
                    before = old.access;
                }
            });
            const Access after = wanted(object.access, before, options);
            if (before != after) {
                diff.changes.emplace_back(SetAccess{id, before, after});
            }
        }
    });
    if (options.grants) {
        diffDefaults(comparison, diff);
    }
}

} // namespace sluice::migrate

#include "models/migrate/object_partners.h"

#include "models/catalog/visit.h"

#include <algorithm>

namespace sluice::migrate {

using namespace catalog;

namespace {

bool stays(const Renames &renames, const Comparison &standing, const ObjectId &column)
{
    return contains(standing.after(), renames.idNow(column));
}

bool holdsColumns(ObjectKind kind)
{
    return kind == ObjectKind::Column || isTypeOfValues(kind);
}

} // namespace

bool isTypeOfValues(ObjectKind kind)
{
    return kind == ObjectKind::Enum || kind == ObjectKind::Domain
           || kind == ObjectKind::CompositeType || kind == ObjectKind::RangeType;
}

bool isTarget(const Renames &renames, const ObjectId &id)
{
    return std::ranges::any_of(renames.objects,
                               [&](const auto &entry) { return entry.second == id; });
}

std::set<ObjectId> usersBefore(const Renames &renames, const Comparison &standing,
                               const ObjectId &id)
{
    std::set<ObjectId> users;
    for (const Dependency &each : standing.before().dependencies) {
        if (each.on == id && holdsColumns(each.dependent.kind)
            && stays(renames, standing, each.dependent)) {
            users.insert(renames.idNow(each.dependent));
        }
    }
    return users;
}

std::set<ObjectId> usersAfter(const Comparison &standing, const ObjectId &id)
{
    std::set<ObjectId> users;
    for (const Dependency &each : standing.after().dependencies) {
        if (each.on == id && holdsColumns(each.dependent.kind)) {
            users.insert(each.dependent);
        }
    }
    return users;
}

bool holdsSomething(const Renames &renames, const Comparison &standing, const ObjectId &id)
{
    if (id.kind == ObjectKind::Sequence) {
        const auto &owner = standing.before().sequences.at(id.owner).ownedBy;
        return !owner || stays(renames, standing, *owner);
    }
    return isTypeOfValues(id.kind) && !usersBefore(renames, standing, id).empty();
}

std::vector<ObjectId> goneObjects(const Renames &renames, const Comparison &standing,
                                  const Wanted &wanted)
{
    std::vector<ObjectId> gone;
    forEachWhole(standing.before(), [&](const ObjectId &id, const auto &) {
        const bool isThere = contains(standing.after(), id) && !isTarget(renames, id);
        const bool isOpen = !renames.objects.contains(id) && !renames.partnerless.contains(id);
        if (isOpen && !isThere && wanted(id)) {
            gone.push_back(id);
        }
    });
    return gone;
}

std::vector<ObjectId> appearedObjects(const Renames &renames, const Comparison &standing,
                                      const Wanted &wanted)
{
    std::vector<ObjectId> appeared;
    forEachWhole(standing.after(), [&](const ObjectId &id, const auto &) {
        const bool stood = contains(standing.before(), id) && !renames.objects.contains(id);
        if (!stood && !isTarget(renames, id) && wanted(id)) {
            appeared.push_back(id);
        }
    });
    return appeared;
}

} // namespace sluice::migrate

#include "models/migrate/object_renames.h"

#include "models/catalog/visit.h"
#include "models/migrate/inherited.h"
#include "models/migrate/object_partners.h"
#include "models/migrate/renamed_catalog.h"
#include "models/migrate/renamed_objects.h"
#include "models/migrate/same_facts.h"
#include "models/migrate/sql_text.h"

#include <algorithm>
#include <optional>

namespace sluice::migrate {

using namespace catalog;

namespace {

// PostgreSQL has no statement for the others.
bool isRenamable(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::View:
    case ObjectKind::Sequence:
    case ObjectKind::Enum:
    case ObjectKind::Domain:
    case ObjectKind::CompositeType:
    case ObjectKind::RangeType:
    case ObjectKind::Routine:
    case ObjectKind::Collation:
    case ObjectKind::Conversion:
    case ObjectKind::TextSearchParser:
    case ObjectKind::TextSearchDictionary:
    case ObjectKind::TextSearchTemplate:
    case ObjectKind::TextSearchConfiguration:
    case ObjectKind::Language:
    case ObjectKind::ForeignDataWrapper:
    case ObjectKind::ForeignServer:
    case ObjectKind::EventTrigger:
    case ObjectKind::Publication:
    case ObjectKind::Statistics:
        return true;
    default:
        return false;
    }
}

// What the answer means: a name in the same schema, or one with its schema; routines without their arguments, too.
std::optional<ObjectId> targetOf(const ObjectId &from, const std::string &to, const Catalog &after)
{
    std::optional<ObjectId> target;
    forEachWhole(after, [&](const ObjectId &id, const auto &) {
        const std::size_t arguments = from.owner.name.find('(');
        const auto isCalled = [&](const std::string &name) {
            return to == name
                   || (arguments != std::string::npos
                       && to + from.owner.name.substr(arguments) == name);
        };
        const bool isHere = id.owner.schema == from.owner.schema && isCalled(id.owner.name);
        const bool isThere = isCalled(id.owner.schema + "." + id.owner.name);
        if (id.kind == from.kind && (isHere || (isThere && !target))) {
            target = id;
        }
    });
    return target;
}

// Whether the one would be the other under the new names; objects of different kinds never are.
template<typename T>
bool isRenamed(const T &object, const T &desired, const ObjectId &gone, const NewNames &names,
               const Comparison &standing)
{
    if constexpr (std::is_same_v<T, View>) {
        return standing.sameView(object, desired)
               && object.columns.size() == desired.columns.size();
    } else if constexpr (requires { object.access; }) {
        return sameFacts(renamedObject(object, gone, names), desired);
    } else {
        return false;
    }
}

bool isRenamed(const auto &, const auto &, const ObjectId &, const NewNames &, const Comparison &)
{
    return false;
}

// Whether the object would be the other, were it only called so.
bool isTwin(const Comparison &standing, const Catalog &now, const ObjectId &gone,
            const ObjectId &appeared)
{
    NewNames names(standing.dialect());
    names.objects.emplace(gone, appeared);
    bool isSame = false;
    visitObject(now, gone, [&](const auto &object) {
        visitObject(standing.after(), appeared, [&](const auto &desired) {
            isSame = isRenamed(object, desired, gone, names, standing);
        });
    });
    return isSame;
}

} // namespace

Result<void> addObjectAnswer(Renames &renames, const ObjectId &id, const std::string &to,
                             const Comparison &standing)
{
    if (!id.part.empty()) { // a label
        renames.labels[id.owner][id.part] = to;
        return {};
    }
    if (!isRenamable(id.kind) || standing.flavor() == sql::Flavor::Sqlite) {
        return fail(ErrorKind::Usage, Message::tr("%1 cannot be renamed", {named(id)}));
    }
    const ObjectId now = newNames(renames, standing.dialect()).id(id); // but for its own name
    const auto target =
        targetOf({id.kind, {id.owner.schema, now.owner.name}, {}}, to, standing.after());
    if (!target || isTarget(renames, *target)) {
        return fail(ErrorKind::Usage, Message::tr("the desired schema has no %1 %2 to rename %3 to",
                                                  {kindName(id.kind), to, displayName(id)}));
    }
    renames.objects[id] = *target;
    return {};
}

bool addTwins(Renames &renames, const Comparison &standing)
{
    const auto gone = goneObjects(renames, standing, [&](const ObjectId &id) {
        return isRenamable(id.kind) && id.kind != ObjectKind::Sequence
               && !holdsSomething(renames, standing, id);
    });
    if (gone.empty()) {
        return false;
    }
    const NewNames names = newNames(renames, standing.dialect());
    StandingCatalog now(standing.before());
    now.replace(renamed(standing.before(), renames, standing.dialect()));
    bool isNew = false;
    for (const ObjectId &id : gone) {
        const auto candidates = appearedObjects(
            renames, standing, [&](const ObjectId &other) { return other.kind == id.kind; });
        for (const ObjectId &other : candidates) {
            if (isTwin(standing, *now, names.id(id), other)) {
                renames.objects.emplace(id, other);
                isNew = true;
                break;
            }
        }
    }
    return isNew;
}

namespace {

// Relations and types of a schema share their names on PostgreSQL, tables and views on SQLite.
bool sharesNames(ObjectKind kind)
{
    return isTypeOfValues(kind) || kind == ObjectKind::Table || kind == ObjectKind::View
           || kind == ObjectKind::Sequence || kind == ObjectKind::BaseType;
}

QualifiedName aside(const QualifiedName &name, const Catalog &now)
{
    QualifiedName found{name.schema, std::string(kAside) + name.name};
    while (now.tables.contains(found) || now.views.contains(found)) {
        found.name.insert(0, kAside);
    }
    return found;
}

} // namespace

void moveObjectsAside(Renames &renames, const Comparison &standing)
{
    const Renames answered = renames;
    std::set<ObjectId> taken;
    for (const auto &[from, to] : answered.tables) {
        taken.insert({ObjectKind::Table, to, {}});
    }
    for (const auto &[from, to] : answered.objects) {
        taken.insert(to);
    }
    const bool isSqlite = standing.flavor() == sql::Flavor::Sqlite;
    forEachWhole(standing.before(), [&](const ObjectId &id, const auto &) {
        const bool isTaken = std::ranges::any_of(taken, [&](const ObjectId &each) {
            return each.owner == id.owner
                   && (each.kind == id.kind
                       || (!isSqlite && sharesNames(each.kind) && sharesNames(id.kind)));
        });
        if (!isTaken || answered.objects.contains(id)) {
            return;
        }
        if (id.kind == ObjectKind::Table) {
            renames.tables.try_emplace(id.owner, aside(id.owner, standing.before()));
        } else if (isRenamable(id.kind)) {
            renames.objects.emplace(id, ObjectId{id.kind, aside(id.owner, standing.before()), {}});
        }
    });
    for (const auto &[type, labels] : answered.labels) {
        const std::vector<std::string> &old = standing.before().enums.at(type).labels;
        for (const auto &[from, to] : labels) {
            if (std::ranges::find(old, to) != old.end() && !labels.contains(to)) {
                renames.labels[type].emplace(to, std::string(kAside) + to);
            }
        }
    }
}

void addMultiranges(Renames &renames, const Comparison &standing)
{
    const auto manyOf = [](const TextObject &range) {
        return qualifiedNames(rangeOption(range.statements.back(), "multirange_type_name"));
    };
    for (const auto &[id, range] : standing.before().others) {
        const auto after = standing.after().others.find(renames.idNow(id));
        if (id.kind != ObjectKind::RangeType || after == standing.after().others.end()) {
            continue;
        }
        const auto old = manyOf(range);
        const auto now = manyOf(after->second);
        if (old.size() == 1 && now.size() == 1 && old != now) {
            renames.objects.emplace(ObjectId{ObjectKind::BaseType, old.front(), {}},
                                    ObjectId{ObjectKind::BaseType, now.front(), {}});
        }
    }
}

} // namespace sluice::migrate

#include "models/engine/postgres/change_in_place.h"

#include "models/catalog/visit.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

// Labels can only be added: what stands must stay, in its order.
bool isChangeable(const Enum &now, const Enum &after)
{
    auto at = after.labels.begin();
    for (const std::string &label : now.labels) {
        at = std::find(at, after.labels.end(), label);
        if (at == after.labels.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

bool isChangeable(const Domain &now, const Domain &after)
{
    return now.type.name == after.type.name && now.collation == after.collation;
}

// Attributes come and go; one that changes its type, or its place, means another type.
bool isChangeable(const CompositeType &now, const CompositeType &after)
{
    std::vector<std::string> kept;
    for (const Column &attribute : now.attributes) {
        const auto found = std::ranges::find_if(
            after.attributes, [&](const Column &other) { return other.name == attribute.name; });
        if (found != after.attributes.end()) {
            if (found->type.name != attribute.type.name
                || found->collation != attribute.collation) {
                return false;
            }
            kept.push_back(attribute.name);
        }
    }
    return kept.size() <= after.attributes.size()
           && std::equal(kept.begin(), kept.end(), after.attributes.begin(),
                         [](const std::string &name, const Column &attribute) {
                             return name == attribute.name;
                         });
}

// A function's parameters, as its definition spells them: CREATE OR REPLACE changes neither their names nor drops defaults.
std::string parametersOf(const Routine &routine)
{
    const std::size_t start = routine.definition.find('(');
    const std::size_t end = routine.definition.find('\n', start);
    return start == std::string::npos ? std::string()
                                      : routine.definition.substr(start, end - start);
}

bool isChangeable(const Routine &now, const Routine &after)
{
    return now.kind == after.kind && now.result == after.result
           && (now.kind == RoutineKind::Function || now.kind == RoutineKind::Procedure)
           && parametersOf(now) == parametersOf(after);
}

// One that keeps its first columns as they are is replaced.
bool isChangeable(const View &now, const View &after)
{
    return !now.materialized && !after.materialized && now.columns.size() <= after.columns.size()
           && std::equal(now.columns.begin(), now.columns.end(), after.columns.begin(),
                         [](const Column &a, const Column &b) {
                             return a.name == b.name && a.type.name == b.type.name
                                    && a.collation == b.collation;
                         });
}

bool isChangeable(const Trigger &now, const Trigger &after)
{
    return now.definition == after.definition;
}
bool isChangeable(const Rule &now, const Rule &after)
{
    return now.definition == after.definition;
}

bool isChangeable(const Check &now, const Check &after)
{
    Check validated = now;
    validated.notValid = after.notValid;
    validated.comment = after.comment;
    return now.notValid && validated == after;
}

bool isChangeable(const ForeignKey &now, const ForeignKey &after)
{
    ForeignKey changed = now;
    changed.deferrable = after.deferrable;
    changed.initiallyDeferred = after.initiallyDeferred;
    changed.notValid = after.notValid;
    changed.comment = after.comment;
    return (now.notValid || now.notValid == after.notValid) && changed == after;
}

bool isChangeable(const Index &now, const Index &after)
{
    Index changed = now;
    changed.storage = after.storage;
    changed.comment = after.comment;
    changed.definition = after.definition; // has the storage in it
    return changed == after;
}

bool isChangeable(const Table & /*now*/, const Table & /*after*/)
{
    return true;
}
bool isChangeable(const Sequence & /*now*/, const Sequence & /*after*/)
{
    return true;
}
bool isChangeable(const Extension & /*now*/, const Extension & /*after*/)
{
    return true;
}
bool isChangeable(const auto & /*now*/, const auto & /*after*/)
{
    return false;
}

} // namespace

bool canChange(const ObjectId &id, const Catalog &now, const Catalog &after)
{
    bool can = false;
    visitObject(now, id, [&](const auto &object) {
        visitObject(after, id, [&](const auto &desired) {
            if constexpr (std::is_same_v<decltype(object), decltype(desired)>) {
                can = isChangeable(object, desired);
            }
        });
    });
    return can;
}

} // namespace sluice::postgres

#include "models/migrate/object_diff.h"

#include "models/catalog/visit.h"
#include "models/migrate/pairing.h"
#include "models/migrate/renamed_catalog.h"
#include "models/migrate/same_facts.h"

namespace sluice::migrate {

namespace {

using namespace catalog;

const Sequence *ownedBy(const Catalog &catalog, const ObjectId &column)
{
    for (const auto &[name, sequence] : catalog.sequences) {
        if (sequence.ownedBy == column) {
            return &sequence;
        }
    }
    return nullptr;
}

bool isOfTables(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View;
}

// What two lists of parts have under the same name, and what only one of them has.
template<typename Map>
void diffMaps(ObjectKind kind, const QualifiedName &owner, const Map &before, const Map &after,
              auto same, Diff &diff)
{
    for (const auto &[name, item] : before) {
        const auto found = after.find(name);
        if (found == after.end()) {
            diff.changes.emplace_back(DropObject{{kind, owner, name}});
        } else if (!same(item, found->second)) {
            diff.changes.emplace_back(ChangeObject{{kind, owner, name}});
        }
    }
    for (const auto &[name, item] : after) {
        if (!before.contains(name)) {
            diff.changes.emplace_back(CreateObject{{kind, owner, name}});
        }
    }
}

constexpr auto kSame = [](const auto &a, const auto &b) { return sameFacts(a, b); };

void diffWholes(const Comparison &comparison, Diff &diff)
{
    const Catalog &after = comparison.after();
    forEachWhole(comparison.before(), [&](const ObjectId &id, const auto &object) {
        if (isOfTables(id.kind)) {
            return;
        }
        bool stays = false;
        visitObject(after, id, [&](const auto &desired) {
            stays = true;
            if constexpr (std::is_same_v<decltype(object), decltype(desired)>) {
                if (!sameFacts(object, desired)) {
                    diff.changes.emplace_back(ChangeObject{id});
                }
            }
        });
        if (!stays) {
            diff.changes.emplace_back(DropObject{id});
        }
    });
    forEachWhole(after, [&](const ObjectId &id, const auto &) {
        if (!isOfTables(id.kind) && !contains(comparison.before(), id)) {
            diff.changes.emplace_back(CreateObject{id});
        }
    });
}

// The index of a constraint has a comment of its own.
std::string indexComment(const auto &object)
{
    if constexpr (requires { object.options; }) {
        const auto found = object.options.find("index_comment");
        return found == object.options.end() ? std::string() : found->second;
    }
    return {};
}

void diffComments(const Comparison &comparison, Diff &diff)
{
    std::map<ObjectId, std::string> renamed; // parts by their old ids
    for (const Change &change : diff.changes) {
        if (const auto *constraint = std::get_if<RenameConstraint>(&change)) {
            renamed[{ObjectKind::Unique, constraint->table, constraint->from}] = constraint->to;
        } else if (const auto *index = std::get_if<RenameIndex>(&change)) {
            renamed[{ObjectKind::Index, index->table, index->from}] = index->to;
        }
    }
    std::vector<Change> found;
    const auto differ = [&](const ObjectId &id, const std::string &now,
                            const std::string &desired) {
        if (now != desired) {
            found.emplace_back(SetComment{id, now, desired});
        }
    };
    const auto compare = [&](ObjectId id, const auto &object) {
        const bool isIndex = id.kind == ObjectKind::Index;
        const auto name =
            renamed.find({isIndex ? ObjectKind::Index : ObjectKind::Unique, id.owner, id.part});
        if (!id.part.empty() && id.kind != ObjectKind::Column && name != renamed.end()) {
            id.part = name->second;
        }
        visitObject(comparison.after(), id, [&](const auto &desired) {
            differ(id, object.comment, desired.comment);
            differ({ObjectKind::Index, id.owner, id.part}, indexComment(object),
                   indexComment(desired));
        });
    };
    forEachWhole(comparison.before(), [&](const ObjectId &id, const auto &object) {
        compare(id, object);
        if constexpr (requires { forEachPart(object, compare); }) {
            forEachPart(object, compare);
        }
    });
    // What comes to a type or a view that stays; a table's parts bring their comments along.
    forEachWhole(comparison.after(), [&](const ObjectId &owner, const auto &object) {
        const auto fresh = [&](const ObjectId &id, const auto &part) {
            if (!part.comment.empty() && !contains(comparison.before(), id)) {
                found.emplace_back(SetComment{id, {}, part.comment});
            }
        };
        if constexpr (requires { forEachPart(object, fresh); }) {
            if (owner.kind != ObjectKind::Table && contains(comparison.before(), owner)) {
                forEachPart(object, fresh);
            }
        }
    });
    diff.changes.insert(diff.changes.end(), found.begin(), found.end());
}

} // namespace

void renameOwnedSequences(const Catalog &after, Diff &diff)
{
    const auto sequences = diff.now->sequences;
    for (const auto &[name, sequence] : sequences) {
        if (!sequence.ownedBy || after.sequences.contains(name)) {
            continue;
        }
        const Sequence *now = ownedBy(after, *sequence.ownedBy);
        if (now && !sequences.contains(now->name)) {
            diff.changes.emplace_back(RenameObject{{ObjectKind::Sequence, name, {}},
                                                   {ObjectKind::Sequence, now->name, {}}});
            renameSequence(diff.now.own(), name, now->name);
        }
    }
}

void diffObjects(const Comparison &comparison, Diff &diff)
{
    if (comparison.flavor() == sql::Flavor::Postgres) {
        diffWholes(comparison, diff);
        diffComments(comparison, diff);
    }
}

void diffParts(const Table &before, const Table &after, Diff &diff)
{
    diffMaps(ObjectKind::Rule, after.name, before.rules, after.rules, kSame, diff);
    diffMaps(ObjectKind::Policy, after.name, before.policies, after.policies, kSame, diff);
}

void diffParts(const View &before, const View &after, const Comparison &comparison, Diff &diff)
{
    diffMaps(ObjectKind::Rule, after.name, before.rules, after.rules, kSame, diff);
    diffMaps(
        ObjectKind::Trigger, after.name, before.triggers, after.triggers,
        [&](const auto &a, const auto &b) { return comparison.sameTrigger(a, b); }, diff);
    diffIndexes(before.indexes, after.indexes, after.name, comparison, diff);
}

void diffIndexes(const std::map<std::string, Index> &before,
                 const std::map<std::string, Index> &after, const QualifiedName &owner,
                 const Comparison &comparison, Diff &diff)
{
    const auto values = [](const std::map<std::string, Index> &map) {
        std::vector<Index> list;
        for (const auto &[name, index] : map) {
            list.push_back(index);
        }
        return list;
    };
    const std::vector<Index> old = values(before);
    const std::vector<Index> desired = values(after);
    const auto pairing = pairUp(
        old, desired, [&](const Index &a, const Index &b) { return comparison.sameIndex(a, b); });
    for (const Index *index : pairing.gone) {
        diff.changes.emplace_back(DropIndex{owner, *index});
    }
    for (const auto &[was, now] : pairing.renamed) {
        if (comparison.flavor() == sql::Flavor::Postgres) {
            diff.changes.emplace_back(RenameIndex{owner, was->name, now->name});
        } else {
            diff.changes.emplace_back(DropIndex{owner, *was});
            diff.changes.emplace_back(CreateIndex{owner, *now});
        }
    }
    for (const Index *index : pairing.appeared) {
        diff.changes.emplace_back(CreateIndex{owner, *index});
    }
}

} // namespace sluice::migrate

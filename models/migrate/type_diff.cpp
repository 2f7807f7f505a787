#include "models/migrate/type_diff.h"

#include "models/migrate/renamed_catalog.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using namespace catalog;

// Labels can only be added: what stands must stay, in its order.
bool isSubsequence(const std::vector<std::string> &labels, const std::vector<std::string> &of)
{
    auto at = of.begin();
    for (const std::string &label : labels) {
        at = std::find(at, of.end(), label);
        if (at == of.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

void addLabels(const Enum &before, const Enum &after, Diff &diff)
{
    // From the end: each label is placed before one that stands already.
    std::string next;
    std::vector<Change> added;
    for (auto label = after.labels.rbegin(); label != after.labels.rend(); ++label) {
        const bool stands =
            std::find(before.labels.begin(), before.labels.end(), *label) != before.labels.end();
        if (!stands) {
            added.emplace_back(AddEnumLabel{after.name, *label, next});
        }
        next = *label;
    }
    diff.changes.insert(diff.changes.end(), added.begin(), added.end());
}

const Sequence *ownedBy(const Catalog &catalog, const ObjectId &column)
{
    for (const auto &[name, sequence] : catalog.sequences) {
        if (sequence.ownedBy == column) {
            return &sequence;
        }
    }
    return nullptr;
}

bool sameSequence(const Sequence &a, const Sequence &b)
{
    return a.options == b.options && a.ownedBy == b.ownedBy;
}

} // namespace

void renameOwnedSequences(Catalog &before, const Catalog &after, Diff &diff)
{
    const auto sequences = before.sequences;
    for (const auto &[name, sequence] : sequences) {
        if (!sequence.ownedBy || after.sequences.contains(name)) {
            continue;
        }
        const Sequence *now = ownedBy(after, *sequence.ownedBy);
        if (now && !sequences.contains(now->name)) {
            diff.changes.emplace_back(RenameSequence{name, now->name});
            renameSequence(before, name, now->name);
        }
    }
}

void diffSequences(const Comparison &comparison, Diff &diff)
{
    const auto &before = comparison.before().sequences;
    const auto &after = comparison.after().sequences;
    for (const auto &[name, sequence] : before) {
        const auto found = after.find(name);
        if (found == after.end()) {
            diff.changes.emplace_back(DropSequence{sequence});
        } else if (!sameSequence(sequence, found->second)) {
            diff.changes.emplace_back(AlterSequence{sequence, found->second});
        }
    }
    for (const auto &[name, sequence] : after) {
        if (!before.contains(name)) {
            diff.changes.emplace_back(CreateSequence{sequence});
        }
    }
}

void diffTypes(const Comparison &comparison, Diff &diff)
{
    const auto &before = comparison.before().enums;
    const auto &after = comparison.after().enums;
    for (const auto &[name, type] : before) {
        const auto found = after.find(name);
        if (found == after.end()) {
            diff.changes.emplace_back(DropEnum{type});
        } else if (!isSubsequence(type.labels, found->second.labels)) {
            diff.refusals.push_back(Message::tr(
                "enum %1: removing or reordering labels is not planned", {displayName(name)}));
        } else {
            addLabels(type, found->second, diff);
        }
    }
    for (const auto &[name, type] : after) {
        if (!before.contains(name)) {
            diff.changes.emplace_back(CreateEnum{type});
        }
    }
}

} // namespace sluice::migrate

// What must be asked of schemas, types, sequences and labels.
#include "models/migrate/object_likeness.h"
#include "models/migrate/object_partners.h"
#include "models/migrate/object_path.h"
#include "models/migrate/object_renames.h"
#include "models/migrate/renamed_catalog.h"

#include <algorithm>
#include <iterator>

namespace sluice::migrate {

using namespace catalog;

namespace {

constexpr std::size_t kQuestionsAnObject = 3;

bool meet(const std::set<ObjectId> &a, const std::set<ObjectId> &b)
{
    return std::ranges::any_of(a, [&](const ObjectId &id) { return b.contains(id); });
}

bool cameWithColumn(const Comparison &standing, const ObjectId &id)
{
    const auto sequence = standing.after().sequences.find(id.owner);
    return id.kind == ObjectKind::Sequence && sequence != standing.after().sequences.end()
           && sequence->second.ownedBy;
}

} // namespace

std::vector<RenameQuestion> askOfSchemas(const Renames &renames, const Comparison &standing)
{
    std::vector<RenameQuestion> questions;
    const auto isSchema = [](const ObjectId &id) { return id.kind == ObjectKind::Schema; };
    for (const ObjectId &gone : goneObjects(renames, standing, isSchema)) {
        std::vector<RenameQuestion> candidates;
        for (const ObjectId &appeared : appearedObjects(renames, standing, isSchema)) {
            addQuestion(candidates, gone, appeared,
                        schemaLikeness({standing.before(), gone}, {standing.after(), appeared}));
        }
        appendBest(questions, std::move(candidates));
    }
    return questions;
}

void askOfObjects(std::vector<RenameQuestion> &questions, const Renames &renames,
                  const Comparison &standing)
{
    const auto gone = goneObjects(renames, standing, [&](const ObjectId &id) {
        return (isTypeOfValues(id.kind) || id.kind == ObjectKind::Sequence)
               && holdsSomething(renames, standing, id);
    });
    for (const ObjectId &id : gone) {
        const std::set<ObjectId> users = usersBefore(renames, standing, id);
        std::vector<RenameQuestion> candidates;
        const auto appeared = appearedObjects(renames, standing, [&](const ObjectId &other) {
            return other.kind == id.kind && !cameWithColumn(standing, other);
        });
        for (const ObjectId &other : appeared) {
            addQuestion(candidates, id, other,
                        likeness({standing.before(), id}, {standing.after(), other},
                                 meet(users, usersAfter(standing, other))));
        }
        appendBest(questions, std::move(candidates));
    }
}

void askOfLabels(std::vector<RenameQuestion> &questions, const Renames &renames,
                 const Comparison &standing, const DiffOptions &options)
{
    const auto missing = [](const Enum &from, const Enum &in) {
        std::vector<std::string> labels;
        std::ranges::copy_if(from.labels, std::back_inserter(labels), [&](const auto &label) {
            return std::ranges::find(in.labels, label) == in.labels.end();
        });
        return labels;
    };
    const NewNames names = newNames(renames, standing.dialect());
    for (const auto &[name, type] : standing.before().enums) {
        const ObjectId id{ObjectKind::Enum, name, {}};
        const auto after = standing.after().enums.find(renames.idNow(id).owner);
        const bool isReplaced = !renames.objects.contains(id) && isTarget(renames, id);
        if (after == standing.after().enums.end() || isReplaced) {
            continue;
        }
        Enum now = type;
        for (std::string &label : now.labels) {
            label = names.label(name, label);
        }
        for (const std::string &gone : missing(now, after->second)) {
            const ObjectId its{ObjectKind::Enum, name, gone};
            const ObjectId original = renames.original(its, standing.dialect());
            const bool isMapped = std::ranges::any_of(options.labels, [&](const auto &entry) {
                return isCalled(original, entry.first, standing.before());
            });
            std::vector<RenameQuestion> candidates;
            for (const std::string &label : missing(after->second, now)) {
                if (!isMapped && !renames.partnerless.contains(its)) {
                    addQuestion(candidates, its, {ObjectKind::Enum, after->first, label},
                                labelLikeness(now, gone, after->second, label));
                }
            }
            appendBest(questions, std::move(candidates));
        }
    }
}

void addQuestion(std::vector<RenameQuestion> &candidates, ObjectId gone, ObjectId appeared,
                 const Likeness &alike)
{
    if (alike.plausible) {
        candidates.push_back({.gone = std::move(gone),
                              .appeared = std::move(appeared),
                              .evidence = alike.evidence,
                              .likeness = std::min(alike.score, 100)});
    }
}

void appendBest(std::vector<RenameQuestion> &all, std::vector<RenameQuestion> candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &a, const auto &b) { return a.likeness > b.likeness; });
    candidates.resize(std::min(candidates.size(), kQuestionsAnObject));
    all.insert(all.end(), candidates.begin(), candidates.end());
}

} // namespace sluice::migrate

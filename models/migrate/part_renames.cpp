#include "models/migrate/part_renames.h"

#include "models/catalog/visit.h"
#include "models/migrate/renamed_catalog.h"
#include "models/migrate/same_facts.h"
#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::migrate {

using namespace catalog;

namespace {

QualifiedName ownerNow(const Renames &renames, const QualifiedName &old)
{
    const auto view = renames.objects.find({ObjectKind::View, old, {}});
    return view == renames.objects.end() ? renames.tableNow(old) : view->second.owner;
}

// A partition's trigger is a copy of its parent's: the server renames both, or neither. A constraint trigger's constraint
// would keep its name.
bool isRenamable(const Catalog &catalog, const ObjectId &id)
{
    if (id.kind != ObjectKind::Trigger) {
        return true;
    }
    const auto table = catalog.tables.find(id.owner);
    const bool isInFamily = table != catalog.tables.end()
                            && (table->second.kind == TableKind::Partitioned
                                || table->second.kind == TableKind::Partition);
    bool isConstraint = false;
    visitObject(catalog, id, [&](const auto &part) {
        if constexpr (requires { part.definition; }) {
            isConstraint = part.definition.starts_with("CREATE CONSTRAINT");
        }
    });
    return !isInFamily && !isConstraint;
}

// The text that makes it, with this name behind the word for its kind.
std::string renamedText(const std::string &text, const std::string &name,
                        const sql::Dialect &dialect)
{
    bool isNext = false;
    for (const sql::Token &token : sql::tokenize(text, sql::Flavor::Postgres)) {
        const std::string_view word = token.in(text);
        if (token.kind == sql::TokenKind::Whitespace) {
            continue;
        }
        if (isNext) {
            return text.substr(0, token.begin) + dialect.prettyName(name) + text.substr(token.end);
        }
        isNext = word == "TRIGGER" || word == "RULE" || word == "INDEX";
    }
    return text;
}

template<typename Part>
Part called(Part part, const std::string &name, const sql::Dialect &dialect)
{
    part.name = name;
    if constexpr (requires { part.definition; }) {
        part.definition = renamedText(part.definition, name, dialect);
    }
    return part;
}

template<typename Part>
void renameIn(std::map<std::string, Part> &parts, const std::map<std::string, std::string> &names,
              const sql::Dialect &dialect)
{
    std::map<std::string, Part> old;
    old.swap(parts);
    for (auto &[name, part] : old) {
        const auto found = names.find(name);
        Part now = found == names.end() ? std::move(part)
                                        : called(std::move(part), found->second, dialect);
        parts.emplace(now.name, std::move(now));
    }
}

void renameIn(auto &parts, const std::map<std::string, std::string> &names)
{
    for (auto &part : parts) {
        const auto found = names.find(part.name);
        part.name = found == names.end() ? part.name : found->second;
    }
}

// Calls seen(kind, parts) with each map of such parts.
template<typename Owner>
void eachKind(Owner &owner, auto seen)
{
    seen(ObjectKind::Trigger, owner.triggers);
    seen(ObjectKind::Rule, owner.rules);
    if constexpr (requires { owner.policies; }) {
        seen(ObjectKind::Policy, owner.policies);
    }
}

bool isTaken(const Renames &renames, const ObjectId &part)
{
    return std::ranges::any_of(
        renames.parts, [&](const auto &entry) { return partNow(renames, entry.first) == part; });
}

// One table or view as it is called now, and as it is to be.
class Twins
{
public:
    Twins(Renames &renames, const Comparison &standing, QualifiedName old)
        : m_renames(renames)
        , m_standing(standing)
        , m_old(std::move(old))
    {}

    template<typename Owner>
    void find(const Owner &now, const Owner &after)
    {
        eachKind(now, [&](ObjectKind kind, const auto &parts) {
            eachKind(after, [&](ObjectKind other, const auto &desired) {
                if constexpr (std::is_same_v<decltype(parts), decltype(desired)>) {
                    if (kind == other) {
                        pair(kind, parts, desired);
                    }
                }
            });
        });
    }

private:
    template<typename Part>
    void pair(ObjectKind kind, const std::map<std::string, Part> &parts,
              const std::map<std::string, Part> &desired)
    {
        for (const auto &[name, part] : parts) {
            const ObjectId id{kind, m_old, name};
            if (desired.contains(name) || m_renames.partnerless.contains(id)
                || !isRenamable(m_standing.before(), id)) {
                continue;
            }
            for (const auto &[other, wanted] : desired) {
                const ObjectId to{kind, ownerNow(m_renames, m_old), other};
                if (!parts.contains(other) && !isTaken(m_renames, to)
                    && sameFacts(called(part, other, m_standing.dialect()), wanted)) {
                    m_renames.parts.emplace(id, other);
                    break;
                }
            }
        }
    }

    Renames &m_renames;
    const Comparison &m_standing;
    QualifiedName m_old;
};

} // namespace

bool isNamedPart(ObjectKind kind)
{
    return kind == ObjectKind::Trigger || kind == ObjectKind::Rule || kind == ObjectKind::Policy;
}

ObjectId partNow(const Renames &renames, const ObjectId &old)
{
    const auto found = renames.parts.find(old);
    return {old.kind, ownerNow(renames, old.owner),
            found == renames.parts.end() ? old.part : found->second};
}

Result<void> addPartAnswer(Renames &renames, const ObjectId &id, const std::string &to,
                           const Comparison &standing)
{
    if (standing.flavor() == sql::Flavor::Sqlite || !isRenamable(standing.before(), id)) {
        return fail(ErrorKind::Usage, Message::tr("%1 cannot be renamed", {named(id)}));
    }
    renames.parts[id] = to;
    return {};
}

Result<void> checkPartTargets(const Renames &renames, const Comparison &standing)
{
    std::set<ObjectId> targets;
    for (const auto &[old, to] : renames.parts) {
        const ObjectId now = partNow(renames, old);
        if (!contains(standing.after(), now) || !targets.insert(now).second) {
            return fail(ErrorKind::Usage,
                        Message::tr("the desired schema has no %1 %2 to rename %3 to",
                                    {kindName(old.kind), to, displayName(old)}));
        }
    }
    return {};
}

void addPartTwins(Renames &renames, const Comparison &standing)
{
    StandingCatalog now(standing.before());
    now.replace(renamed(standing.before(), renames, standing.dialect()));
    const auto search = [&](const auto &before, const auto &standingNow, const auto &after) {
        for (const auto &[old, object] : before) {
            const QualifiedName name = ownerNow(renames, old);
            const auto its = standingNow.find(name);
            const auto desired = after.find(name);
            if (its != standingNow.end() && desired != after.end()) {
                Twins(renames, standing, old).find(its->second, desired->second);
            }
        }
    };
    search(standing.before().tables, now->tables, standing.after().tables);
    search(standing.before().views, now->views, standing.after().views);
}

void movePartsAside(Renames &renames, const Comparison &standing)
{
    const auto answered = renames.parts;
    for (const auto &[old, to] : answered) {
        const ObjectId taken{old.kind, old.owner, to};
        if (contains(standing.before(), taken) && !answered.contains(taken)) {
            renames.parts.emplace(taken, std::string(kAside) + to);
        }
    }
}

void renameParts(Catalog &catalog, const Renames &renames, const sql::Dialect &dialect)
{
    std::map<std::pair<ObjectKind, QualifiedName>, std::map<std::string, std::string>> names;
    std::map<ObjectId, ObjectId> ids;
    for (const auto &[old, to] : renames.parts) {
        const QualifiedName owner = ownerNow(renames, old.owner);
        names[{old.kind, owner}].emplace(old.part, to);
        ids.emplace(ObjectId{old.kind, owner, old.part}, ObjectId{old.kind, owner, to});
    }
    if (ids.empty()) {
        return;
    }
    const auto renameAll = [&](auto &owners) {
        for (auto &entry : owners) {
            auto &object = entry.second;
            const auto ofKind = [&](ObjectKind kind) { return names[{kind, entry.first}]; };
            eachKind(object,
                     [&](ObjectKind kind, auto &parts) { renameIn(parts, ofKind(kind), dialect); });
            renameIn(object.indexes, ofKind(ObjectKind::Index), dialect);
            if constexpr (requires { object.primaryKey; }) {
                renameIn(object.uniques, ofKind(ObjectKind::Unique));
                renameIn(object.exclusions, ofKind(ObjectKind::Exclusion));
                for (const auto &[from, to] : ofKind(ObjectKind::PrimaryKey)) {
                    object.primaryKey->name = to;
                }
            }
        }
    };
    renameAll(catalog.tables);
    renameAll(catalog.views);
    std::set<Dependency> dependencies;
    for (Dependency each : catalog.dependencies) {
        for (ObjectId *end : {&each.dependent, &each.on}) {
            const auto found = ids.find(*end);
            *end = found == ids.end() ? *end : found->second;
        }
        dependencies.insert(std::move(each));
    }
    catalog.dependencies = std::move(dependencies);
}

} // namespace sluice::migrate

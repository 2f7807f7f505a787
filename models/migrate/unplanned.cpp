#include "models/migrate/unplanned.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using namespace catalog;

std::string wordOf(const Routine &routine)
{
    switch (routine.kind) {
    case RoutineKind::Function:
        return "function";
    case RoutineKind::Procedure:
        return "procedure";
    case RoutineKind::Aggregate:
        return "aggregate";
    case RoutineKind::Window:
        return "window function";
    }
    return {};
}

bool startsWithVowel(const std::string &word)
{
    return std::string_view("aeiou").find(word.front()) != std::string_view::npos;
}

std::string nameOf(const QualifiedName &name)
{
    return displayName(name);
}
std::string nameOf(const std::string &name)
{
    return name;
}
std::string nameOf(const ObjectId &id)
{
    return displayName(id);
}

template<typename T>
bool sameButAccess(T a, const T &b)
{
    if constexpr (requires { a.access; }) {
        a.access = b.access;
    }
    return a == b;
}

class Refusing
{
public:
    Refusing(const Comparison &comparison, Diff &diff)
        : m_comparison(comparison)
        , m_diff(diff)
    {}

    void run()
    {
        const Catalog &before = m_comparison.before();
        const Catalog &after = m_comparison.after();
        objects(before.extensions, after.extensions, [](const auto &) { return "extension"; });
        objects(before.domains, after.domains, [](const auto &) { return "domain"; });
        objects(before.composites, after.composites, [](const auto &) { return "composite type"; });
        objects(before.routines, after.routines, wordOf);
        objects(before.others, after.others,
                [](const TextObject &object) { return kindName(object.id.kind); });
        mappedComments("schema", before.schemas, after.schemas);
        mappedComments("enum", before.enums, after.enums);
        mappedComments("sequence", before.sequences, after.sequences);
        twins(before.tables, after.tables, [&](const Table &a, const Table &b) { tables(a, b); });
        twins(before.views, after.views, [&](const View &a, const View &b) {
            if (m_comparison.sameView(a, b)) { // else it is made anew, with all its parts
                views(a, b);
            }
        });
    }

private:
    void refuse(const std::string &what, const std::string &why)
    {
        m_diff.refusals.push_back(what + ": " + why + " is not planned");
    }

    template<typename Map, typename Take>
    void twins(const Map &before, const Map &after, Take take)
    {
        for (const auto &[key, object] : before) {
            if (const auto found = after.find(key); found != after.end()) {
                take(object, found->second);
            }
        }
    }
    template<typename Map, typename Word>
    void objects(const Map &before, const Map &after, Word word)
    {
        const auto refuseOne = [&](const auto &key, const auto &object, const std::string &verb) {
            const std::string kind = word(object);
            refuse(kind + " " + nameOf(key),
                   verb + (startsWithVowel(kind) ? " an " : " a ") + kind);
        };
        for (const auto &[key, object] : before) {
            const auto found = after.find(key);
            if (found == after.end()) {
                refuseOne(key, object, "dropping");
            } else if (!sameButAccess(object, found->second)) {
                refuseOne(key, object, "a change of");
            }
        }
        for (const auto &[key, object] : after) {
            if (!before.contains(key)) {
                refuseOne(key, object, "creating");
            }
        }
    }

    void comment(const std::string &what, const std::string &before, const std::string &after)
    {
        if (before != after) {
            refuse(what, "a change of its comment");
        }
    }
    template<typename Map>
    void mappedComments(const std::string &word, const Map &before, const Map &after)
    {
        for (const auto &[key, object] : before) {
            if (const auto found = after.find(key); found != after.end()) {
                comment(word + " " + nameOf(key), object.comment, found->second.comment);
            }
        }
    }
    // Of parts of a relation, by name.
    template<typename Items, typename Same>
    void partComments(const std::string &word, const QualifiedName &owner, const Items &before,
                      const Items &after, Same same)
    {
        for (const auto &item : before) {
            const auto found = std::find_if(after.begin(), after.end(), [&](const auto &other) {
                return other.name == item.name;
            });
            if (found != after.end() && same(item, *found)) { // else it is made anew
                comment(word + " " + displayName(owner) + "." + item.name, item.comment,
                        found->comment);
            }
        }
    }
    template<typename Map, typename Same>
    void mapComments(const std::string &word, const QualifiedName &owner, const Map &before,
                     const Map &after, Same same)
    {
        for (const auto &[name, item] : before) {
            const auto found = after.find(name);
            if (found != after.end() && same(item, found->second)) {
                comment(word + " " + displayName(owner) + "." + name, item.comment,
                        found->second.comment);
            }
        }
    }

    template<typename Map>
    void parts(const std::string &word, const QualifiedName &owner, const Map &before,
               const Map &after)
    {
        std::set<std::string> names;
        for (const Map *map : {&before, &after}) {
            for (const auto &[name, item] : *map) {
                names.insert(name);
            }
        }
        for (const std::string &name : names) {
            const auto old = before.find(name);
            const auto now = after.find(name);
            const std::string verb = old == before.end()  ? "adding"
                                     : now == after.end() ? "dropping"
                                                          : "a change of";
            if (old == before.end() || now == after.end() || old->second != now->second) {
                refuse(word + " " + displayName(owner) + "." + name, verb + " it");
            }
        }
    }

    // Of parts with the same name; one that a diff makes anew has all its options again.
    template<typename Items>
    void partOptions(const std::string &word, const QualifiedName &owner, const Items &before,
                     const Items &after)
    {
        for (const auto &item : before) {
            const auto found = std::find_if(after.begin(), after.end(), [&](const auto &other) {
                return other.name == item.name;
            });
            if (found != after.end()) {
                options(word + " " + displayName(owner) + "." + item.name, item.options,
                        found->options);
            }
        }
    }
    void indexOptions(const QualifiedName &owner, const std::map<std::string, Index> &before,
                      const std::map<std::string, Index> &after)
    {
        twins(before, after, [&](const Index &a, const Index &b) {
            options("index " + displayName(owner) + "." + a.name, a.options, b.options);
        });
    }

    void options(const std::string &what, const Options &before, const Options &after)
    {
        std::set<std::string> keys;
        for (const Options *each : {&before, &after}) {
            for (const auto &[key, value] : *each) {
                keys.insert(key);
            }
        }
        for (const std::string &key : keys) {
            const auto old = before.find(key);
            const auto now = after.find(key);
            const bool isSame =
                old != before.end() && now != after.end() && old->second == now->second;
            if (!isSame && isUnplanned(key)) {
                refuse(what, "a change of \"" + key + "\"");
            }
        }
    }

    // A column that changes its type, or becomes an identity, gets all that the new one has.
    void columnOptions(const QualifiedName &owner, const Column &before, const Column &after)
    {
        const bool isIdentity = before.identity != Identity::No;
        const bool isMadeAnew =
            isIdentity != (after.identity != Identity::No) || before.type.name != after.type.name;
        Options old = before.options;
        Options now = after.options;
        for (Options *each : {&old, &now}) {
            std::erase_if(*each, [&](const auto &entry) {
                const bool ofIdentity = entry.first.starts_with("identity:");
                // The sequence keeps its name where the table or the column is renamed.
                return entry.first == "identity:name" || entry.first == "identity:schema"
                       || (isMadeAnew && !(ofIdentity && isIdentity));
            });
        }
        options("column " + displayName(owner) + "." + after.name, old, now);
    }

    void tables(const Table &before, const Table &after)
    {
        const QualifiedName &name = after.name;
        options("table " + displayName(name), before.options, after.options);
        for (const Column &column : before.columns) {
            const Column *now = after.column(column.name);
            if (now) {
                columnOptions(name, column, *now);
            }
        }
        parts("exclusion constraint", name, byName(before.exclusions), byName(after.exclusions));
        parts("rule", name, before.rules, after.rules);
        parts("policy", name, before.policies, after.policies);
        const auto sameKey = [&](const KeyConstraint &a, const KeyConstraint &b) {
            return m_comparison.sameKey(a, b);
        };
        const auto sameIndex = [&](const Index &a, const Index &b) {
            return m_comparison.sameIndex(a, b);
        };
        const auto sameTrigger = [&](const Trigger &a, const Trigger &b) {
            return m_comparison.sameTrigger(a, b);
        };
        if (before.primaryKey && after.primaryKey
            && sameKey(*before.primaryKey, *after.primaryKey)) {
            const std::string key =
                "primary key " + displayName(name) + "." + after.primaryKey->name;
            comment(key, before.primaryKey->comment, after.primaryKey->comment);
            options(key, before.primaryKey->options, after.primaryKey->options);
        }
        partComments("unique constraint", name, before.uniques, after.uniques, sameKey);
        partOptions("unique constraint", name, before.uniques, after.uniques);
        indexOptions(name, before.indexes, after.indexes);
        partComments(
            "foreign key", name, before.foreignKeys, after.foreignKeys,
            [&](const auto &a, const auto &b) { return m_comparison.sameForeignKey(a, b); });
        partComments("check", name, before.checks, after.checks,
                     [&](const auto &a, const auto &b) { return m_comparison.sameCheck(a, b); });
        mapComments("index", name, before.indexes, after.indexes, sameIndex);
        mapComments("trigger", name, before.triggers, after.triggers, sameTrigger);
    }
    static std::map<std::string, Exclusion> byName(const std::vector<Exclusion> &list)
    {
        std::map<std::string, Exclusion> map;
        for (const Exclusion &each : list) {
            map.emplace(each.name, each);
        }
        return map;
    }

    void views(const View &before, const View &after)
    {
        const QualifiedName &name = after.name;
        const auto always = [](const auto &, const auto &) { return true; };
        options("view " + displayName(name), before.options, after.options);
        indexOptions(name, before.indexes, after.indexes);
        parts("rule", name, before.rules, after.rules);
        partComments("column", name, before.columns, after.columns, always);
        mapComments("index", name, before.indexes, after.indexes, always);
        mapComments("trigger", name, before.triggers, after.triggers, always);
        for (std::size_t i = 0; i < std::min(before.columns.size(), after.columns.size()); ++i) {
            const Column &now = after.columns[i];
            if (before.columns[i].defaultExpression != now.defaultExpression) {
                refuse("column " + displayName(name) + "." + now.name, "a change of its default");
            }
        }
    }

    const Comparison &m_comparison;
    Diff &m_diff;
};

} // namespace

void refuseUnplanned(const Comparison &comparison, Diff &diff)
{
    if (comparison.flavor() == sql::Flavor::Postgres) {
        Refusing(comparison, diff).run();
    }
}

} // namespace sluice::migrate

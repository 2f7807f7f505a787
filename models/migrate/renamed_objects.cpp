#include "models/migrate/renamed_objects.h"

#include "models/catalog/fields.h"

#include <algorithm>
#include <array>
#include <set>
#include <type_traits>

namespace sluice::migrate {

namespace {

using namespace catalog;

template<typename T>
struct IsSet : std::false_type
{};
template<typename T>
struct IsSet<std::set<T>> : std::true_type
{};

// Visits the facts of an object, and says in each text and reference the names of now. Its own name is not among them.
class FactsRenamer
{
public:
    explicit FactsRenamer(const NewNames &names)
        : m_names(names)
    {}

    template<typename T>
    void always(const char *key, T &fact)
    {
        take(key, fact);
    }
    template<typename T>
    void fact(const char *key, T &fact)
    {
        take(key, fact);
    }
    template<typename T>
    void fact(const char *key, T &fact, const auto & /*usual*/)
    {
        take(key, fact);
    }
    template<typename T>
    void aside(const char *key, T &fact)
    {
        take(key, fact);
    }
    template<typename T>
    void beside(const char *key, T &fact)
    {
        take(key, fact);
    }
    void access(Access & /*access*/) {}

private:
    // The rest are names without a schema, comments and words.
    static bool holdsSql(std::string_view key)
    {
        constexpr std::array<std::string_view, 12> keys = {
            "type",          "default", "expression", "collation", "definition", "statements",
            "operatorClass", "where",   "using",      "check",     "result",     "arguments"};
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    }
    void take(const char *key, std::string &fact)
    {
        if (!fact.empty() && holdsSql(key)) {
            fact = m_names.text(fact);
        }
    }
    void take(const char * /*key*/, Options &options)
    {
        for (auto &[key, value] : options) {
            value = key == "identity:schema" ? m_names.schema(value)
                    : key == "server"
                        ? m_names.id({ObjectKind::ForeignServer, {{}, value}, {}}).owner.name
                        : m_names.text(value);
        }
    }
    void take(const char * /*key*/, QualifiedName &name) { name = m_names.name(name); }
    void take(const char * /*key*/, ObjectId &id) { id = m_names.id(id); }
    template<typename T>
    void take(const char *key, std::optional<T> &fact)
    {
        if (fact) {
            take(key, *fact);
        }
    }
    template<typename T>
    void take(const char *key, T &fact)
    {
        if constexpr (requires { fields(*this, fact); }) {
            fields(*this, fact);
        } else if constexpr (IsSet<T>::value) {
            T renamed;
            for (auto each : fact) {
                take(key, each);
                renamed.insert(std::move(each));
            }
            fact = std::move(renamed);
        } else if constexpr (requires { typename T::mapped_type; }) {
            for (auto &[name, each] : fact) {
                take(key, each);
            }
        } else if constexpr (requires { typename T::value_type; }) {
            for (auto &each : fact) {
                take(key, each);
            }
        }
    }

    const NewNames &m_names;
};

QualifiedName ownerOf(const std::string &name)
{
    return {{}, name};
}

const QualifiedName &ownerOf(const QualifiedName &name)
{
    return name;
}

const QualifiedName &ownerOf(const ObjectId &id)
{
    return id.owner;
}

// Without its arguments; a name may have a parenthesis in it, too.
QualifiedName nameNow(const Routine &routine, const NewNames &names)
{
    const auto found = names.objects.find({ObjectKind::Routine, routine.signature(), {}});
    if (found == names.objects.end()) {
        return {names.schema(routine.name.schema), routine.name.name};
    }
    const QualifiedName &now = found->second.owner;
    return {now.schema, now.name.substr(0, now.name.find('('))};
}

// A call names no arguments: it follows when all that are called so do, or all of them that its object stands on.
class Calls
{
public:
    Calls(const Catalog &catalog, const NewNames &names)
    {
        for (const auto &[key, routine] : catalog.routines) {
            m_now[routine.name].insert(nameNow(routine, names));
        }
        for (const Dependency &each : catalog.dependencies) {
            const auto routine = catalog.routines.find(each.on.owner);
            if (each.on.kind == ObjectKind::Routine && routine != catalog.routines.end()
                && m_now[routine->second.name].size() > 1) {
                m_unclear[each.dependent.owner][routine->second.name].insert(
                    nameNow(routine->second, names));
            }
        }
    }

    // Where all follow alike.
    void addTo(NewNames &names) const { add(names, m_now); }
    // What is said in the texts of this object, and of the parts of it.
    [[nodiscard]] NewNames of(const QualifiedName &object, NewNames names) const
    {
        if (const auto found = m_unclear.find(object); found != m_unclear.end()) {
            add(names, found->second);
        }
        return names;
    }

private:
    using Names = std::map<QualifiedName, std::set<QualifiedName>>;

    static void add(NewNames &names, const Names &calls)
    {
        for (const auto &[name, now] : calls) {
            if (now.size() == 1) {
                names.routines[name] = *now.begin();
            }
        }
    }

    Names m_now;
    std::map<QualifiedName, Names> m_unclear; // by what calls them
};

// Gives each object of a map its facts and its key of now.
template<typename Map>
void renameAll(Map &map, const NewNames &names, const Calls &calls, auto rename)
{
    Map old;
    old.swap(map);
    for (auto &[key, object] : old) {
        const NewNames own = calls.of(ownerOf(key), names);
        FactsRenamer renamer(own);
        fields(renamer, object);
        auto now = rename(key, object);
        map.emplace(std::move(now), std::move(object));
    }
}

void renameRoutines(Catalog &catalog, const NewNames &names, const Calls &calls)
{
    std::map<QualifiedName, Routine> old;
    old.swap(catalog.routines);
    for (auto &[key, routine] : old) {
        NewNames own = calls.of(key, names); // its namesakes may stay
        own.routines[routine.name] = nameNow(routine, names);
        FactsRenamer renamer(own);
        fields(renamer, routine);
        routine.name = own.routines[routine.name];
        catalog.routines.emplace(routine.signature(), std::move(routine));
    }
}

} // namespace

Catalog renamedObjects(const Catalog &catalog, NewNames names)
{
    const Calls calls(catalog, names);
    calls.addTo(names);
    Catalog result = catalog;
    const auto called = [&](ObjectKind kind) {
        return [&names, kind](const QualifiedName &key, auto &object) {
            object.name = names.id({kind, key, {}}).owner;
            return object.name;
        };
    };
    renameAll(result.schemas, names, calls, [&](const std::string &key, Schema &schema) {
        schema.name = names.schema(key);
        return schema.name;
    });
    renameAll(result.tables, names, calls, called(ObjectKind::Table));
    renameAll(result.views, names, calls, called(ObjectKind::View));
    renameAll(result.sequences, names, calls, called(ObjectKind::Sequence));
    renameAll(result.domains, names, calls, called(ObjectKind::Domain));
    renameAll(result.composites, names, calls, called(ObjectKind::CompositeType));
    renameAll(result.enums, names, calls, [&](const QualifiedName &key, Enum &type) {
        for (std::string &label : type.labels) {
            label = names.label(key, label);
        }
        type.name = names.id({ObjectKind::Enum, key, {}}).owner;
        return type.name;
    });
    renameAll(result.others, names, calls, [&](const ObjectId &key, TextObject &object) {
        object.id = names.id(key);
        return object.id;
    });
    renameAll(result.extensions, names, calls, [&](const std::string &key, Extension &extension) {
        extension.schema = names.schema(extension.schema);
        return key;
    });
    renameRoutines(result, names, calls);
    for (DefaultPrivileges &each : result.defaultPrivileges) {
        each.schema = names.schema(each.schema);
    }
    result.dependencies.clear();
    for (const Dependency &each : catalog.dependencies) {
        result.dependencies.insert({names.id(each.dependent), names.id(each.on)});
    }
    return result;
}

} // namespace sluice::migrate

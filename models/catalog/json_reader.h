// Reads back what JsonWriter wrote. A fact that is missing or of another shape keeps its usual value.
#pragma once

#include "models/catalog/fields.h"
#include "models/catalog/words.h"

#include <nlohmann/json.hpp>

namespace sluice::catalog {

// Where an object stands in the map that holds it.
template<typename T>
[[nodiscard]] const auto &keyOf(const T &object)
{
    return object.name;
}
[[nodiscard]] inline const ObjectId &keyOf(const TextObject &object)
{
    return object.id;
}
[[nodiscard]] inline QualifiedName keyOf(const Routine &routine)
{
    return routine.signature();
}

class JsonReader
{
public:
    explicit JsonReader(const nlohmann::json &json)
        : m_json(json)
    {}

    template<typename T>
    void always(const char *key, T &fact)
    {
        const auto found = m_json.find(key);
        if (found != m_json.end()) {
            read(*found, fact);
        }
    }
    template<typename T>
    void fact(const char *key, T &fact, const T & /*usual*/ = {})
    {
        always(key, fact);
    }
    template<typename T>
    void aside(const char *key, T &fact)
    {
        always(key, fact);
    }
    template<typename T>
    void beside(const char *key, T &fact)
    {
        always(key, fact);
    }
    void access(Access &access) { fields(*this, access); }

private:
    template<typename T>
    static void read(const nlohmann::json &json, std::optional<T> &fact)
    {
        if (!json.is_null()) {
            read(json, fact.emplace());
        }
    }
    template<typename T>
    static void read(const nlohmann::json &json, T &fact);
    template<typename T>
    static void readList(const nlohmann::json &json, T &list);

    const nlohmann::json &m_json;
};

template<typename T>
void JsonReader::readList(const nlohmann::json &json, T &list)
{
    for (const nlohmann::json &each : json) {
        if constexpr (requires { typename T::mapped_type; }) {
            typename T::mapped_type item;
            read(each, item);
            auto key = keyOf(item);
            list.emplace(std::move(key), std::move(item));
        } else {
            typename T::value_type item;
            read(each, item);
            list.insert(list.end(), std::move(item));
        }
    }
}

template<typename T>
void JsonReader::read(const nlohmann::json &json, T &fact)
{
    if constexpr (std::is_enum_v<T>) {
        fact =
            valueOf<T>(json.is_string() ? json.get<std::string>() : std::string()).value_or(fact);
    } else if constexpr (requires(JsonReader & reader) { fields(reader, fact); }) {
        JsonReader reader(json);
        fields(reader, fact);
    } else if constexpr (std::is_same_v<T, Options>) {
        for (const auto &[key, value] : json.items()) {
            fact[key] = value.template get<std::string>();
        }
    } else if constexpr (requires { fact.begin(); } && !std::is_same_v<T, std::string>) {
        readList(json, fact);
    } else {
        fact = json.get<T>();
    }
}

} // namespace sluice::catalog

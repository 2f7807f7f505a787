// Reads back what JsonWriter wrote of everything, and nothing else: the first fact that is missing, unknown or of another
// kind is named.
#pragma once

#include "models/catalog/fields.h"
#include "models/catalog/words.h"

#include <nlohmann/json.hpp>

#include <limits>

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
    // Both outlive the reader; `problem` is left alone when there is none.
    JsonReader(const nlohmann::json &json, std::string &problem)
        : m_json(json)
        , m_problem(problem)
    {}

    template<typename T>
    void always(const char *key, T &fact)
    {
        if (!take(key, fact)) {
            blame(std::string("\"") + key + "\" is missing");
        }
    }
    template<typename T>
    void fact(const char *key, T &fact, const T & /*usual*/ = {})
    {
        (void)take(key, fact);
    }
    template<typename T>
    void beside(const char *key, T &fact)
    {
        (void)take(key, fact);
    }
    template<typename T>
    void aside(const char *key, T &fact)
    {
        always(key, fact);
    }
    void access(Access &access) { fields(*this, access); }
    // After the last fact.
    void end()
    {
        if (m_taken < m_json.size()) {
            blame("there are facts of an unknown name");
        }
    }

private:
    template<typename T>
    bool take(const char *key, T &fact)
    {
        const auto found = m_json.find(key);
        if (found == m_json.end()) {
            return false;
        }
        ++m_taken;
        if (!read(*found, fact)) {
            blame(std::string("\"") + key + "\" is of another kind");
        }
        return true;
    }
    void blame(std::string problem)
    {
        if (m_problem.empty()) {
            m_problem = std::move(problem);
        }
    }
    // False: of another kind.
    template<typename T>
    bool read(const nlohmann::json &json, std::optional<T> &fact)
    {
        return json.is_null() || read(json, fact.emplace());
    }
    template<typename T>
    bool read(const nlohmann::json &json, T &fact);
    template<typename T>
    bool readList(const nlohmann::json &json, T &list);
    static bool readPlain(const nlohmann::json &json, std::string &fact);
    static bool readPlain(const nlohmann::json &json, bool &fact);
    static bool readPlain(const nlohmann::json &json, std::int64_t &fact);
    static bool readPlain(const nlohmann::json &json, Options &fact);

    const nlohmann::json &m_json;
    std::string &m_problem;
    std::size_t m_taken = 0;
};

inline bool JsonReader::readPlain(const nlohmann::json &json, std::string &fact)
{
    const auto *text = json.get_ptr<const std::string *>();
    fact = text != nullptr ? *text : std::string();
    return text != nullptr;
}

inline bool JsonReader::readPlain(const nlohmann::json &json, bool &fact)
{
    const auto *value = json.get_ptr<const bool *>();
    fact = value != nullptr && *value;
    return value != nullptr;
}

inline bool JsonReader::readPlain(const nlohmann::json &json, std::int64_t &fact)
{
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!json.is_number_integer()
        || (json.is_number_unsigned() && json.get<std::uint64_t>() > kLargest)) {
        return false;
    }
    fact = json.get<std::int64_t>();
    return true;
}

inline bool JsonReader::readPlain(const nlohmann::json &json, Options &fact)
{
    bool isRead = json.is_object();
    for (const auto &[key, value] : json.items()) {
        isRead = isRead && readPlain(value, fact[key]);
    }
    return isRead;
}

template<typename T>
bool JsonReader::readList(const nlohmann::json &json, T &list)
{
    bool isRead = json.is_array();
    for (const nlohmann::json &each : json) {
        if constexpr (requires { typename T::mapped_type; }) {
            typename T::mapped_type item;
            isRead = isRead && read(each, item);
            auto key = keyOf(item);
            isRead = list.emplace(std::move(key), std::move(item)).second && isRead;
        } else {
            typename T::value_type item;
            isRead = isRead && read(each, item);
            list.insert(list.end(), std::move(item));
        }
    }
    return isRead;
}

template<typename T>
bool JsonReader::read(const nlohmann::json &json, T &fact)
{
    if constexpr (std::is_enum_v<T>) {
        const auto *word = json.get_ptr<const std::string *>();
        const auto value = word != nullptr ? valueOf<T>(*word) : std::nullopt;
        fact = value.value_or(fact);
        return value.has_value();
    } else if constexpr (requires(JsonReader & reader) { fields(reader, fact); }) {
        JsonReader reader(json, m_problem);
        fields(reader, fact);
        reader.end();
        return json.is_object();
    } else if constexpr (requires { readPlain(json, fact); }) {
        return readPlain(json, fact);
    } else {
        return readList(json, fact);
    }
}

} // namespace sluice::catalog

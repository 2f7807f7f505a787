// Writes facts as JSON; what is at its usual value is left out: what stands there means something.
#pragma once

#include "models/catalog/fields.h"
#include "models/catalog/words.h"

#include <nlohmann/json.hpp>

#include <concepts>

namespace sluice::catalog {

// schema: what two databases of one schema have in common; access: owners and grants, too; everything: asides, too.
enum class Detail { Schema, Access, Everything };

class JsonWriter
{
public:
    JsonWriter(nlohmann::json &json, Detail detail)
        : m_json(json)
        , m_detail(detail)
    {}

    template<typename T>
    void always(const char *key, const T &fact)
    {
        m_json[key] = written(fact, m_detail);
    }
    template<typename T>
    void fact(const char *key, const T &fact, const T &usual = {})
    {
        if (fact != usual) {
            always(key, fact);
        }
    }
    template<typename T>
    void aside(const char *key, const T &fact)
    {
        if (m_detail == Detail::Everything) {
            always(key, fact);
        }
    }
    template<typename T>
    void accessFact(const char *key, const T &fact)
    {
        if (m_detail != Detail::Schema) {
            this->fact(key, fact);
        }
    }
    void access(const Access &access)
    {
        if (m_detail != Detail::Schema) {
            fields(*this, access);
        }
    }

    template<typename T>
    static nlohmann::json written(const T &fact, Detail detail);
    template<typename T>
    static nlohmann::json written(const std::optional<T> &fact, Detail detail)
    {
        return fact ? written(*fact, detail) : nlohmann::json();
    }

private:
    nlohmann::json &m_json;
    Detail m_detail;
};

template<typename T>
concept IsFields = requires(JsonWriter &writer, const T &fact)
{
    fields(writer, fact);
};

template<typename T>
concept IsKeyed = requires
{
    typename T::mapped_type;
}
&&!std::same_as<T, Options>;

template<typename T>
nlohmann::json JsonWriter::written(const T &fact, Detail detail)
{
    if constexpr (std::is_enum_v<T>) {
        return wordOf(fact);
    } else if constexpr (IsFields<T>) {
        nlohmann::json json = nlohmann::json::object();
        JsonWriter writer(json, detail);
        fields(writer, fact);
        return json;
    } else if constexpr (IsKeyed<T>) {
        nlohmann::json json = nlohmann::json::array();
        for (const auto &[key, item] : fact) {
            json.push_back(written(item, detail));
        }
        return json;
    } else if constexpr (requires(const T &list) {
                             list.begin();
                             requires IsFields<typename T::value_type>;
                         }) {
        nlohmann::json json = nlohmann::json::array();
        for (const auto &item : fact) {
            json.push_back(written(item, detail));
        }
        return json;
    } else {
        return fact;
    }
}

} // namespace sluice::catalog

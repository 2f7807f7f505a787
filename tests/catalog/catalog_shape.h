// The shape of the canonical JSON as a JSON Schema without its descriptions, by a visitor of the facts.
#pragma once

#include "models/catalog/json_writer.h"

#include <nlohmann/json.hpp>

#include <cxxabi.h>

#include <cctype>
#include <cstdlib>
#include <memory>
#include <string>
#include <typeinfo>

namespace sluice::tests {

namespace catalog = sluice::catalog;
using Json = nlohmann::json;

class Shape
{
public:
    // The whole schema.
    static Json ofCatalog()
    {
        Json definitions = Json::object();
        Json root = object<catalog::Catalog>(definitions);
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["$defs"] = std::move(definitions);
        return root;
    }

    template<typename T>
    void always(const char *key, T & /*fact*/)
    {
        m_properties[key] = of<T>(m_definitions);
        m_required.push_back(key);
    }
    template<typename T>
    void fact(const char *key, T & /*fact*/, const T &usual = {})
    {
        m_properties[key] = of<T>(m_definitions);
        if constexpr (!isOptional<T>) {
            m_properties[key]["default"] = Json::parse(catalog::JsonWriter::written(
                usual, catalog::Detail::Canonical, catalog::JsonLayout::Compact));
        }
    }
    template<typename T>
    void beside(const char *key, T &fact)
    {
        this->fact(key, fact);
    }
    template<typename T>
    void aside(const char * /*key*/, T & /*fact*/)
    {}
    void access(catalog::Access &access) { fields(*this, access); }

private:
    explicit Shape(Json &definitions)
        : m_definitions(definitions)
    {}

    template<typename T>
    static constexpr bool isOptional = requires(T &fact)
    {
        fact.has_value();
    };

    template<typename T>
    static Json object(Json &definitions)
    {
        Shape shape(definitions);
        T object;
        fields(shape, object);
        Json json{{"type", "object"}, {"additionalProperties", false}};
        json["properties"] = std::move(shape.m_properties);
        if (!shape.m_required.empty()) {
            json["required"] = std::move(shape.m_required);
        }
        return json;
    }

    template<typename T>
    static Json of(Json &definitions)
    {
        if constexpr (isOptional<T>) {
            return of<typename T::value_type>(definitions);
        } else if constexpr (std::is_enum_v<T>) {
            return {{"enum", words<T>()}};
        } else if constexpr (std::is_same_v<T, bool>) {
            return {{"type", "boolean"}};
        } else if constexpr (std::is_integral_v<T>) {
            return {{"type", "integer"}};
        } else if constexpr (std::is_same_v<T, std::string>) {
            return {{"type", "string"}};
        } else if constexpr (std::is_same_v<T, catalog::Options>) {
            return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
        } else if constexpr (requires(Shape & shape, T & fact) { fields(shape, fact); }) {
            return reference<T>(definitions);
        } else if constexpr (requires { typename T::mapped_type; }) {
            return {{"type", "array"}, {"items", of<typename T::mapped_type>(definitions)}};
        } else {
            return {{"type", "array"}, {"items", of<typename T::value_type>(definitions)}};
        }
    }

    template<typename T>
    static Json reference(Json &definitions)
    {
        const std::string name = nameOf<T>();
        if (!definitions.contains(name)) {
            definitions[name] = Json(); // in sight of itself
            Json definition = object<T>(definitions);
            definitions[name] = std::move(definition);
        }
        return {{"$ref", "#/$defs/" + name}};
    }

    // sluice::catalog::ForeignKey is "foreignKey".
    template<typename T>
    static std::string nameOf()
    {
        int status = 0;
        const std::unique_ptr<char, decltype(&std::free)> whole(
            abi::__cxa_demangle(typeid(T).name(), nullptr, nullptr, &status), &std::free);
        std::string name = whole.get();
        name.erase(0, name.rfind(':') + 1);
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
        return name;
    }

    template<typename T>
    static Json words()
    {
        Json words = Json::array();
        if constexpr (std::is_same_v<T, catalog::ObjectKind>) {
            for (int i = 0; !std::string(kindName(static_cast<T>(i))).empty(); ++i) {
                words.push_back(std::string(kindName(static_cast<T>(i))));
            }
        } else {
            for (const char *word : catalog::Words<T>::list) {
                words.push_back(word);
            }
        }
        return words;
    }

    Json &m_definitions;
    Json m_properties = Json::object();
    Json m_required = Json::array();
};

} // namespace sluice::tests

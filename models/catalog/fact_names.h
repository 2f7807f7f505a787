// The names and types of all facts of a catalog, as one text: what was stored under another text is not to be read back.
#pragma once

#include "models/catalog/fields.h"

#include <set>
#include <string>
#include <typeinfo>

namespace sluice::catalog {

class FactNames
{
public:
    [[nodiscard]] static std::string all()
    {
        FactNames names;
        names.add<Catalog>();
        return std::move(names.m_text);
    }

    template<typename T>
    void always(const char *key, T & /*fact*/)
    {
        m_text += std::string(key) + ' ' + typeid(T).name() + '\n';
        add<T>();
    }
    template<typename T>
    void fact(const char *key, T &fact, const T & /*usual*/ = {})
    {
        always(key, fact);
    }
    template<typename T>
    void beside(const char *key, T &fact)
    {
        always(key, fact);
    }
    template<typename T>
    void aside(const char *key, T &fact)
    {
        always(key, fact);
    }
    void access(Access &access) { fields(*this, access); }

private:
    FactNames() = default;

    template<typename T>
    void add()
    {
        if constexpr (requires(FactNames & names, T & fact) { fields(names, fact); }) {
            if (m_seen.insert(typeid(T).name()).second) {
                T fact;
                fields(*this, fact);
            }
        } else if constexpr (requires { typename T::mapped_type; }) {
            add<typename T::mapped_type>();
        } else if constexpr (!std::is_same_v<T, std::string> && requires {
                                 typename T::value_type;
                             }) {
            add<typename T::value_type>();
        }
    }

    std::string m_text;
    std::set<std::string> m_seen;
};

} // namespace sluice::catalog

// A catalog in which no fact is at its usual value: a visitor of the facts, so that what is added is filled by itself.
#pragma once

#include "models/catalog/fields.h"
#include "models/catalog/json_reader.h"
#include "models/catalog/words.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sluice::tests {

namespace catalog = sluice::catalog;

// Also keeps where each fact stood in its object: what no visitor is told of leaves a hole.
class Filler
{
public:
    explicit Filler(int &count)
        : m_count(count)
    {}

    template<typename T>
    void always(const char * /*key*/, T &fact)
    {
        m_facts.push_back({reinterpret_cast<std::uintptr_t>(&fact), sizeof(T)});
        fill(fact);
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
    void access(catalog::Access &access) { fields(*this, access); }

    // Bytes of `object` that belong to no fact and are more than padding between two.
    template<typename T>
    [[nodiscard]] std::size_t unknownBytes(const T &object)
    {
        std::sort(m_facts.begin(), m_facts.end());
        std::uintptr_t at = reinterpret_cast<std::uintptr_t>(&object);
        m_facts.push_back({at + sizeof(T), 0});
        std::size_t unknown = 0;
        for (const auto &[begin, size] : m_facts) {
            unknown += begin - at >= alignof(T) ? begin - at : 0;
            at = begin + size;
        }
        return unknown;
    }

    template<typename T>
    void fill(T &fact)
    {
        if constexpr (std::is_enum_v<T>) {
            fact = static_cast<T>(static_cast<int>(fact) + 1);
        } else if constexpr (std::is_same_v<T, bool>) {
            fact = !fact;
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
            fact = ++m_count;
        } else if constexpr (std::is_same_v<T, std::string>) {
            fact = "\"fact\"\n\xC3\xBC \xF0\x9F\x98\x80 " + std::to_string(++m_count);
        } else if constexpr (std::is_same_v<T, catalog::Options>) {
            fact = {{"a key", "1"}, {"another", ""}};
        } else if constexpr (requires(Filler & filler) { fields(filler, fact); }) {
            Filler inner(m_count);
            fields(inner, fact);
            if (inner.unknownBytes(fact) > 0) {
                m_unnamed.push_back(typeid(T).name());
            }
            m_unnamed.insert(m_unnamed.end(), inner.m_unnamed.begin(), inner.m_unnamed.end());
        } else {
            fillMany(fact);
        }
    }
    template<typename T>
    void fill(std::optional<T> &fact)
    {
        fill(fact.emplace());
    }

    // Types with members that fields.h does not name.
    [[nodiscard]] const std::vector<std::string> &unnamed() const { return m_unnamed; }

private:
    template<typename T>
    void fillMany(T &list)
    {
        for (int i = 0; i < 2; ++i) {
            if constexpr (requires { typename T::mapped_type; }) {
                typename T::mapped_type item;
                fill(item);
                auto key = catalog::keyOf(item);
                list.emplace(std::move(key), std::move(item));
            } else {
                typename T::value_type item{};
                fill(item);
                list.insert(list.end(), std::move(item));
            }
        }
    }

    int &m_count;
    std::vector<std::pair<std::uintptr_t, std::size_t>> m_facts;
    std::vector<std::string> m_unnamed;
};

} // namespace sluice::tests

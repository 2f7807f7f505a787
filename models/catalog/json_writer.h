// Writes facts as JSON text, keys in the order of their bytes; what is at its usual value is left out: what stands there
// means something.
#pragma once

#include "models/catalog/fields.h"
#include "models/catalog/json_text.h"
#include "models/catalog/words.h"

#include <concepts>

namespace sluice::catalog {

// schema: what two databases of one schema have in common; canonical: settings, owners and grants, too; everything: asides, too.
enum class Detail { Schema, Canonical, Everything };

class JsonWriter
{
public:
    template<typename T>
    [[nodiscard]] static std::string written(const T &fact, Detail detail, JsonLayout layout)
    {
        JsonText text(layout);
        write(text, fact, detail);
        return text.take();
    }

    // All facts, to be read back; none when a text is no UTF-8.
    template<typename T>
    [[nodiscard]] static std::optional<std::string> writtenExactly(const T &fact)
    {
        JsonText text(JsonLayout::Compact);
        write(text, fact, Detail::Everything);
        return text.isExact() ? std::optional(text.take()) : std::nullopt;
    }

    template<typename T>
    void always(const char *key, const T &fact)
    {
        m_object.member(key);
        write(m_text, fact, m_detail);
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
    void beside(const char *key, const T &fact)
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

private:
    JsonWriter(JsonText &text, Detail detail)
        : m_text(text)
        , m_object(text)
        , m_detail(detail)
    {}

    template<typename T>
    static void write(JsonText &text, const std::optional<T> &fact, Detail detail)
    {
        if (fact) {
            write(text, *fact, detail);
        } else {
            text.null();
        }
    }
    template<typename T>
    static void write(JsonText &text, const T &fact, Detail detail);

    JsonText &m_text;
    JsonObject m_object;
    Detail m_detail;
};

template<typename T>
concept IsFields = requires(JsonWriter &writer, const T &fact)
{
    fields(writer, fact);
};

template<typename T>
void JsonWriter::write(JsonText &text, const T &fact, Detail detail)
{
    if constexpr (std::is_enum_v<T>) {
        text.string(wordOf(fact));
    } else if constexpr (std::same_as<T, std::string>) {
        text.string(fact);
    } else if constexpr (std::same_as<T, bool>) {
        text.boolean(fact);
    } else if constexpr (std::integral<T>) {
        text.integer(fact);
    } else if constexpr (IsFields<T>) {
        JsonWriter writer(text, detail);
        fields(writer, fact);
        writer.m_object.end();
    } else if constexpr (std::same_as<T, Options>) {
        JsonObject object(text);
        for (const auto &[key, value] : fact) {
            object.member(key);
            text.string(value);
        }
        object.end();
    } else {
        JsonArray array(text);
        for (const auto &each : fact) {
            array.element();
            if constexpr (requires { typename T::mapped_type; }) {
                write(text, each.second, detail);
            } else {
                write(text, each, detail);
            }
        }
        array.end();
    }
}

} // namespace sluice::catalog

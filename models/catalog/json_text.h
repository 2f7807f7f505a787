// JSON as text: the bytes that the library's own writer would give, without its tree of values between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sluice::catalog {

enum class JsonLayout { Compact, Indented }; // by two spaces

class JsonText
{
public:
    explicit JsonText(JsonLayout layout)
        : m_isIndented(layout == JsonLayout::Indented)
    {}

    void null() { m_text += "null"; }
    void boolean(bool value) { m_text += value ? "true" : "false"; }
    void integer(std::int64_t value) { m_text += std::to_string(value); }
    // What is no UTF-8 is shown with U+FFFD.
    void string(std::string_view value);
    [[nodiscard]] bool isExact() const { return m_isExact; } // everything was UTF-8
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    friend class JsonArray;
    friend class JsonObject;

    void line();

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_isIndented;
    bool m_isExact = true;
};

class JsonArray
{
public:
    explicit JsonArray(JsonText &text);
    void element(); // one follows
    void end();

private:
    JsonText &m_text;
    bool m_isEmpty = true;
};

class JsonObject
{
public:
    explicit JsonObject(JsonText &text);
    void member(std::string_view key); // its value follows; keys in any order, each once
    void end();

private:
    struct Member
    {
        std::string_view key; // outlives the object
        std::size_t begin = 0;
    };
    [[nodiscard]] bool isSorted() const;
    void sort();

    JsonText &m_text;
    std::size_t m_begin;
    std::vector<Member> m_members;
};

} // namespace sluice::catalog

// Random words of SQLite's language: names, blanks, letters of any case.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace sluice::test {

class RandomWords
{
public:
    explicit RandomWords(unsigned seed)
        : m_random(seed)
    {}

    static const std::vector<std::string> &names()
    {
        static const std::vector<std::string> list{
            "a",           "two words",  "it's",     "say \"x\"",
            "select",      "check",      "unique",   "\xF0\x9F\x98\x80",
            "line\nbreak", "semi;colon", "a)b",      "--",
            "/*",          "key",        "\xC3\xBC", "references"};
        return list;
    }
    std::size_t pick(std::size_t count) { return m_random() % count; }
    bool chance(std::size_t one) { return pick(one) == 0; }
    // Any case.
    std::string word(std::string text)
    {
        if (chance(3)) {
            for (char &c : text) {
                c = static_cast<char>(c >= 'A' && c <= 'Z' && chance(2) ? c + 32 : c);
            }
        }
        return text;
    }
    // What may stand between two words; comments among the columns mean something and are put elsewhere.
    std::string gap()
    {
        static const std::vector<std::string> list{" ", "  ", "\t", "\n", " \n "};
        return list[pick(list.size())];
    }
    static std::string between(std::string text, const std::string &quote)
    {
        std::string inside;
        for (const char c : text) {
            inside += c == quote.back() ? std::string(2, c) : std::string(1, c);
        }
        return quote.front() + inside + quote.back();
    }
    std::string quoted(const std::string &name)
    {
        const bool isPlain =
            name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos;
        const bool isWord =
            name == "select" || name == "check" || name == "unique" || name == "references";
        if (isPlain && !isWord && chance(2)) {
            return name;
        }
        if (name.find(']') == std::string::npos && chance(4)) {
            return "[" + name + "]";
        }
        return between(name, chance(3) ? "``" : "\"\"");
    }
    std::string type()
    {
        static const std::vector<std::string> list{"",
                                                   "INTEGER",
                                                   "integer",
                                                   "VARCHAR(20)",
                                                   "DECIMAL(10, 2)",
                                                   "\"my type\"",
                                                   "LONG VARCHAR",
                                                   "INT",
                                                   "UNSIGNED BIG INT",
                                                   "key text"};
        const std::string &type = list[pick(list.size())];
        return type.empty() ? type : gap() + type;
    }
    std::string defaultValue()
    {
        static const std::vector<std::string> list{
            "1",         "-1.5e3",  "+ 2",        "'it''s, ) \"('", "NULL", "CURRENT_TIMESTAMP",
            "(1 + (2))", "pending", "\"double\"", "x'00ff'",        "TRUE"};
        return gap() + word("DEFAULT") + gap() + list[pick(list.size())];
    }

protected:
    std::mt19937 m_random;
};

} // namespace sluice::test

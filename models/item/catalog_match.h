// What the filter of the object tree looks for: words that must all occur in a name, in any case.
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace sluice::item {

class CatalogMatch
{
public:
    CatalogMatch() = default; // looks for nothing: everything is shown
    explicit CatalogMatch(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    // An object by its name, a part by its own; "orders.tot" looks for a part within a table.
    [[nodiscard]] bool accepts(std::string_view owner, std::string_view part) const;
    // Any of the parts of `owner`: their names by appendLowered(), one a line.
    [[nodiscard]] bool acceptsAny(std::string_view owner, std::string_view names) const;

private:
    struct Word
    {
        std::string lower; // ASCII letters only are folded
        QString text;
        bool isAscii = true;
        bool hasDot = false;

        [[nodiscard]] bool isPlain() const { return isAscii && !hasDot; }
    };
    [[nodiscard]] static bool contains(std::string_view name, const Word &word);
    [[nodiscard]] static bool mayBeIn(std::string_view owner, std::string_view names,
                                      const Word &word);

    std::vector<Word> m_words;
};

// ASCII letters only: bytes stay bytes.
void appendLowered(std::string &names, std::string_view name);

} // namespace sluice::item

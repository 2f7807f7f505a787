#include "models/item/catalog_match.h"

#include "models/item/convert.h"

#include <QStringList>

#include <algorithm>

namespace sluice::item {

namespace {

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

void appendLowered(std::string &names, std::string_view name)
{
    const std::size_t begin = names.size();
    names += name;
    for (std::size_t i = begin; i < names.size(); ++i) {
        names[i] = small(names[i]);
    }
}

CatalogMatch::CatalogMatch(const QString &text)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        std::string lower;
        appendLowered(lower, toStdString(word));
        m_words.push_back({.lower = lower,
                           .text = word,
                           .isAscii = isAscii(lower),
                           .hasDot = word.contains(u'.')});
    }
}

bool CatalogMatch::contains(std::string_view name, const Word &word)
{
    if (!word.isAscii) {
        return toQString(name).contains(word.text, Qt::CaseInsensitive);
    }
    return std::search(name.begin(), name.end(), word.lower.begin(), word.lower.end(),
                       [](char letter, char wanted) { return small(letter) == wanted; })
           != name.end();
}

bool CatalogMatch::accepts(std::string_view owner, std::string_view part) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        if (part.empty()) {
            return contains(owner, word);
        }
        return word.hasDot ? contains(std::string(owner) + "." + std::string(part), word)
                           : contains(part, word);
    });
}

// A hundred thousand names with each key: letters are compared as bytes, all names of a table at once.
bool CatalogMatch::mayAcceptAny(std::string_view names) const
{
    return std::ranges::all_of(m_words, [names](const Word &word) {
        return !word.isPlain() || names.find(word.lower) != std::string_view::npos;
    });
}

} // namespace sluice::item

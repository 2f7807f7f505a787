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

bool CatalogMatch::mayBeIn(std::string_view owner, std::string_view names, const Word &word)
{
    const std::string_view lower = word.lower;
    const std::string_view last = lower.substr(lower.rfind('.') + 1); // npos + 1 is 0
    return !word.isAscii || names.find(last) != std::string_view::npos
           || (word.hasDot && contains(owner, word));
}

// A hundred thousand names with each key: letters are compared as bytes, all names of a table at once.
bool CatalogMatch::acceptsAny(std::string_view owner, std::string_view names) const
{
    if (!std::ranges::all_of(m_words,
                             [&](const Word &word) { return mayBeIn(owner, names, word); })) {
        return false;
    }
    if (m_words.size() == 1 && m_words[0].isPlain()) {
        return !names.empty();
    }
    while (!names.empty()) {
        const std::size_t end = names.find('\n');
        if (accepts(owner, names.substr(0, end))) {
            return true;
        }
        names.remove_prefix(end + 1);
    }
    return false;
}

} // namespace sluice::item

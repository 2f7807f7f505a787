#include "models/base/text.h"

#include <algorithm>

namespace sluice {

namespace {

// By hand, not by std::regex: that one recurses by the character, and statements of megabytes are normal input.

constexpr std::string_view kHidden = "***";
constexpr std::string_view kSpaces = " \t\r\n";

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::size_t skipSpaces(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(kSpaces, at), text.size());
}

// Behind the quoted text that begins at `at`; quotes are doubled or, in conninfo and E'', escaped by a backslash.
std::size_t endOfQuoted(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '\'') {
            if (at + 1 < text.size() && text[at + 1] == '\'') {
                ++at;
            } else {
                return at + 1;
            }
        }
    }
    return text.size();
}

// The secret that follows the word `password` ending at `at`: begin and end, or two equal offsets.
std::pair<std::size_t, std::size_t> secretBehindWord(std::string_view text, std::size_t at)
{
    std::size_t begin = skipSpaces(text, at);
    const bool isOption = begin < text.size() && text[begin] == '=';
    begin = isOption ? skipSpaces(text, begin + 1) : begin;
    const bool isEscape = begin + 1 < text.size() && (text[begin] == 'E' || text[begin] == 'e')
                          && text[begin + 1] == '\'';
    begin += isEscape && !isOption ? 1 : 0;
    if (begin < text.size() && text[begin] == '\'') {
        return {begin, endOfQuoted(text, begin)};
    }
    if (!isOption) {
        return {begin, begin};
    }
    return {begin, std::min(text.find_first_of(" \t\r\n&;", begin), text.size())};
}

// Offset of the next `password` in any case, as the end of a word; npos when there is none.
std::size_t findPasswordWord(std::string_view text, std::size_t from)
{
    constexpr std::string_view word = "password";
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
    };
    while (from < text.size()) {
        const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                       word.begin(), word.end(), same);
        if (found == text.end()) {
            break;
        }
        const auto end = static_cast<std::size_t>(found - text.begin()) + word.size();
        if (end >= text.size() || !isWordByte(text[end])) {
            return end;
        }
        from = end;
    }
    return std::string_view::npos;
}

std::string withoutPasswordWords(std::string_view text)
{
    std::string shown;
    std::size_t copied = 0;
    std::size_t from = 0;
    for (std::size_t at = findPasswordWord(text, from); at != std::string_view::npos;
         at = findPasswordWord(text, from)) {
        const auto [begin, end] = secretBehindWord(text, at);
        shown += text.substr(copied, begin - copied);
        shown += end > begin ? kHidden : std::string_view();
        copied = end;
        from = std::max(end, at);
    }
    return shown + std::string(text.substr(copied));
}

// ://user:secret@host. The secret ends at the last @ of the word: an unescaped one in it must not show its tail.
std::string withoutUriPasswords(std::string_view text)
{
    constexpr std::string_view sign = "://";
    std::string shown;
    std::size_t copied = 0;
    for (std::size_t at = text.find(sign); at != std::string_view::npos;
         at = text.find(sign, at + 1)) {
        const std::size_t begin = at + sign.size();
        const std::size_t end = std::min(text.find_first_of(" \t\r\n'\"", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t colon = word.find(':');
        const std::size_t last = word.rfind('@');
        if (colon == std::string_view::npos || last == std::string_view::npos || last < colon) {
            continue;
        }
        shown += text.substr(copied, begin + colon + 1 - copied);
        shown += kHidden;
        copied = begin + last;
    }
    return shown + std::string(text.substr(copied));
}

} // namespace

std::string redactSecrets(std::string_view text)
{
    return withoutPasswordWords(withoutUriPasswords(text));
}

} // namespace sluice

#include "models/sql/scan.h"

#include "models/sql/characters.h"

namespace sluice::sql {

namespace {

constexpr std::string_view kPostgresOperatorChars = "+-*/<>=~!@#%^&|`?";
constexpr std::size_t kLongestSuffix = 256; // of a SQLite parameter: keeps the scan linear

char charAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? text[at] : '\0';
}

template<typename IsDigit>
std::size_t digitsEnd(std::string_view text, std::size_t at, IsDigit isDigitOf)
{
    while (isDigitOf(charAt(text, at))
           || (charAt(text, at) == '_' && isDigitOf(charAt(text, at + 1)))) {
        ++at;
    }
    return at;
}

// "$a::b(c)" is one name to SQLite.
std::size_t sqliteNameEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    bool named = false;
    while (isWordPart(charAt(text, end)) || text.substr(end, 2) == "::") {
        const bool part = isWordPart(text[end]);
        named = named || part;
        end += part ? 1 : 2;
    }
    if (named && charAt(text, end) == '(') {
        const std::string_view suffix = text.substr(end, kLongestSuffix);
        const std::size_t close = suffix.find_first_of(") \t\n\f\r");
        const bool closed = close != std::string_view::npos && suffix[close] == ')';
        return closed ? end + close + 1 : end;
    }
    return named ? end : at;
}

// In a[i:j] and behind another colon it is no parameter.
bool isSlice(std::string_view text, std::size_t at)
{
    const char before = at > 0 ? text[at - 1] : '\0';
    return isWordPart(before) || before == ']' || before == ')' || before == ':';
}

std::size_t sqliteOperatorEnd(std::string_view text, std::size_t at)
{
    for (const std::string_view known :
         {"->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "==", "!=", "+",
          "-",   "*",  "/",  "%",  "&",  "|",  "~",  "<",  ">",  "="}) {
        if (text.substr(at).starts_with(known)) {
            return at + known.size();
        }
    }
    return at;
}

// The longest run, cut where a comment starts; it ends in + or - only if it holds a character of the second set.
std::size_t postgresOperatorEnd(std::string_view text, std::size_t at)
{
    if (text[at] == ':') {
        const char next = charAt(text, at + 1);
        return at + (next == ':' || next == '=' ? 2 : 1);
    }
    std::size_t end = at;
    while (end < text.size() && kPostgresOperatorChars.find(text[end]) != std::string_view::npos
           && text.substr(end, 2) != "--" && text.substr(end, 2) != "/*") {
        ++end;
    }
    if (text.substr(at, end - at).find_first_of("~!@#%^&|`?") == std::string_view::npos) {
        while (end > at + 1 && (text[end - 1] == '+' || text[end - 1] == '-')) {
            --end;
        }
    }
    return end;
}

} // namespace

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isWordPart(text[at])) {
        ++at;
    }
    return at;
}

std::size_t numberEnd(std::string_view text, std::size_t at, Flavor flavor)
{
    const int base = charAt(text, at + 1) | 0x20;
    const bool zero = text[at] == '0';
    if (zero && base == 'x' && isHexDigit(charAt(text, at + 2))) {
        return digitsEnd(text, at + 2, isHexDigit);
    }
    if (zero && flavor == Flavor::Postgres && (base == 'o' || base == 'b')
        && isDigit(charAt(text, at + 2))) {
        return digitsEnd(text, at + 2, isDigit);
    }
    std::size_t end = digitsEnd(text, at, isDigit);
    if (charAt(text, end) == '.' && charAt(text, end + 1) != '.') {
        end = digitsEnd(text, end + 1, isDigit);
    }
    const char sign = charAt(text, end + 1);
    const std::size_t exponent = end + (sign == '+' || sign == '-' ? 2 : 1);
    if ((charAt(text, end) | 0x20) == 'e' && isDigit(charAt(text, exponent))) {
        end = digitsEnd(text, exponent, isDigit);
    }
    return end;
}

std::size_t parameterEnd(std::string_view text, std::size_t at, Flavor flavor)
{
    const char c = text[at];
    if (flavor == Flavor::Postgres) {
        const bool named = c == ':' && isWordStart(charAt(text, at + 1)) && !isSlice(text, at);
        return named ? wordEnd(text, at + 1) : at;
    }
    if (c == '?') {
        std::size_t end = at + 1;
        while (isDigit(charAt(text, end))) {
            ++end;
        }
        return end;
    }
    return c == ':' || c == '@' || c == '$' ? sqliteNameEnd(text, at) : at;
}

std::size_t operatorEnd(std::string_view text, std::size_t at, Flavor flavor)
{
    return flavor == Flavor::Postgres ? postgresOperatorEnd(text, at) : sqliteOperatorEnd(text, at);
}

} // namespace sluice::sql

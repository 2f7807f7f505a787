#include "models/data/syntax.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace sluice::data {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAhead(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

// Takes a number of `least` to `most` digits off the front.
std::optional<int> takeNumber(std::string_view &text, std::size_t least, std::size_t most)
{
    const std::size_t digits = digitsAhead(text);
    if (digits < least || digits > most) {
        return std::nullopt;
    }
    int number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view &text, char c)
{
    if (!text.starts_with(c)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

int daysOf(int year, int month)
{
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) {
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool takeDate(std::string_view &text)
{
    const auto year = takeNumber(text, 4, 7);
    if (!year || !take(text, '-')) {
        return false;
    }
    const auto month = takeNumber(text, 2, 2);
    if (!month || *month < 1 || *month > 12 || !take(text, '-')) {
        return false;
    }
    const auto day = takeNumber(text, 2, 2);
    return day && *day >= 1 && *day <= daysOf(*year, *month);
}

// Hours and minutes, then seconds with up to nine further digits where they are.
bool takeTime(std::string_view &text)
{
    const auto hour = takeNumber(text, 2, 2);
    if (!hour || *hour > 24 || !take(text, ':')) {
        return false;
    }
    const auto minute = takeNumber(text, 2, 2);
    if (!minute || *minute > 59) {
        return false;
    }
    if (!take(text, ':')) {
        return *hour < 24 || *minute == 0;
    }
    const auto second = takeNumber(text, 2, 2);
    if (!second || *second > 60) {
        return false;
    }
    if (take(text, '.') && !takeNumber(text, 1, 9)) {
        return false;
    }
    return *hour < 24 || (*minute == 0 && *second == 0);
}

// "Z", "+02", "+0200", "+02:00", "+02:00:00"; nothing at all is fine too.
bool takeZone(std::string_view &text)
{
    if (text.empty() || take(text, 'Z') || take(text, 'z')) {
        return true;
    }
    if (!take(text, '+') && !take(text, '-')) {
        return true; // whatever follows is the caller's to judge
    }
    for (int part = 0; part < 3; ++part) {
        std::string_view pair = text.substr(0, 2);
        const auto number = takeNumber(pair, 2, 2);
        if (!number || *number > 59) {
            return part > 0;
        }
        text.remove_prefix(2);
        if (part < 2) {
            take(text, ':');
        }
    }
    return true;
}

bool isInfinity(std::string_view text)
{
    return text == "infinity" || text == "-infinity";
}

bool isRest(std::string_view text)
{
    return text.empty() || text == " BC";
}

} // namespace

bool isDate(std::string_view text)
{
    return isInfinity(text) || (takeDate(text) && isRest(text));
}

bool isTime(std::string_view text, bool withZone)
{
    return takeTime(text) && (!withZone || takeZone(text)) && text.empty();
}

bool isTimestamp(std::string_view text, bool withZone)
{
    if (isInfinity(text)) {
        return true;
    }
    if (!takeDate(text)) {
        return false;
    }
    if (isRest(text)) {
        return true;
    }
    if (!take(text, ' ') && !take(text, 'T')) {
        return false;
    }
    return takeTime(text) && (!withZone || takeZone(text)) && isRest(text);
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex) {
            return false;
        }
    }
    return true;
}

bool isIntegerSyntax(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return !text.empty() && digitsAhead(text) == text.size();
}

} // namespace sluice::data

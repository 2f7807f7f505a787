#include "models/data/decimal_text.h"

#include <algorithm>
#include <charconv>

namespace sluice::data {

namespace {

std::string_view takeDigits(std::string_view &text)
{
    const auto end = std::ranges::find_if_not(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

bool takeSign(std::string_view &text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return negative;
}

// The power behind "e"; nothing when what is there is no exponent.
std::optional<long> takeExponent(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const bool negative = takeSign(text);
    long power = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), power);
    constexpr long kLargest = 1'000'000; // beyond what any engine holds
    if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-')
        || power > kLargest) {
        return std::nullopt;
    }
    return negative ? -power : power;
}

} // namespace

long DecimalText::fractionDigits() const
{
    const long behind = static_cast<long>(digits.size()) - exponent;
    return digits.empty() || behind < 0 ? 0 : behind;
}

std::optional<DecimalText> readDecimal(std::string_view text)
{
    DecimalText number;
    number.negative = takeSign(text);
    const std::string_view whole = takeDigits(text);
    std::string_view fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        fraction = takeDigits(text);
    }
    const auto power = takeExponent(text);
    if ((whole.empty() && fraction.empty()) || !power) {
        return std::nullopt;
    }
    number.digits.append(whole).append(fraction);
    const std::size_t first = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, first);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    number.exponent = number.digits.empty()
                          ? 0
                          : static_cast<long>(whole.size()) - static_cast<long>(first) + *power;
    return number;
}

} // namespace sluice::data

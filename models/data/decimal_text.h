// A decimal number as it is written: its digits and where the point stands, never rounded through a double.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sluice::data {

struct DecimalText
{
    bool negative = false;
    std::string digits; // significant ones, without zeros at either end; empty: zero
    long exponent = 0;  // the value is 0.DIGITS × 10^exponent

    [[nodiscard]] long wholeDigits() const { return exponent > 0 ? exponent : 0; }
    [[nodiscard]] long fractionDigits() const;
    bool operator==(const DecimalText &) const = default;
};

// "-12.50", ".5", "1e-3"; nothing for anything else.
[[nodiscard]] std::optional<DecimalText> readDecimal(std::string_view text);

} // namespace sluice::data

#include "models/data/format.h"

#include "models/data/hex.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sluice::data {

namespace {

// Shortest digits that read back equal; plain notation where people read it easily, and always recognisable as a real.
std::string realText(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-Inf" : "Inf";
    }
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-5 && size < 1e16);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::string text(buffer.data(), end);
    if (plain && text.find('.') == std::string::npos) {
        text += ".0";
    }
    return text;
}

} // namespace

void appendText(const CellView &cell, std::string &out)
{
    switch (cell.kind) {
    case ValueKind::Null:
        return;
    case ValueKind::Integer: {
        std::array<char, 24> digits{};
        out.append(digits.data(),
                   std::to_chars(digits.data(), digits.data() + digits.size(), cell.integer).ptr);
        return;
    }
    case ValueKind::Real:
        out += realText(cell.real);
        return;
    case ValueKind::Text:
        out += cell.bytes;
        return;
    case ValueKind::Blob:
        (out += "\\x") += toHex(cell.bytes);
        return;
    }
}

std::string toText(const CellView &cell)
{
    std::string text;
    appendText(cell, text);
    return text;
}

} // namespace sluice::data

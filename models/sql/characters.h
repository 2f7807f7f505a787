// Which bytes make up words and numbers; beyond ASCII every byte counts as a letter, as both engines have it.
#pragma once

namespace sluice::sql {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] constexpr bool isWordPart(char c)
{
    return isWordStart(c) || isDigit(c) || c == '$';
}

} // namespace sluice::sql

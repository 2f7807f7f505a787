#include "models/base/text.h"
#include "models/data/decimal_text.h"
#include "models/data/format.h"
#include "models/data/parse_value.h"
#include "models/data/syntax.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace sluice::data {

namespace {

using catalog::TypeClass;
using catalog::TypeRef;

Result<Value> asText(std::string_view text)
{
    return Value(std::string(text));
}

std::optional<std::int64_t> readInteger(std::string_view text)
{
    std::int64_t number = 0;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (!isIntegerSyntax(text) || error != std::errc{}) {
        return std::nullopt;
    }
    return number;
}

std::optional<double> readReal(std::string_view text)
{
    if (!readDecimal(text)) {
        return std::nullopt;
    }
    double number = 0;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{}) {
        return std::nullopt;
    }
    return number;
}

// Whether the double, printed, is the very number that was typed.
bool keepsEveryDigit(double number, std::string_view text)
{
    return readDecimal(toText(toView(Value(number)))) == readDecimal(text);
}

Result<Value> parseInteger(std::string_view text)
{
    if (const auto number = readInteger(text)) {
        return Value(*number);
    }
    return expected(isIntegerSyntax(text)
                        ? Message::tr("an integer from -9223372036854775808 to 9223372036854775807")
                        : Message::tr("an integer"));
}

Result<Value> parseReal(std::string_view text)
{
    const std::string word = toLowerAscii(text);
    if (word == "inf" || word == "-inf") {
        const double infinity = std::numeric_limits<double>::infinity();
        return Value(word.starts_with('-') ? -infinity : infinity);
    }
    if (const auto number = readReal(text)) {
        return Value(*number);
    }
    return expected(Message::tr("a number"));
}

// A NUMERIC column keeps integers exactly and everything else as a double.
Result<Value> parseDecimal(std::string_view text)
{
    if (const auto number = readInteger(text)) {
        return Value(*number);
    }
    const auto real = readReal(text);
    if (!real) {
        return expected(Message::tr("a number"));
    }
    if (!keepsEveryDigit(*real, text)) {
        return expected(
            Message::tr("a number that 64-bit floating point holds exactly as written, of about 15 "
                        "digits"));
    }
    return Value(*real);
}

// No declared type, no conversion: a number only where its text is the number's own.
Result<Value> parseUntyped(std::string_view text)
{
    if (text.starts_with("\\x")) {
        if (auto blob = parseBlob(text)) {
            return blob;
        }
    }
    if (const auto number = readInteger(text); number && std::to_string(*number) == text) {
        return Value(*number);
    }
    if (const auto real = readReal(text); real && toText(toView(Value(*real))) == text) {
        return Value(*real);
    }
    return asText(text);
}

// Dates live as text, as seconds since 1970 or as Julian days: numbers pass.
Result<Value> parseMoment(std::string_view text, bool valid, Message what)
{
    if (const auto number = readInteger(text)) {
        return Value(*number);
    }
    if (const auto real = readReal(text); real && keepsEveryDigit(*real, text)) {
        return Value(*real);
    }
    if (!valid) {
        return expected(std::move(what));
    }
    return asText(text);
}

Result<Value> parseBoolean(std::string_view text)
{
    const auto truth = readBoolean(text);
    if (!truth) {
        return expected(Message::tr("true or false"));
    }
    return Value(std::int64_t{*truth ? 1 : 0});
}

Result<Value> parseUuid(std::string_view text)
{
    if (text.starts_with("\\x")) {
        return parseBlob(text);
    }
    if (!isUuid(text)) {
        return expected(Message::tr("a UUID"));
    }
    return asText(text);
}

Result<Value> parseJson(std::string_view text)
{
    if (text.starts_with("\\x")) {
        return parseBlob(text); // JSONB
    }
    SLUICE_CHECK(checkJson(text));
    return asText(text);
}

} // namespace

Result<Value> parseSqliteValue(std::string_view text, const TypeRef &type)
{
    const std::string_view bare = trimmed(text);
    switch (type.typeClass) {
    case TypeClass::Boolean:
        return parseBoolean(bare);
    case TypeClass::Integer:
        return parseInteger(bare);
    case TypeClass::Float:
        return parseReal(bare);
    case TypeClass::Decimal:
        return parseDecimal(bare);
    case TypeClass::Blob:
        return type.name.empty() ? parseUntyped(text) : parseBlob(bare);
    case TypeClass::Date:
        return parseMoment(bare, isTimestamp(bare, true), Message::tr("a date as YYYY-MM-DD"));
    case TypeClass::Time:
        return parseMoment(bare, isTime(bare, true), Message::tr("a time as HH:MM:SS"));
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return parseMoment(bare, isTimestamp(bare, true),
                           Message::tr("a timestamp as YYYY-MM-DD HH:MM:SS"));
    case TypeClass::Json:
        return parseJson(text);
    case TypeClass::Uuid:
        return parseUuid(bare);
    case TypeClass::Text:
    case TypeClass::Interval:
    case TypeClass::Enum:
    case TypeClass::Array:
    case TypeClass::Composite:
        return asText(text);
    case TypeClass::Unknown:
    case TypeClass::Other:
        return parseUntyped(text);
    }
    return asText(text);
}

} // namespace sluice::data

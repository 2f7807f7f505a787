#include "models/base/text.h"
#include "models/data/decimal_text.h"
#include "models/data/parse_value.h"
#include "models/data/syntax.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <vector>

namespace sluice::data {

namespace {

using catalog::TypeClass;
using catalog::TypeRef;

Result<Value> asText(std::string_view text)
{
    return Value(std::string(text));
}

// The type's name without its modifier: "numeric(10,2)" is "numeric".
std::string_view baseName(std::string_view name)
{
    return trimmed(name.substr(0, name.find('(')));
}

// The numbers in the first parentheses: {10, 2}.
std::vector<int> modifiers(std::string_view name)
{
    std::vector<int> numbers;
    const std::size_t open = name.find('(');
    const std::size_t close = name.find(')', open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return numbers;
    }
    std::string_view list = name.substr(open + 1, close - open - 1);
    while (!list.empty()) {
        const std::string_view part = trimmed(list.substr(0, list.find(',')));
        int number = 0;
        if (std::from_chars(part.data(), part.data() + part.size(), number).ec != std::errc{}) {
            return {};
        }
        numbers.push_back(number);
        list.remove_prefix(std::min(list.size(), list.find(',')));
        list.remove_prefix(list.empty() ? 0 : 1);
    }
    return numbers;
}

Result<Value> parseInteger(std::string_view text, std::string_view typeName)
{
    if (!isIntegerSyntax(text)) {
        return expected(Message::tr("an integer"));
    }
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (typeName == "smallint" || typeName == "int2" || typeName == "smallserial") {
        least = std::numeric_limits<std::int16_t>::min();
        most = std::numeric_limits<std::int16_t>::max();
    } else if (typeName == "integer" || typeName == "int4" || typeName == "serial") {
        least = std::numeric_limits<std::int32_t>::min();
        most = std::numeric_limits<std::int32_t>::max();
    } else if (typeName == "oid") {
        least = 0;
        most = std::numeric_limits<std::uint32_t>::max();
    }
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    std::int64_t number = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
    if (error != std::errc{} || number < least || number > most) {
        return expected(
            Message::tr("an integer from %1 to %2", {std::to_string(least), std::to_string(most)}));
    }
    return Value(std::to_string(number));
}

bool isSpecialNumber(std::string_view text)
{
    const std::string word = toLowerAscii(text);
    return word == "nan" || word == "infinity" || word == "-infinity" || word == "inf"
           || word == "-inf";
}

Result<Value> parseFloat(std::string_view text, std::string_view typeName)
{
    if (isSpecialNumber(text)) {
        return asText(text);
    }
    if (!readDecimal(text)) {
        return expected(Message::tr("a number"));
    }
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const bool single = typeName == "real" || typeName == "float4";
    double wide = 0;
    float narrow = 0;
    const auto *end = digits.data() + digits.size();
    const auto error = single ? std::from_chars(digits.data(), end, narrow).ec
                              : std::from_chars(digits.data(), end, wide).ec;
    if (error != std::errc{}) {
        return expected(Message::tr("a number in the range of %1", {typeName}));
    }
    return asText(text);
}

Result<Value> parseDecimal(std::string_view text, const std::string &typeName)
{
    if (isSpecialNumber(text)) {
        return asText(text);
    }
    const auto number = readDecimal(text);
    if (!number) {
        return expected(Message::tr("a number"));
    }
    const std::vector<int> limits = modifiers(typeName);
    if (limits.empty()) {
        return asText(text);
    }
    const int scale = limits.size() > 1 ? limits[1] : 0;
    if (number->fractionDigits() > std::max(scale, 0)) {
        return expected(Message::tr("a number with at most %1 digits after the point",
                                    {std::to_string(scale)}));
    }
    if (number->wholeDigits() > limits[0] - scale) {
        return expected(Message::tr("a number with at most %1 digits before the point",
                                    {std::to_string(limits[0] - scale)}));
    }
    return asText(text);
}

Result<Value> parseText(std::string_view text, const std::string &typeName)
{
    if (text.find('\0') != std::string_view::npos) {
        return expected(Message::tr("text without NUL characters"));
    }
    if (!isValidUtf8(text)) {
        return expected(Message::tr("text in UTF-8"));
    }
    const std::string_view base = baseName(typeName);
    const std::vector<int> limits = modifiers(typeName);
    const bool sized =
        base == "character varying" || base == "varchar" || base == "character" || base == "char";
    if (sized && !limits.empty()
        && byteOffset(text, static_cast<std::size_t>(limits[0])) < text.size()) {
        return expected(Message::tr("at most %1 characters", {std::to_string(limits[0])}));
    }
    return asText(text);
}

Result<Value> parseEnum(std::string_view text, const TypeRef &type)
{
    if (type.labels.empty() || std::ranges::find(type.labels, text) != type.labels.end()) {
        return asText(text);
    }
    return expected(Message::tr("one of: %1", {join(type.labels, ", ")}));
}

Result<Value> parseBracketed(std::string_view text, char open, char close, Message what)
{
    // Array bounds may come first: "[0:2]={1,2,3}".
    const std::string_view body =
        text.starts_with('[') ? text.substr(std::min(text.size(), text.find('=') + 1)) : text;
    if (body.size() >= 2 && body.front() == open && body.back() == close) {
        return asText(text);
    }
    return expected(std::move(what));
}

Result<Value> parseJson(std::string_view text)
{
    SLUICE_CHECK(checkJson(text));
    return asText(text);
}

Result<Value> checked(bool valid, std::string_view text, Message what)
{
    if (!valid) {
        return expected(std::move(what));
    }
    return asText(text);
}

bool hasZone(const TypeRef &type)
{
    return type.name.find("with time zone") != std::string::npos || type.name.starts_with("timetz");
}

Result<Value> parseBooleanWord(std::string_view text)
{
    const auto truth = readBoolean(text);
    if (!truth) {
        return expected(Message::tr("true or false"));
    }
    return Value(std::string(*truth ? "t" : "f"));
}

} // namespace

Result<Value> parsePostgresValue(std::string_view text, const TypeRef &type)
{
    const std::string_view bare = trimmed(text);
    switch (type.typeClass) {
    case TypeClass::Boolean:
        return parseBooleanWord(bare);
    case TypeClass::Integer:
        return parseInteger(bare, type.name);
    case TypeClass::Float:
        return parseFloat(bare, type.name);
    case TypeClass::Decimal:
        return parseDecimal(bare, type.name);
    case TypeClass::Blob:
        return parseBlob(bare);
    case TypeClass::Date:
        return checked(isDate(bare), bare, Message::tr("a date as YYYY-MM-DD"));
    case TypeClass::Time:
        return checked(isTime(bare, hasZone(type)), bare, Message::tr("a time as HH:MM:SS"));
    case TypeClass::Timestamp:
        return checked(isTimestamp(bare, false), bare,
                       Message::tr("a timestamp as YYYY-MM-DD HH:MM:SS"));
    case TypeClass::TimestampTz:
        return checked(isTimestamp(bare, true), bare,
                       Message::tr("a timestamp as YYYY-MM-DD HH:MM:SS+00"));
    case TypeClass::Interval:
        return checked(!bare.empty(), bare, Message::tr("an interval, for example 1 day 02:00:00"));
    case TypeClass::Json:
        return parseJson(text);
    case TypeClass::Uuid:
        return checked(isUuid(bare), bare, Message::tr("a UUID"));
    case TypeClass::Enum:
        return parseEnum(text, type);
    case TypeClass::Array:
        return parseBracketed(bare, '{', '}', Message::tr("an array as {1,2,3}"));
    case TypeClass::Composite:
        return parseBracketed(bare, '(', ')', Message::tr("a row as (1,2,3)"));
    case TypeClass::Text:
    case TypeClass::Unknown:
    case TypeClass::Other:
        return parseText(text, type.name);
    }
    return parseText(text, type.name);
}

} // namespace sluice::data

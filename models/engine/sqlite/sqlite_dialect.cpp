#include "models/engine/sqlite/sqlite_dialect.h"

#include "models/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sluice::sqlite {

namespace {

using catalog::TypeClass;

std::string hexLiteral(std::string_view bytes)
{
    std::string text = "x'";
    for (const char c : bytes) {
        text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    }
    return text + '\'';
}

// A quoted string cannot hold NUL, and the shell or an editor would mend broken UTF-8.
std::string textLiteral(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos || !isValidUtf8(text)) {
        return "CAST(" + hexLiteral(text) + " AS TEXT)";
    }
    return '\'' + replaceAll(std::string(text), "'", "''") + '\'';
}

std::string decimal(double value)
{
    std::string text = fmt::format("{}", value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text; // "1" is an integer
}

// Below 1e-290 SQLite rounds twice when it reads decimals; a product of powers of two comes out exact.
std::string tinyLiteral(double value)
{
    constexpr int kStep = 100;
    int exponent = 0;
    const double mantissa = std::ldexp(std::frexp(value, &exponent), 53);
    std::string text = '(' + decimal(mantissa);
    for (exponent -= 53; exponent < 0; exponent += kStep) {
        text += " * " + decimal(std::ldexp(1.0, std::max(exponent, -kStep)));
    }
    return text + ')';
}

std::string realLiteral(double value)
{
    if (std::isnan(value)) {
        return "NULL"; // as SQLite stores it
    }
    if (std::isinf(value)) {
        return value > 0 ? "9e999" : "-9e999";
    }
    return value != 0 && std::abs(value) < 1e-290 ? tinyLiteral(value) : decimal(value);
}

// In order: an earlier word wins ("DATETIME" is no "DATE", "INTERVAL" no "INT").
constexpr std::array<std::pair<std::string_view, TypeClass>, 26> kWords{{
    {"BOOL", TypeClass::Boolean},
    {"INTERVAL", TypeClass::Interval},
    {"TIMESTAMPTZ", TypeClass::TimestampTz},
    {"TIMESTAMP WITH TIME ZONE", TypeClass::TimestampTz},
    {"TIMESTAMP", TypeClass::Timestamp},
    {"DATETIME", TypeClass::Timestamp},
    {"DATE", TypeClass::Date},
    {"TIME", TypeClass::Time},
    {"JSON", TypeClass::Json},
    {"UUID", TypeClass::Uuid},
    {"GUID", TypeClass::Uuid},
    {"DECIMAL", TypeClass::Decimal},
    {"NUMERIC", TypeClass::Decimal},
    {"NUMBER", TypeClass::Decimal},
    {"MONEY", TypeClass::Decimal},
    {"POINT", TypeClass::Other},
    {"GEOMETRY", TypeClass::Other},
    {"INT", TypeClass::Integer},
    {"CHAR", TypeClass::Text},
    {"CLOB", TypeClass::Text},
    {"TEXT", TypeClass::Text},
    {"BLOB", TypeClass::Blob},
    {"REAL", TypeClass::Float},
    {"FLOA", TypeClass::Float},
    {"DOUB", TypeClass::Float},
    {"ANY", TypeClass::Unknown},
}};

// Upper case, one space between words, none beside parentheses and commas: as types are compared.
std::string normalized(std::string_view name)
{
    std::string result;
    for (const char c : toUpperAscii(trimmed(name))) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool tight = result.ends_with(' ') || result.ends_with('(') || result.ends_with(',');
        if (space) {
            result += tight ? "" : " ";
            continue;
        }
        if ((c == '(' || c == ')' || c == ',') && result.ends_with(' ')) {
            result.pop_back();
        }
        result += c;
    }
    return result;
}

} // namespace

std::string_view SqliteDialect::name() const
{
    return "sqlite";
}

sql::Flavor SqliteDialect::flavor() const
{
    return sql::Flavor::Sqlite;
}

std::string SqliteDialect::quote(const catalog::QualifiedName &name) const
{
    const bool bare = name.schema.empty() || equalsIgnoringCase(name.schema, "main");
    return bare ? quote(name.name) : quote(name.schema) + '.' + quote(name.name);
}

std::string SqliteDialect::prettyName(const catalog::QualifiedName &name) const
{
    const bool bare = name.schema.empty() || equalsIgnoringCase(name.schema, "main");
    return bare ? prettyName(name.name) : prettyName(name.schema) + '.' + prettyName(name.name);
}

std::string SqliteDialect::literal(const data::Value &value) const
{
    switch (value.kind()) {
    case data::ValueKind::Null:
        return "NULL";
    case data::ValueKind::Integer:
        return std::to_string(*value.integer());
    case data::ValueKind::Real:
        return realLiteral(*value.real());
    case data::ValueKind::Text:
        return textLiteral(*value.text());
    case data::ValueKind::Blob:
        return hexLiteral(data::toView(value).bytes);
    }
    return "NULL";
}

std::string SqliteDialect::parameter(int number, const catalog::TypeRef & /*type*/) const
{
    return fmt::format("?{}", number);
}

std::string_view SqliteDialect::nullSafeEquals() const
{
    return " IS ";
}

catalog::TypeClass SqliteDialect::classify(std::string_view typeName) const
{
    const std::string upper = normalized(typeName);
    if (upper.empty()) {
        return TypeClass::Unknown;
    }
    for (const auto &[word, typeClass] : kWords) {
        if (upper.find(word) != std::string::npos) {
            return typeClass;
        }
    }
    return TypeClass::Other;
}

bool SqliteDialect::sameType(const catalog::TypeRef &a, const catalog::TypeRef &b) const
{
    return normalized(a.name) == normalized(b.name);
}

} // namespace sluice::sqlite

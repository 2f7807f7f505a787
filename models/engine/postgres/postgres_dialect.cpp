#include "models/engine/postgres/postgres_dialect.h"

#include "models/base/text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

namespace sluice::postgres {

namespace {

using catalog::TypeClass;

// E'' where a backslash occurs: the meaning then does not hang on standard_conforming_strings.
// NUL, which the server refuses, is written so that it does refuse.
std::string textLiteral(std::string_view text)
{
    const bool escaped =
        text.find('\\') != std::string_view::npos || text.find('\0') != std::string_view::npos;
    std::string literal = escaped ? "E'" : "'";
    for (const char c : text) {
        if (c == '\0') {
            literal += "\\x00";
            continue;
        }
        if (c == '\'' || c == '\\') {
            literal += c;
        }
        literal += c;
    }
    return literal + '\'';
}

std::string blobLiteral(std::string_view bytes)
{
    std::string text = "'\\x";
    for (const char c : bytes) {
        text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    }
    return text + "'::bytea";
}

std::string realLiteral(double value)
{
    if (std::isnan(value)) {
        return "'NaN'::float8";
    }
    if (std::isinf(value)) {
        return value > 0 ? "'Infinity'::float8" : "'-Infinity'::float8";
    }
    std::string text = fmt::format("{}", value);
    if (text.find_first_of(".e") == std::string::npos) {
        text += ".0";
    }
    return text;
}

// "numeric(10,2)" → "numeric", "timestamp(3) with time zone" → "timestamp with time zone".
std::string withoutModifier(std::string_view typeName)
{
    const std::size_t open = typeName.find('(');
    const std::size_t close = typeName.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return std::string(typeName);
    }
    return std::string(typeName.substr(0, open)) + std::string(typeName.substr(close + 1));
}

// An explicit cast to these cuts a long value without a word, where assignment would refuse it.
bool castCuts(std::string_view typeName)
{
    return startsWithIgnoringCase(typeName, "char") || startsWithIgnoringCase(typeName, "bpchar")
           || startsWithIgnoringCase(typeName, "varchar")
           || startsWithIgnoringCase(typeName, "bit");
}

// "character" and "bit" alone mean a length of one.
std::string castName(std::string_view typeName)
{
    if (!castCuts(typeName)) {
        return std::string(typeName);
    }
    const std::string bare = withoutModifier(typeName);
    const std::string array = bare.ends_with("[]") ? "[]" : "";
    const std::string element = bare.substr(0, bare.size() - array.size());
    if (element == "character" || element == "char") {
        return "bpchar" + array;
    }
    return element == "bit" ? "bit varying" + array : bare;
}

constexpr std::array<std::pair<std::string_view, TypeClass>, 47> kTypes{{
    {"boolean", TypeClass::Boolean},
    {"bool", TypeClass::Boolean},
    {"smallint", TypeClass::Integer},
    {"integer", TypeClass::Integer},
    {"int", TypeClass::Integer},
    {"bigint", TypeClass::Integer},
    {"int2", TypeClass::Integer},
    {"int4", TypeClass::Integer},
    {"int8", TypeClass::Integer},
    {"oid", TypeClass::Integer},
    {"smallserial", TypeClass::Integer},
    {"serial", TypeClass::Integer},
    {"bigserial", TypeClass::Integer},
    {"real", TypeClass::Float},
    {"double precision", TypeClass::Float},
    {"float", TypeClass::Float},
    {"float4", TypeClass::Float},
    {"float8", TypeClass::Float},
    {"numeric", TypeClass::Decimal},
    {"decimal", TypeClass::Decimal},
    {"text", TypeClass::Text},
    {"citext", TypeClass::Text},
    {"name", TypeClass::Text},
    {"\"char\"", TypeClass::Text},
    {"character", TypeClass::Text},
    {"character varying", TypeClass::Text},
    {"char", TypeClass::Text},
    {"varchar", TypeClass::Text},
    {"bpchar", TypeClass::Text},
    {"bytea", TypeClass::Blob},
    {"date", TypeClass::Date},
    {"time", TypeClass::Time},
    {"time without time zone", TypeClass::Time},
    {"time with time zone", TypeClass::Time},
    {"timetz", TypeClass::Time},
    {"timestamp", TypeClass::Timestamp},
    {"timestamp without time zone", TypeClass::Timestamp},
    {"timestamp with time zone", TypeClass::TimestampTz},
    {"timestamptz", TypeClass::TimestampTz},
    {"interval", TypeClass::Interval},
    {"json", TypeClass::Json},
    {"jsonb", TypeClass::Json},
    {"uuid", TypeClass::Uuid},
    {"record", TypeClass::Composite},
    {"pg_catalog.text", TypeClass::Text},
    {"public.citext", TypeClass::Text},
    {"unknown", TypeClass::Unknown},
}};

} // namespace

std::string_view PostgresDialect::name() const
{
    return "postgresql";
}

sql::Flavor PostgresDialect::flavor() const
{
    return sql::Flavor::Postgres;
}

std::string PostgresDialect::quote(const catalog::QualifiedName &name) const
{
    return name.schema.empty() ? quote(name.name) : quote(name.schema) + '.' + quote(name.name);
}

std::string PostgresDialect::prettyName(const catalog::QualifiedName &name) const
{
    return name.schema.empty() ? prettyName(name.name)
                               : prettyName(name.schema) + '.' + prettyName(name.name);
}

std::string PostgresDialect::literal(const data::Value &value) const
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
        return blobLiteral(data::toView(value).bytes);
    }
    return "NULL";
}

std::string PostgresDialect::parameter(int number, const catalog::TypeRef &type) const
{
    return type.name.empty() ? fmt::format("${}", number)
                             : fmt::format("${}::{}", number, castName(type.name));
}

std::string_view PostgresDialect::nullSafeEquals() const
{
    return " IS NOT DISTINCT FROM ";
}

catalog::TypeClass PostgresDialect::classify(std::string_view typeName) const
{
    const std::string name = toLowerAscii(trimmed(typeName));
    if (name.empty()) {
        return TypeClass::Unknown;
    }
    if (name.ends_with("[]")) {
        return TypeClass::Array;
    }
    if (name == "interval" || name.starts_with("interval ") || name.starts_with("interval(")) {
        return TypeClass::Interval;
    }
    const std::string bare = withoutModifier(name);
    for (const auto &[known, typeClass] : kTypes) {
        if (bare == known) {
            return typeClass;
        }
    }
    return TypeClass::Other;
}

bool PostgresDialect::sameType(const catalog::TypeRef &a, const catalog::TypeRef &b) const
{
    return a.name == b.name;
}

} // namespace sluice::postgres

#include "models/engine/postgres/postgres_casts.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace sluice::postgres {

namespace {

using catalog::TypeClass;
using catalog::TypeRef;

// "numeric(10,2)" as "numeric" and {10, 2}; "timestamp(3) without time zone" keeps its words.
struct Type
{
    std::string base;
    std::vector<int> modifiers;
};

Type parse(const std::string &name)
{
    const std::size_t open = name.find('(');
    const std::size_t close = name.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos || name.find('"') < open) {
        return {.base = name, .modifiers = {}};
    }
    Type type{.base = name.substr(0, open) + name.substr(close + 1), .modifiers = {}};
    const char *at = name.data() + open + 1;
    const char *end = name.data() + close;
    while (at < end) {
        int value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error == std::errc()) {
            type.modifiers.push_back(value);
        }
        at = std::find(next, end, ',');
        at += at < end ? 1 : 0;
    }
    return type;
}

template<std::size_t Size>
bool among(const std::string &base, const std::array<const char *, Size> &list)
{
    return std::find(list.begin(), list.end(), base) != list.end();
}

bool isString(const std::string &base)
{
    return among(base, std::array{"text", "character varying", "character"});
}

// Narrow to wide; each holds all before it, but for real and the digits of large integers.
int numberRank(const std::string &base)
{
    constexpr std::array ranks = {"smallint", "integer", "bigint", "numeric"};
    const auto found = std::find(ranks.begin(), ranks.end(), base);
    return found == ranks.end() ? -1 : static_cast<int>(found - ranks.begin());
}

bool isNumber(const std::string &base)
{
    return numberRank(base) >= 0 || base == "real" || base == "double precision";
}

bool isTime(const std::string &base)
{
    return among(base,
                 std::array{"date", "timestamp without time zone", "timestamp with time zone"});
}

int modifier(const Type &type, std::size_t at, int otherwise)
{
    return at < type.modifiers.size() ? type.modifiers[at] : otherwise;
}

TypeChange sameBase(const Type &before, const Type &after)
{
    constexpr int kAny = 1 << 20;
    const bool isUnbound = after.modifiers.empty();
    TypeChange change;
    if (after.base == "numeric") {
        const int oldScale = modifier(before, 1, before.modifiers.empty() ? kAny : 0);
        const int newScale = modifier(after, 1, isUnbound ? kAny : 0);
        const bool isWider = modifier(after, 0, kAny) >= modifier(before, 0, kAny);
        change.rewrites = !isUnbound && (oldScale != newScale || !isWider);
        change.loses = newScale < oldScale;
        change.mayFail = !isUnbound && !isWider;
        return change;
    }
    const bool isWider = isUnbound || modifier(after, 0, kAny) >= modifier(before, 0, kAny);
    const bool isVarying = after.base == "character varying";
    change.rewrites = !(isVarying && isWider);
    change.mayFail = isString(after.base) && !isWider;
    change.loses = !isString(after.base) && !isWider; // timestamp(6) to timestamp(0)
    return change;
}

TypeChange toString(const Type &before, const Type &after)
{
    const bool isFree = after.modifiers.empty() && after.base != "character";
    const bool isBinaryEqual =
        (before.base == "character varying" || before.base == "text") && isFree;
    return {.rewrites = !isBinaryEqual, .mayFail = !isFree};
}

TypeChange betweenNumbers(const Type &before, const Type &after)
{
    const int from = numberRank(before.base);
    const int to = numberRank(after.base);
    TypeChange change;
    if (from >= 0 && to >= 0) {
        const bool isBoundNumeric = after.base == "numeric" && !after.modifiers.empty();
        change.mayFail = to < from || isBoundNumeric;
        change.loses = before.base == "numeric" && to < from;
        return change;
    }
    const bool isIntoDouble =
        after.base == "double precision"
        && (before.base == "real" || before.base == "smallint" || before.base == "integer");
    change.loses = !isIntoDouble;
    change.mayFail = to >= 0;
    return change;
}

TypeChange betweenTimes(const Type &before, const Type &after)
{
    TypeChange change;
    change.loses = after.base == "date"
                   || modifier(after, 0, 6) < modifier(before, 0, before.base == "date" ? 0 : 6);
    return change;
}

// What a string can say: it is read, or the step fails; nothing is cut.
TypeChange fromString(const Type &after, const TypeRef &type)
{
    const bool isPlain =
        among(after.base, std::array{"smallint", "integer", "bigint", "boolean", "uuid", "date",
                                     "json", "jsonb", "inet", "cidr", "macaddr", "xml", "interval",
                                     "timestamp without time zone"})
        || (after.base == "numeric" && after.modifiers.empty());
    const bool isReadable = (isPlain && after.modifiers.empty())
                            || (type.typeClass == TypeClass::Enum && !type.name.ends_with("]"));
    return {.isKnown = isReadable, .suffix = "::" + type.name, .mayFail = true};
}

} // namespace

TypeChange typeChange(const TypeRef &before, const TypeRef &after)
{
    const Type from = parse(before.name);
    const Type to = parse(after.name);
    if (from.base == to.base) {
        return sameBase(from, to);
    }
    if (isString(to.base)) {
        return toString(from, to);
    }
    if (isString(from.base)) {
        return fromString(to, after);
    }
    if (isNumber(from.base) && isNumber(to.base)) {
        return betweenNumbers(from, to);
    }
    if (isTime(from.base) && isTime(to.base)) {
        return betweenTimes(from, to);
    }
    const bool isJson = (from.base == "json" && to.base == "jsonb")
                        || (from.base == "jsonb" && to.base == "json")
                        || (from.base == "cidr" && to.base == "inet");
    if (isJson) {
        return {};
    }
    if (from.base == "boolean" && numberRank(to.base) >= 0) {
        return {.suffix = "::integer"};
    }
    const bool areEnums = before.typeClass == TypeClass::Enum && after.typeClass == TypeClass::Enum;
    if (areEnums) {
        return {.suffix = "::text::" + after.name, .mayFail = true};
    }
    return {.isKnown = false};
}

} // namespace sluice::postgres

#include "models/sql/filter_text.h"

#include "models/base/text.h"
#include "models/data/format.h"
#include "models/sql/row_filter.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sluice::sql {

namespace {

using catalog::TypeClass;

std::vector<std::string> cutAt(std::string_view text, std::string_view sign)
{
    std::vector<std::string> parts;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign)) {
        parts.emplace_back(trimmed(text.substr(0, at)));
        text.remove_prefix(at + sign.size());
    }
    parts.emplace_back(trimmed(text));
    return parts;
}

bool isText(const catalog::TypeRef &type)
{
    return type.typeClass == TypeClass::Text || type.typeClass == TypeClass::Unknown;
}

// The comparator looks at text, whatever the column holds.
bool takesText(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Contains:
    case Comparator::NotContains:
    case Comparator::StartsWith:
    case Comparator::EndsWith:
    case Comparator::Matches:
        return true;
    default:
        return false;
    }
}

// Inside JSON, equality is that of texts: "9000" may be a string or a number there.
bool isOrdered(Comparator comparator)
{
    return comparator == Comparator::Less || comparator == Comparator::LessOrEqual
           || comparator == Comparator::Greater || comparator == Comparator::GreaterOrEqual
           || comparator == Comparator::Between;
}

std::optional<double> asNumber(std::string_view text)
{
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ptr == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                  : std::nullopt;
}

Result<data::Value> readValue(const FilterText &filter, const std::string &text,
                              const catalog::TypeRef &type, const Dialect &dialect)
{
    if (filter.comparator == Comparator::LastDays) {
        return data::parseValue(text, {.name = "integer", .typeClass = TypeClass::Integer},
                                dialect.name());
    }
    if (!filter.path.empty()) {
        const auto number = isOrdered(filter.comparator) ? asNumber(text) : std::nullopt;
        return number ? data::Value(*number) : data::Value(text);
    }
    if (takesText(filter.comparator) || filter.comparator == Comparator::HasElement) {
        return data::Value(text);
    }
    return data::parseValue(text, type, dialect.name());
}

struct Mark
{
    std::string_view sign;
    Comparator comparator;
};

// Longer signs first.
constexpr std::array kMarks = {
    Mark{"!~", Comparator::NotContains},    Mark{"!=", Comparator::NotEquals},
    Mark{"<>", Comparator::NotEquals},      Mark{"<=", Comparator::LessOrEqual},
    Mark{">=", Comparator::GreaterOrEqual}, Mark{"<", Comparator::Less},
    Mark{">", Comparator::Greater},         Mark{"=", Comparator::Equals},
    Mark{"~", Comparator::Contains},        Mark{"^", Comparator::StartsWith},
    Mark{"!", Comparator::NotEquals},
};

const Mark *markOf(std::string_view text)
{
    const auto found =
        std::ranges::find_if(kMarks, [&](const Mark &mark) { return text.starts_with(mark.sign); });
    return found == kMarks.end() ? nullptr : &*found;
}

FilterText with(FilterText filter, Comparator comparator, std::string_view text)
{
    filter.comparator = comparator;
    filter.text = trimmed(text);
    return filter;
}

// "last 7 days"
std::optional<std::string> lastDays(std::string_view text)
{
    const std::string lower = toLowerAscii(text);
    const std::string_view rest = lower;
    if (!rest.starts_with("last ") || !(rest.ends_with(" days") || rest.ends_with(" day"))) {
        return std::nullopt;
    }
    const auto words = cutAt(rest, " ");
    const bool isCount = words.size() == 3 && !words[1].empty()
                         && words[1].find_first_not_of("0123456789") == std::string::npos;
    return isCount ? std::optional(words[1]) : std::nullopt;
}

// Several bounds, each with its sign: ">10 <20".
std::vector<FilterText> readBounds(const FilterText &usual, std::string_view text)
{
    std::vector<FilterText> bounds;
    while (const Mark *mark = markOf(text)) {
        text = trimmed(text.substr(mark->sign.size()));
        const std::size_t next = text.find_first_of("<>");
        const bool hasNext = next != std::string_view::npos && next > 0 && text[next - 1] == ' ';
        bounds.push_back(with(usual, mark->comparator, hasNext ? text.substr(0, next) : text));
        text = hasNext ? text.substr(next) : std::string_view();
    }
    return bounds;
}

} // namespace

Result<Condition> toCondition(const FilterText &filter, const catalog::TypeRef &type,
                              const Dialect &dialect)
{
    Condition condition{
        .column = filter.column, .path = filter.path, .comparator = filter.comparator};
    if (filter.exact) {
        condition.values = *filter.exact;
        return condition;
    }
    const int count = valueCount(filter.comparator);
    std::vector<std::string> texts;
    if (count == 1) {
        texts = {filter.text};
    } else if (count != 0) {
        texts = cutAt(filter.text, count < 0 ? "," : "..");
    }
    if (count > 0 && static_cast<int>(texts.size()) != count) {
        return fail(ErrorKind::Usage, Message::tr("a range is written as 1..9"));
    }
    for (const std::string &text : texts) {
        SLUICE_TRY(data::Value value, readValue(filter, text, type, dialect));
        condition.values.push_back(std::move(value));
    }
    return condition;
}

std::vector<FilterText> readShort(const FilterText &usual, const catalog::TypeRef &type,
                                  Flavor flavor)
{
    const std::string_view text = trimmed(usual.text);
    const auto comparators = comparatorsFor(type, flavor, !usual.path.empty());
    const auto can = [&](Comparator each) {
        return std::ranges::find(comparators, each) != comparators.end();
    };
    if (equalsIgnoringCase(text, "null")) {
        return {with(usual, Comparator::IsNull, "")};
    }
    if (equalsIgnoringCase(text, "not null") || equalsIgnoringCase(text, "!null")) {
        return {with(usual, Comparator::IsNotNull, "")};
    }
    if (const auto days = lastDays(text)) {
        return {with(usual, Comparator::LastDays, *days)};
    }
    if (text.starts_with('!') && text.find(',') != std::string_view::npos
        && can(Comparator::NotIn)) {
        return {with(usual, Comparator::NotIn, text.substr(1))};
    }
    if (markOf(text)) {
        return readBounds(usual, text);
    }
    if (text.size() > 2 && text.starts_with('/') && text.ends_with('/')
        && can(Comparator::Matches)) {
        return {with(usual, Comparator::Matches, text.substr(1, text.size() - 2))};
    }
    if (text.size() > 1 && text.ends_with('$') && can(Comparator::EndsWith)) {
        return {with(usual, Comparator::EndsWith, text.substr(0, text.size() - 1))};
    }
    if (!isText(type) && text.find("..") != std::string_view::npos && can(Comparator::Between)) {
        return {with(usual, Comparator::Between, text)};
    }
    if (text.find(',') != std::string_view::npos && can(Comparator::In)) {
        return {with(usual, Comparator::In, text)};
    }
    return {with(usual, usual.comparator, text)};
}

FilterText readPlace(std::string_view text, const std::vector<std::string> &columns)
{
    FilterText found{.column = std::string(trimmed(text))};
    std::size_t longest = 0;
    for (const std::string &column : columns) {
        const bool isWhole = found.column == column || equalsIgnoringCase(text, column);
        const bool isStart =
            text.size() > column.size() && text.starts_with(column) && text[column.size()] == '.';
        if ((isWhole || isStart) && column.size() >= longest) {
            longest = column.size();
            found.column = column;
            found.path =
                isWhole ? std::vector<std::string>() : cutAt(text.substr(column.size() + 1), ".");
        }
    }
    return found;
}

std::string placeText(const FilterText &filter)
{
    std::string text = filter.column;
    for (const std::string &step : filter.path) {
        text += "." + step;
    }
    return text;
}

} // namespace sluice::sql

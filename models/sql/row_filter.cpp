#include "models/sql/row_filter.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sluice::sql {

namespace {

using catalog::TypeClass;

bool isNumber(TypeClass type)
{
    return type == TypeClass::Integer || type == TypeClass::Float || type == TypeClass::Decimal;
}

bool isMoment(TypeClass type)
{
    return type == TypeClass::Date || type == TypeClass::Timestamp
           || type == TypeClass::TimestampTz;
}

// The text in a LIKE pattern stands for itself.
std::string escaped(std::string text)
{
    for (const char *sign : {"\\", "%", "_"}) {
        text = replaceAll(std::move(text), sign, std::string("\\") + sign);
    }
    return text;
}

// PostgreSQL would cut or round a value to "(3)"; some types mean "(1)" without it.
std::string unmodified(std::string name)
{
    if (const auto open = name.find('('); open != std::string::npos) {
        const auto close = name.find(')', open);
        name.erase(open, close == std::string::npos ? close : close - open + 1);
    }
    if (startsWithIgnoringCase(name, "character")) {
        name = name.ends_with("[]") ? "text[]" : "text";
    } else if (startsWithIgnoringCase(name, "bit") && name.find("varying") == std::string::npos) {
        name.insert(3, " varying");
    }
    return name;
}

std::string jsonPath(const std::vector<std::string> &path, Flavor flavor)
{
    std::string text = flavor == Flavor::Sqlite ? "$" : "{";
    for (const std::string &step : path) {
        const bool isIndex =
            !step.empty() && step.find_first_not_of("0123456789") == std::string::npos;
        const std::string quoted =
            '"' + replaceAll(replaceAll(step, "\\", "\\\\"), "\"", "\\\"") + '"';
        if (flavor == Flavor::Sqlite) {
            text += isIndex ? "[" + step + "]" : "." + quoted;
        } else {
            text += (text.size() > 1 ? "," : "") + quoted;
        }
    }
    return flavor == Flavor::Sqlite ? text : text + "}";
}

std::string sign(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less:
        return " < ";
    case Comparator::LessOrEqual:
        return " <= ";
    case Comparator::Greater:
        return " > ";
    case Comparator::GreaterOrEqual:
        return " >= ";
    default:
        return " = ";
    }
}

std::string asText(std::string column, const catalog::TypeRef &type, Flavor flavor)
{
    return flavor == Flavor::Sqlite || type.typeClass == TypeClass::Text ? column
                                                                         : column + "::text";
}

// Whatever the case of letters.
std::string likeText(const std::string &text, const std::string &pattern, Flavor flavor)
{
    return flavor == Flavor::Sqlite ? text + " LIKE " + pattern + " ESCAPE '\\'"
                                    : text + " ILIKE " + pattern;
}

class ConditionText
{
public:
    ConditionText(const Condition &condition, const catalog::Column &column, const Dialect &dialect,
                  Statement &statement)
        : m_condition(condition)
        , m_type(column.type)
        , m_dialect(dialect)
        , m_statement(statement)
        , m_column(dialect.quote(column.name))
    {
        if (!condition.path.empty()) {
            takePath();
        }
    }

    [[nodiscard]] std::string write()
    {
        switch (m_condition.comparator) {
        case Comparator::NotEquals:
            return fmt::format("({} OR {} IS NULL)", m_column + " <> " + value(0), m_column);
        case Comparator::Between:
            return fmt::format("{} BETWEEN {} AND {}", m_column, value(0), value(1));
        case Comparator::In:
            return fmt::format("{} IN ({})", m_column, values());
        case Comparator::NotIn:
            return fmt::format("({0} NOT IN ({1}) OR {0} IS NULL)", m_column, values());
        case Comparator::Contains:
            return like("%", "%");
        case Comparator::NotContains:
            return fmt::format("(NOT {} OR {} IS NULL)", like("%", "%"), m_column);
        case Comparator::StartsWith:
            return like("", "%");
        case Comparator::EndsWith:
            return like("%", "");
        case Comparator::Matches:
            return columnText() + " ~ " + textValue(m_condition.values[0]);
        case Comparator::IsNull:
            return m_column + " IS NULL";
        case Comparator::IsNotNull:
            return m_column + " IS NOT NULL";
        case Comparator::LastDays:
            return lastDays();
        case Comparator::HasElement:
            return value(0) + " = ANY (" + m_column + ")";
        default:
            return m_column + sign(m_condition.comparator) + value(0);
        }
    }

private:
    [[nodiscard]] bool isSqlite() const { return m_dialect.flavor() == Flavor::Sqlite; }

    std::string bind(data::Value value, const catalog::TypeRef &type)
    {
        m_statement.parameters.push_back(std::move(value));
        return m_dialect.parameter(static_cast<int>(m_statement.parameters.size()), type);
    }
    std::string textValue(data::Value value)
    {
        return bind(std::move(value), {.name = "text", .typeClass = TypeClass::Text});
    }
    std::string value(std::size_t index)
    {
        catalog::TypeRef type{.name = unmodified(m_type.name), .typeClass = m_type.typeClass};
        if (m_condition.comparator == Comparator::HasElement) {
            type.name = replaceAll(type.name, "[]", "");
        }
        return bind(m_condition.values[index], type);
    }
    std::string values()
    {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < m_condition.values.size(); ++i) {
            texts.push_back(value(i));
        }
        return join(texts, ", ");
    }
    [[nodiscard]] std::string columnText() const
    {
        return asText(m_column, m_type, m_dialect.flavor());
    }
    std::string like(const char *before, const char *behind)
    {
        const std::string *text = m_condition.values[0].text();
        return likeText(columnText(),
                        textValue(data::Value(before + escaped(text ? *text : "") + behind)),
                        m_dialect.flavor());
    }
    std::string lastDays()
    {
        if (isSqlite()) {
            return fmt::format("{} >= date('now', '-' || {} || ' days')", m_column,
                               bind(m_condition.values[0], {}));
        }
        const std::string days =
            bind(m_condition.values[0], {.name = "integer", .typeClass = TypeClass::Integer});
        return m_type.typeClass == TypeClass::Date
                   ? fmt::format("{} > current_date - {}", m_column, days)
                   : fmt::format("{} >= now() - {} * interval '1 day'", m_column, days);
    }

    // Numbers compare as such, all else as text.
    void takePath()
    {
        const std::string path =
            textValue(data::Value(jsonPath(m_condition.path, m_dialect.flavor())));
        const bool areNumbers =
            !m_condition.values.empty()
            && std::ranges::all_of(m_condition.values, [](const data::Value &each) {
                   return each.integer() != nullptr || each.real() != nullptr;
               });
        if (isSqlite()) {
            m_column = fmt::format("json_extract({}, {})", m_column, path);
            m_column = areNumbers ? m_column : "CAST(" + m_column + " AS TEXT)";
            m_type = {};
            return;
        }
        m_column = fmt::format("({}::jsonb #>> {}::text[])", m_column, path);
        m_type = {.name = "text", .typeClass = TypeClass::Text};
        if (areNumbers) {
            m_column = fmt::format("(CASE WHEN jsonb_typeof({0}::jsonb #> {1}::text[]) = 'number' "
                                   "THEN {2}::numeric END)",
                                   m_dialect.quote(m_condition.column), path, m_column);
            m_type = {.name = "numeric", .typeClass = TypeClass::Decimal};
        }
    }

    const Condition &m_condition;
    catalog::TypeRef m_type;
    const Dialect &m_dialect;
    Statement &m_statement;
    std::string m_column;
};

// Whether the text stays inside the parentheses that are put around it.
bool isOneExpression(std::string_view text, Flavor flavor)
{
    int depth = 0;
    for (const Token &token : tokenize(text, flavor)) {
        const std::string_view is = token.in(text);
        depth += token.kind == TokenKind::Punctuation && is == "(" ? 1 : 0;
        depth -= token.kind == TokenKind::Punctuation && is == ")" ? 1 : 0;
        if (depth < 0 || token.kind == TokenKind::Semicolon || token.kind == TokenKind::Backslash
            || token.kind == TokenKind::Parameter || !token.closed) {
            return false;
        }
    }
    return depth == 0;
}

Result<std::string> conditionText(const Condition &condition, const catalog::Table &table,
                                  const Dialect &dialect, Statement &statement)
{
    const catalog::Column *column = table.column(condition.column);
    if (column == nullptr) {
        return fail(ErrorKind::Usage,
                    Message::tr("There is no column %1 to filter by.", {condition.column}));
    }
    const int wanted = valueCount(condition.comparator);
    const auto given = static_cast<int>(condition.values.size());
    if (wanted < 0 ? given == 0 : given != wanted) {
        return fail(ErrorKind::Usage,
                    Message::tr("The filter on %1 lacks a value.", {condition.column}));
    }
    return ConditionText(condition, *column, dialect, statement).write();
}

} // namespace

std::vector<Comparator> comparatorsFor(const catalog::TypeRef &type, Flavor flavor, bool hasPath)
{
    using enum Comparator;
    const TypeClass is = hasPath ? TypeClass::Text : type.typeClass;
    std::vector<Comparator> list;
    if (is == TypeClass::Array) {
        list = {HasElement, Equals, NotEquals};
    } else if (is == TypeClass::Json || is == TypeClass::Other || is == TypeClass::Composite) {
        list = {Contains, NotContains};
    } else if (is == TypeClass::Boolean || is == TypeClass::Blob) {
        list = {Equals, NotEquals};
    } else {
        list = {Equals, NotEquals, Less, LessOrEqual, Greater, GreaterOrEqual, Between, In, NotIn};
        if (!isNumber(is) || flavor == Flavor::Sqlite) {
            list.insert(list.end(), {Contains, NotContains, StartsWith, EndsWith});
        }
        if (flavor == Flavor::Postgres && is == TypeClass::Text) {
            list.push_back(Matches);
        }
        if (isMoment(is)) {
            list.push_back(LastDays);
        }
    }
    list.insert(list.end(), {IsNull, IsNotNull});
    return list;
}

int valueCount(Comparator comparator)
{
    switch (comparator) {
    case Comparator::IsNull:
    case Comparator::IsNotNull:
        return 0;
    case Comparator::Between:
        return 2;
    case Comparator::In:
    case Comparator::NotIn:
        return -1;
    default:
        return 1;
    }
}

Result<std::string> whereText(const RowView &view, const catalog::Table &table,
                              const Dialect &dialect, Statement &statement)
{
    std::vector<std::string> texts;
    for (const Condition &condition : view.conditions) {
        SLUICE_TRY(std::string text, conditionText(condition, table, dialect, statement));
        texts.push_back(std::move(text));
    }
    if (!trimmed(view.where).empty()) {
        if (!isOneExpression(view.where, dialect.flavor())) {
            return fail(ErrorKind::Usage,
                        Message::tr("WHERE takes one expression: parentheses and quotes in pairs, "
                                    "no semicolon, no parameters."));
        }
        texts.push_back("(" + view.where + "\n)"); // a comment at its end ends with the line
    }
    return texts.empty() ? std::string() : " WHERE " + join(texts, " AND ");
}

std::string containsText(const std::vector<data::ResultColumn> &columns, std::string_view text,
                         const Dialect &dialect)
{
    // An engine's limit on how deep an expression is would be met by a row of ORs over a wide table.
    constexpr std::size_t kGroup = 100;
    const std::string pattern =
        dialect.literal(data::Value('%' + escaped(std::string(text)) + '%'));
    std::vector<std::string> groups;
    std::vector<std::string> group;
    const auto close = [&] {
        if (!group.empty()) {
            groups.push_back("(" + join(std::exchange(group, {}), " OR ") + ")");
        }
    };
    for (const data::ResultColumn &column : columns) {
        if (column.type.typeClass != TypeClass::Blob) {
            group.push_back(
                likeText(asText(dialect.prettyName(column.name), column.type, dialect.flavor()),
                         pattern, dialect.flavor()));
        }
        if (group.size() == kGroup) {
            close();
        }
    }
    close();
    return groups.size() == 1 ? groups[0].substr(1, groups[0].size() - 2) : join(groups, " OR ");
}

} // namespace sluice::sql

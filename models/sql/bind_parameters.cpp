#include "models/sql/bind_parameters.h"

#include "models/sql/lexer.h"
#include "models/sql/statement_info.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

namespace sluice::sql {

namespace {

// Every value must find its parameter: a misspelt name is an error, not a silence.
Result<> checkAllUsed(const std::vector<std::string> &names,
                      const std::map<std::string, data::Value> &values)
{
    for (const auto &[name, value] : values) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            return fail(ErrorKind::Usage, "the statement has no parameter \"" + name + "\"");
        }
    }
    return {};
}

std::string numbered(std::string_view statement, const std::vector<std::string> &names)
{
    std::string text;
    for (const Token &token : tokenize(statement, Flavor::Postgres)) {
        const std::string_view word = token.in(statement);
        if (token.kind != TokenKind::Parameter || word.front() != ':') {
            text += word;
            continue;
        }
        const auto at = std::find(names.begin(), names.end(), word.substr(1));
        text += "$" + std::to_string(at - names.begin() + 1);
    }
    return text;
}

template<typename Number>
bool readsAs(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

Result<Statement> bindParameters(std::string_view statement, Flavor flavor,
                                 const std::map<std::string, data::Value> &values)
{
    const std::vector<std::string> names = inspectStatement(statement, flavor).parameters;
    SLUICE_CHECK(checkAllUsed(names, values));
    Statement bound{.text = flavor == Flavor::Postgres ? numbered(statement, names)
                                                       : std::string(statement),
                    .parameters = {}};
    for (const std::string &name : names) {
        const auto value = values.find(name);
        if (value == values.end()) {
            return fail(ErrorKind::Usage, "no value for parameter \"" + name + "\"",
                        "Give one with --param " + name + "=VALUE.");
        }
        bound.parameters.push_back(value->second);
    }
    return bound;
}

data::Value parameterValue(std::string_view text, Flavor flavor)
{
    std::int64_t integer = 0;
    double real = 0;
    if (flavor == Flavor::Sqlite && readsAs(text, integer)) {
        return data::Value(integer);
    }
    if (flavor == Flavor::Sqlite && readsAs(text, real)) {
        return data::Value(real);
    }
    return data::Value(std::string(text));
}

} // namespace sluice::sql

#include "models/sql/bind_parameters.h"

#include "models/sql/lexer.h"
#include "models/sql/statement_info.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace sluice::sql {

namespace {

// Every value must find its parameter: a misspelt name is an error, not a silence.
Result<> checkAllUsed(const std::vector<std::string> &names,
                      const std::map<std::string, data::Value> &values)
{
    for (const auto &[name, value] : values) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            return fail(ErrorKind::Usage,
                        Message::tr("the statement has no parameter \"%1\"", {name}));
        }
    }
    return {};
}

template<typename Number>
bool readsAs(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

constexpr int kMostParameters = 65535; // PostgreSQL's limit; SQLite's is of the same order

// Which number each parameter goes by: ?5 and $5 their own, a name the next free one as SQLite counts.
std::map<std::string, int> numbersOf(const std::vector<std::string> &names, Flavor flavor)
{
    std::map<std::string, int> numbers;
    int highest = 0;
    for (const std::string &name : names) {
        int number = 0;
        const bool isNumber = readsAs(name, number) && number > 0;
        if (isNumber) {
            numbers[name] = number;
        }
        // PostgreSQL's names are ours to number: behind all that have one.
        highest =
            isNumber ? std::max(highest, number) : highest + (flavor == Flavor::Sqlite ? 1 : 0);
        if (!isNumber && flavor == Flavor::Sqlite) {
            numbers[name] = highest;
        }
    }
    for (const std::string &name : names) {
        if (!numbers.contains(name)) {
            numbers[name] = ++highest;
        }
    }
    return numbers;
}

std::string numbered(std::string_view statement, const std::map<std::string, int> &numbers)
{
    std::string text;
    for (const Token &token : tokenize(statement, Flavor::Postgres)) {
        const std::string_view word = token.in(statement);
        const bool named = token.kind == TokenKind::Parameter && word.front() == ':';
        text += named ? "$" + std::to_string(numbers.at(std::string(word.substr(1))))
                      : std::string(word);
    }
    return text;
}

} // namespace

Result<Statement> bindParameters(std::string_view statement, Flavor flavor,
                                 const std::map<std::string, data::Value> &values)
{
    const std::vector<std::string> names = inspectStatement(statement, flavor).parameters;
    SLUICE_CHECK(checkAllUsed(names, values));
    const std::map<std::string, int> numbers = numbersOf(names, flavor);
    Statement bound{.text = flavor == Flavor::Postgres ? numbered(statement, numbers)
                                                       : std::string(statement),
                    .parameters = {}};
    for (const auto &[name, number] : numbers) {
        const auto value = values.find(name);
        if (value == values.end()) {
            return fail(ErrorKind::Usage, Message::tr("no value for parameter \"%1\"", {name}),
                        Message::tr("Give one with --param %1=VALUE.", {name}));
        }
        if (number > kMostParameters) {
            return fail(ErrorKind::Usage, Message::tr("parameter number %1 is too large", {name}));
        }
        const auto place = static_cast<std::size_t>(number);
        bound.parameters.resize(std::max(bound.parameters.size(), place));
        bound.parameters[place - 1] = value->second;
    }
    return bound;
}

// Binding replaces parameters one by one: the tokens of both texts correspond.
std::size_t unboundOffset(std::string_view statement, std::string_view bound, std::size_t offset,
                          Flavor flavor)
{
    const std::vector<Token> written = tokenize(statement, flavor);
    const std::vector<Token> sent = tokenize(bound, flavor);
    for (std::size_t i = 0; i < std::min(written.size(), sent.size()); ++i) {
        if (offset < sent[i].end) {
            const std::size_t inside =
                std::min(offset - sent[i].begin, written[i].end - written[i].begin);
            return written[i].begin + inside;
        }
    }
    return statement.size();
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

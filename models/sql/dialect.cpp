#include "models/sql/dialect.h"

#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::sql {

namespace {

bool isLower(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// PostgreSQL folds bare words to lower case, SQLite keeps them: only there may capitals stand unquoted.
bool readsBackBare(std::string_view identifier, Flavor flavor)
{
    const auto starts = [&](char c) {
        return isLower(c) || (flavor == Flavor::Sqlite && isUpper(c));
    };
    return !identifier.empty() && starts(identifier.front())
           && std::all_of(identifier.begin(), identifier.end(),
                          [&](char c) { return starts(c) || isDigit(c); })
           && !isReserved(identifier, flavor);
}

} // namespace

std::string Dialect::quote(std::string_view identifier) const
{
    std::string quoted = "\"";
    for (const char c : identifier) {
        if (c == '"') {
            quoted += '"';
        }
        quoted += c;
    }
    return quoted + '"';
}

std::string Dialect::prettyName(std::string_view identifier) const
{
    return readsBackBare(identifier, flavor()) ? std::string(identifier) : quote(identifier);
}

} // namespace sluice::sql

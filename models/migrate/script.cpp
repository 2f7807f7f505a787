#include "models/migrate/script.h"

#include "models/sql/lexer.h"

namespace sluice::migrate {

namespace {

std::string_view endOf(const std::string &statement, sql::Flavor flavor)
{
    const std::vector<sql::Token> tokens = sql::tokenize(statement, flavor);
    if (tokens.empty() || tokens.back().kind != sql::TokenKind::Comment) {
        return ";\n";
    }
    const std::string_view comment = tokens.back().in(statement);
    if (comment.starts_with("--")) {
        return comment.ends_with('\n') ? ";\n" : "\n;\n";
    }
    return tokens.back().closed ? ";\n" : "*/;\n"; // SQLite lets the end of the text close it
}

} // namespace

std::string scriptOf(const std::vector<std::string> &statements, sql::Flavor flavor)
{
    std::string script;
    for (const std::string &statement : statements) {
        script += statement;
        script += endOf(statement, flavor);
    }
    return script;
}

} // namespace sluice::migrate

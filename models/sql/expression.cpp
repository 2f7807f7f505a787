#include "models/sql/expression.h"

#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::sql {

namespace {

bool isInside(const Token &token)
{
    switch (token.kind) {
    case TokenKind::Comment: // one to the end of the line would swallow the bracket
    case TokenKind::Semicolon:
    case TokenKind::Parameter:
    case TokenKind::Backslash:
    case TokenKind::CopyData:
    case TokenKind::Unknown:
        return false;
    case TokenKind::Whitespace:
    case TokenKind::Word:
    case TokenKind::Quoted:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Operator:
    case TokenKind::Punctuation:
        break;
    }
    return token.closed;
}

} // namespace

bool isOneExpression(std::string_view text, Flavor flavor)
{
    int depth = 0;
    bool isBlank = true;
    for (const Token &token : tokenize(text, flavor)) {
        const std::string_view word = token.in(text);
        depth += word == "(" || word == "[" ? 1 : word == ")" || word == "]" ? -1 : 0;
        const bool hasComma = depth == 0 && word == ","; // two of them
        if (depth < 0 || hasComma || !isInside(token)) {
            return false;
        }
        isBlank = isBlank && token.kind == TokenKind::Whitespace;
    }
    return depth == 0 && !isBlank;
}

std::string selectExpression(std::string_view expression, const catalog::QualifiedName &table,
                             const Dialect &dialect)
{
    return "SELECT (" + std::string(expression) + ") FROM " + dialect.quote(table);
}

} // namespace sluice::sql

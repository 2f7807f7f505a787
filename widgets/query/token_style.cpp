#include "widgets/query/token_style.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <array>

namespace sluice::ui {

namespace {

// Keywords that are more often the names of columns: shown as keywords only in capitals.
bool isCommonName(std::string_view word)
{
    constexpr auto kNames = std::to_array<std::string_view>(
        {"action",   "content",   "data",   "day",       "description", "domain", "first",
         "header",   "hour",      "input",  "key",       "label",       "last",   "level",
         "location", "match",     "method", "minute",    "mode",        "month",  "name",
         "object",   "option",    "owner",  "parameter", "password",    "path",   "plan",
         "position", "public",    "query",  "role",      "row",         "second", "source",
         "state",    "statement", "status", "text",      "title",       "type",   "user",
         "value",    "version",   "year"});
    return std::binary_search(kNames.begin(), kNames.end(), word);
}

bool isPlainWord(std::string_view word, sql::Flavor flavor)
{
    return !sql::isKeyword(word, flavor) || isCommonName(word);
}

SqlLexer::Style wordStyle(const sql::Token &token, const sql::Token *previous,
                          std::string_view text, sql::Flavor flavor)
{
    const std::string_view before = previous == nullptr ? std::string_view() : previous->in(text);
    const bool isMember = before == "." || (token.end < text.size() && text[token.end] == '.');
    if (before == "::") {
        return SqlLexer::Keyword; // a type's name
    }
    return isMember || isPlainWord(token.in(text), flavor) ? SqlLexer::Plain : SqlLexer::Keyword;
}

} // namespace

SqlLexer::Style styleOf(const sql::Token &token, const sql::Token *previous, std::string_view text,
                        sql::Flavor flavor)
{
    switch (token.kind) {
    case sql::TokenKind::Word:
        return wordStyle(token, previous, text, flavor);
    case sql::TokenKind::String:
        return SqlLexer::String;
    case sql::TokenKind::Number:
        return SqlLexer::Number;
    case sql::TokenKind::Comment:
        return SqlLexer::Comment;
    case sql::TokenKind::Operator:
        return SqlLexer::Operator;
    case sql::TokenKind::Parameter:
        return SqlLexer::Parameter;
    case sql::TokenKind::Backslash:
    case sql::TokenKind::CopyData:
        return SqlLexer::Command;
    case sql::TokenKind::Whitespace:
    case sql::TokenKind::Quoted:
    case sql::TokenKind::Punctuation:
    case sql::TokenKind::Semicolon:
    case sql::TokenKind::Unknown:
        return SqlLexer::Plain;
    }
    return SqlLexer::Plain;
}

} // namespace sluice::ui

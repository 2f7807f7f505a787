#include "models/engine/sqlite/sqlite_table_text.h"

#include "models/base/text.h"
#include "models/engine/sqlite/stored_comments.h"
#include "models/migrate/sql_text.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sluice::sqlite {

namespace {

using sql::Flavor;
using sql::Token;
using sql::TokenKind;

std::vector<Token> meaningful(std::string_view text)
{
    std::vector<Token> tokens = sql::tokenize(text, Flavor::Sqlite);
    std::erase_if(tokens, [](const Token &token) {
        return token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment;
    });
    return tokens;
}

bool names(const Token &token, std::string_view text, std::string_view column)
{
    // SQLite also takes 'a' for a name where only a name can stand.
    if (token.kind == TokenKind::String) {
        const std::string_view piece = token.in(text);
        return piece.size() > 2 && equalsIgnoringCase(piece.substr(1, piece.size() - 2), column);
    }
    return equalsIgnoringCase(migrate::nameIn(token.in(text), Flavor::Sqlite), column);
}

} // namespace

std::string columnText(std::string_view createTable, std::string_view column)
{
    const std::vector<Token> tokens = meaningful(createTable);
    int depth = 0;
    std::size_t first = tokens.size(); // of the piece that is being read
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view piece = tokens[i].in(createTable);
        const bool isEnd = depth == 1 && (piece == "," || piece == ")");
        if (isEnd && first < i && names(tokens[first], createTable, column)) {
            const std::size_t begin = tokens[first].begin;
            return std::string(createTable.substr(begin, tokens[i - 1].end - begin));
        }
        depth += piece == "(" ? 1 : 0;
        depth -= piece == ")" ? 1 : 0;
        if (depth == 1 && (piece == "," || (piece == "(" && first == tokens.size()))) {
            first = i + 1;
        }
    }
    return {};
}

std::string commentedColumnText(std::string_view createTable, const catalog::Column &column)
{
    std::string text = columnText(createTable, column.name);
    const std::string inside = storedComments("CREATE TABLE t (" + text + ")").items[0];
    std::string comment = column.comment;
    if (const std::size_t at = comment.find(inside); at != std::string::npos) {
        comment.erase(at, inside.size());
    }
    comment = trimmed(replaceAll(replaceAll(std::move(comment), "*/", "* /"), "\n\n", "\n"));
    return comment.empty() ? text : text + " /* " + comment + " */";
}

bool hasKeyword(std::string_view sql, std::string_view keyword)
{
    const std::vector<Token> tokens = meaningful(sql);
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token &token) {
        return token.kind == TokenKind::Word && equalsIgnoringCase(token.in(sql), keyword);
    });
}

bool isConstant(std::string_view expression)
{
    std::vector<Token> tokens = meaningful(expression);
    if (!tokens.empty() && (tokens[0].in(expression) == "-" || tokens[0].in(expression) == "+")) {
        tokens.erase(tokens.begin());
    }
    if (tokens.size() != 1) {
        return false;
    }
    constexpr std::array words = {"NULL", "TRUE", "FALSE"};
    const std::string_view only = tokens[0].in(expression);
    const bool isWord = std::any_of(words.begin(), words.end(), [&](const char *word) {
        return equalsIgnoringCase(only, word);
    });
    return tokens[0].kind == TokenKind::String || tokens[0].kind == TokenKind::Number || isWord;
}

bool isNullLiteral(std::string_view expression)
{
    return equalsIgnoringCase(trimmed(expression), "NULL");
}

} // namespace sluice::sqlite

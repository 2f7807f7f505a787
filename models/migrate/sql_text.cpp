#include "models/migrate/sql_text.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using sql::Flavor;
using sql::Token;
using sql::TokenKind;

bool isBlank(const Token &token)
{
    return token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment;
}

bool isName(const Token &token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Quoted;
}

// Whether one pair of parentheses holds all the rest.
bool isWrapped(const std::vector<std::string> &tokens)
{
    if (tokens.size() < 2 || tokens.front() != "(" || tokens.back() != ")") {
        return false;
    }
    int depth = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        depth += tokens[i] == "(" ? 1 : 0;
        depth -= tokens[i] == ")" ? 1 : 0;
        if (depth == 0) {
            return false;
        }
    }
    return true;
}

std::string unquoted(std::string_view token)
{
    const char open = token.front();
    const char close = open == '[' ? ']' : open;
    std::string name;
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        name += token[i];
        if (token[i] == close && open != '[') {
            ++i;
        }
    }
    return name;
}

std::vector<Token> withoutBlanks(std::string_view text, Flavor flavor)
{
    std::vector<Token> tokens = sql::tokenize(text, flavor);
    std::erase_if(tokens, isBlank);
    return tokens;
}

bool isWord(const Token &token, std::string_view text, std::string_view word)
{
    return token.kind == TokenKind::Word && equalsIgnoringCase(token.in(text), word);
}

// Index of the token that names what CREATE makes: behind the kind, IF NOT EXISTS and a schema.
std::size_t createdName(const std::vector<Token> &tokens, std::string_view text)
{
    const auto kind = std::find_if(tokens.begin(), tokens.end(), [&](const Token &token) {
        return isWord(token, text, "TABLE") || isWord(token, text, "VIEW")
               || isWord(token, text, "INDEX") || isWord(token, text, "TRIGGER");
    });
    auto at = static_cast<std::size_t>(kind - tokens.begin()) + 1;
    if (at < tokens.size() && isWord(tokens[at], text, "IF")) {
        at += 3;
    }
    if (at + 2 < tokens.size() && tokens[at + 1].in(text) == ".") {
        at += 2;
    }
    return at;
}

} // namespace

std::string folded(std::string_view name, Flavor flavor)
{
    return flavor == Flavor::Sqlite ? toLowerAscii(name) : std::string(name);
}

bool sameName(std::string_view a, std::string_view b, Flavor flavor)
{
    return flavor == Flavor::Sqlite ? equalsIgnoringCase(a, b) : a == b;
}

std::string nameIn(std::string_view token, Flavor flavor)
{
    const bool isQuoted =
        token.size() >= 2 && (token.front() == '"' || token.front() == '`' || token.front() == '[');
    if (isQuoted) {
        return unquoted(token);
    }
    return flavor == Flavor::Postgres ? toLowerAscii(token) : std::string(token);
}

std::string quoted(std::string_view name)
{
    return "\"" + replaceAll(std::string(name), "\"", "\"\"") + "\"";
}

std::string rangeOption(std::string_view create, std::string_view option)
{
    const std::vector<Token> tokens = withoutBlanks(create, Flavor::Postgres);
    const auto is = [&](std::size_t i, std::string_view text) {
        return i < tokens.size() && tokens[i].in(create) == text;
    };
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (!is(i, option) || !is(i + 1, "=") || !(is(i - 1, "(") || is(i - 1, ","))) {
            continue;
        }
        const std::size_t first = i + 2;
        std::size_t last = first;
        while (last + 1 < tokens.size() && !is(last + 1, ",") && !is(last + 1, ")")) {
            ++last;
        }
        const std::size_t start = tokens[first].in(create).data() - create.data();
        const std::string_view end = tokens[last].in(create);
        return std::string(create.substr(start, end.data() + end.size() - create.data() - start));
    }
    return {};
}

std::vector<std::string> meaningOf(std::string_view text, Flavor flavor)
{
    std::vector<std::string> meaning;
    for (const Token &token : withoutBlanks(text, flavor)) {
        const std::string_view piece = token.in(text);
        if (isName(token)) {
            meaning.push_back(folded(nameIn(piece, flavor), flavor));
        } else if (token.kind != TokenKind::Semicolon) {
            meaning.emplace_back(piece);
        }
    }
    while (isWrapped(meaning)) {
        meaning.erase(meaning.begin());
        meaning.pop_back();
    }
    return meaning;
}

bool sameSql(std::string_view a, std::string_view b, Flavor flavor)
{
    return a == b || meaningOf(a, flavor) == meaningOf(b, flavor);
}

bool mentions(std::string_view text, std::string_view name, Flavor flavor)
{
    const std::vector<Token> tokens = sql::tokenize(text, flavor);
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token &token) {
        return isName(token) && sameName(nameIn(token.in(text), flavor), name, flavor);
    });
}

std::string renameColumns(std::string_view text, const std::map<std::string, std::string> &renames,
                          Flavor flavor)
{
    std::map<std::string, std::string> wanted;
    for (const auto &[from, to] : renames) {
        wanted[folded(from, flavor)] = to;
    }
    const std::vector<Token> all = sql::tokenize(text, flavor);
    std::string result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view piece = all[i].in(text);
        const auto next = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end(),
                                       [](const Token &token) { return !isBlank(token); });
        const bool isCall = next != all.end() && next->in(text) == "(";
        const auto found = isName(all[i]) && !isCall
                               ? wanted.find(folded(nameIn(piece, flavor), flavor))
                               : wanted.end();
        result += found == wanted.end() ? std::string(piece) : quoted(found->second);
    }
    return result;
}

std::string renameCreated(std::string_view create, std::string_view name, Flavor flavor)
{
    const std::vector<Token> tokens = withoutBlanks(create, flavor);
    const std::size_t at = createdName(tokens, create);
    if (at >= tokens.size()) {
        return {};
    }
    const bool isQualified = at >= 2 && tokens[at - 1].in(create) == ".";
    const std::size_t begin = tokens[isQualified ? at - 2 : at].begin;
    return std::string(create.substr(0, begin)) + quoted(name)
           + std::string(create.substr(tokens[at].end));
}

} // namespace sluice::migrate

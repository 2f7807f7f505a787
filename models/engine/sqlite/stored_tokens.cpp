#include "models/engine/sqlite/stored_tokens.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"

namespace sluice::sqlite {

using sql::TokenKind;

StoredTokens::StoredTokens(std::string_view text)
    : m_text(text)
{
    for (const sql::Token &token : sql::tokenize(text, sql::Flavor::Sqlite)) {
        if (token.kind != TokenKind::Whitespace && token.kind != TokenKind::Comment) {
            m_tokens.push_back(token);
        }
    }
}

std::string_view StoredTokens::text(std::size_t i) const
{
    return i < m_tokens.size() ? m_tokens[i].in(m_text) : std::string_view();
}

std::size_t StoredTokens::begin(std::size_t i) const
{
    return i < m_tokens.size() ? m_tokens[i].begin : m_text.size();
}

bool StoredTokens::isWord(std::size_t i, std::string_view word) const
{
    return isPlainWord(i) && equalsIgnoringCase(text(i), word);
}

bool StoredTokens::isSign(std::size_t i, char sign) const
{
    return i < m_tokens.size() && text(i) == std::string_view(&sign, 1);
}

bool StoredTokens::isName(std::size_t i) const
{
    if (i >= m_tokens.size()) {
        return false;
    }
    const TokenKind kind = m_tokens[i].kind;
    return kind == TokenKind::Word || kind == TokenKind::Quoted
           || (kind == TokenKind::String && text(i).front() == '\'');
}

bool StoredTokens::isPlainWord(std::size_t i) const
{
    return i < m_tokens.size() && m_tokens[i].kind == TokenKind::Word;
}

std::string StoredTokens::name(std::size_t i) const
{
    const std::string_view raw = text(i);
    if (raw.size() < 2 || isPlainWord(i)) {
        return std::string(raw);
    }
    const char quote = raw.front();
    std::string inside(raw.substr(1, raw.size() - 2));
    switch (quote) {
    case '[':
        return inside;
    case '"':
    case '`':
    case '\'':
        return replaceAll(inside, std::string(2, quote), std::string(1, quote));
    }
    return std::string(raw);
}

std::size_t StoredTokens::behindParentheses(std::size_t i) const
{
    int depth = 0;
    for (; i < m_tokens.size(); ++i) {
        depth += isSign(i, '(') ? 1 : isSign(i, ')') ? -1 : 0;
        if (depth == 0) {
            return i + 1;
        }
    }
    return i;
}

std::string StoredTokens::span(std::size_t from, std::size_t to) const
{
    if (from >= to || from >= m_tokens.size()) {
        return {};
    }
    const std::size_t last = std::min(to, m_tokens.size()) - 1;
    return std::string(
        m_text.substr(m_tokens[from].begin, m_tokens[last].end - m_tokens[from].begin));
}

} // namespace sluice::sqlite

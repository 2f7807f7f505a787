// The tokens of a stored CREATE statement that mean something, with the questions its readers ask.
#pragma once

#include "models/sql/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::sqlite {

// Keeps a view of the text. Behind the last token every question is answered with "no" or nothing.
class StoredTokens
{
public:
    explicit StoredTokens(std::string_view text);

    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    [[nodiscard]] std::string_view text(std::size_t i) const;
    [[nodiscard]] std::size_t begin(std::size_t i) const;                  // byte offset
    [[nodiscard]] bool isWord(std::size_t i, std::string_view word) const; // unquoted, any case
    [[nodiscard]] bool isSign(std::size_t i, char sign) const;
    // Word, quoted name, or a string, which SQLite takes for a name where it wants one.
    [[nodiscard]] bool isName(std::size_t i) const;
    [[nodiscard]] bool isPlainWord(std::size_t i) const;
    // The name without its quotes.
    [[nodiscard]] std::string name(std::size_t i) const;
    // Behind the parenthesis that closes the one at `i`.
    [[nodiscard]] std::size_t behindParentheses(std::size_t i) const;
    // The exact text of tokens [from, to), with the comments between them.
    [[nodiscard]] std::string span(std::size_t from, std::size_t to) const;

private:
    std::string_view m_text;
    std::vector<sql::Token> m_tokens;
};

} // namespace sluice::sqlite

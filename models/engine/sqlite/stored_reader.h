// Reads a stored CREATE statement from left to right, with the clauses that its parsers share.
#pragma once

#include "models/catalog/table.h"
#include "models/engine/sqlite/stored_tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace sluice::sqlite {

class StoredReader
{
public:
    explicit StoredReader(std::string_view text)
        : m_tokens(text)
    {}

    [[nodiscard]] const StoredTokens &tokens() const { return m_tokens; }
    [[nodiscard]] std::size_t position() const { return m_next; }
    [[nodiscard]] bool atEnd() const { return m_next >= m_tokens.size(); }
    [[nodiscard]] bool at(std::string_view word) const { return m_tokens.isWord(m_next, word); }
    [[nodiscard]] bool atSign(char sign) const { return m_tokens.isSign(m_next, sign); }
    bool accept(std::string_view word);
    bool acceptSign(char sign);
    void skip() { ++m_next; }
    void skipOne(); // a token, or a parenthesis with all that is in it
    [[nodiscard]] std::string readName();
    // The exact text between the parentheses; empty when there are none.
    [[nodiscard]] std::string readParentheses();
    [[nodiscard]] std::vector<std::string> readNames(); // "(a, b)"

    void readConflict(catalog::Options &options);     // [ON CONFLICT x]
    void readKeyColumns(catalog::KeyConstraint &key); // (a COLLATE c DESC, … AUTOINCREMENT)
    void readReference(catalog::ForeignKey &key);     // t [(a, b)] and what follows
    void readDeferrable(catalog::ForeignKey &key);    // [NOT] DEFERRABLE [INITIALLY x]

private:
    [[nodiscard]] catalog::ForeignKeyAction readAction();
    void readKeyColumn(catalog::KeyConstraint &key);

    StoredTokens m_tokens;
    std::size_t m_next = 0;
};

} // namespace sluice::sqlite

// Follows the tokens of a script and knows where a statement ends: the semicolons inside trigger bodies,
// BEGIN ATOMIC bodies and the parentheses of rules do not count. Shared by lexer and splitter.
#pragma once

#include "models/sql/token.h"

namespace sluice::sql {

class StatementTracker
{
public:
    explicit StatementTracker(Flavor flavor)
        : m_flavor(flavor)
    {}

    // Takes the next token; true when it is the semicolon that ends the statement.
    bool add(const Token &token, std::string_view text);
    // Ends the statement without a semicolon (psql's \g).
    void endStatement();
    // Only blanks since the last statement ended.
    [[nodiscard]] bool isOutside() const { return m_outside; }
    // Whether the statement that ended last was a COPY … FROM STDIN.
    [[nodiscard]] bool wantsCopyData() const { return m_wantsCopyData; }

private:
    enum class Form { Start, Create, Plain, Copy, Trigger, Routine, Rule };
    enum class Last { Other, Semicolon, Begin, End, From, As, Dot };

    void addWord(std::string_view word);
    void addRoutineWord(std::string_view word);
    void addCopyWord(std::string_view word);
    [[nodiscard]] Form formAfter(std::string_view word) const;
    [[nodiscard]] bool endsAtSemicolon() const;
    void remember(Last last);

    Flavor m_flavor;
    Form m_form = Form::Start;
    Last m_last = Last::Other;
    Last m_beforeLast = Last::Other;
    int m_parentheses = 0;
    int m_blocks = 0;        // BEGIN ATOMIC and CASE that are open
    bool m_hasBegin = false; // of a trigger
    bool m_fromStdin = false;
    bool m_outside = true;
    bool m_wantsCopyData = false;
};

} // namespace sluice::sql

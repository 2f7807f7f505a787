#include "models/sql/statement_tracker.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace sluice::sql {

namespace {

bool is(std::string_view word, std::string_view keyword)
{
    return equalsIgnoringCase(word, keyword);
}

// Words that may stand between CREATE and the kind of object.
bool isCreateModifier(std::string_view word)
{
    constexpr std::array<std::string_view, 4> kWords{"or", "replace", "temp", "temporary"};
    return std::any_of(kWords.begin(), kWords.end(), [&](auto known) { return is(word, known); });
}

bool isExplainWord(std::string_view word)
{
    return is(word, "explain") || is(word, "query") || is(word, "plan");
}

} // namespace

bool StatementTracker::add(const Token &token, std::string_view text)
{
    switch (token.kind) {
    case TokenKind::Whitespace:
    case TokenKind::Comment:
    case TokenKind::CopyData:
    case TokenKind::Backslash:
        return false;
    case TokenKind::Semicolon:
        if (endsAtSemicolon()) {
            endStatement();
            return true;
        }
        remember(Last::Semicolon);
        return false;
    case TokenKind::Word:
        m_outside = false;
        addWord(token.in(text));
        return false;
    case TokenKind::Punctuation:
    case TokenKind::Quoted:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Operator:
    case TokenKind::Parameter:
    case TokenKind::Unknown:
        break;
    }
    m_outside = false;
    const char first = text[token.begin];
    const bool punctuation = token.kind == TokenKind::Punctuation;
    m_parentheses += punctuation && first == '(' ? 1 : 0;
    m_parentheses -= punctuation && first == ')' && m_parentheses > 0 ? 1 : 0;
    if (m_form == Form::Start || m_form == Form::Create) {
        m_form = Form::Plain;
    }
    remember(punctuation && first == '.' ? Last::Dot : Last::Other);
    return false;
}

void StatementTracker::endStatement()
{
    const bool copies = m_form == Form::Copy && m_fromStdin;
    *this = StatementTracker(m_flavor);
    m_wantsCopyData = copies;
}

void StatementTracker::addWord(std::string_view word)
{
    switch (m_form) {
    case Form::Start:
    case Form::Create:
        m_form = formAfter(word);
        break;
    case Form::Copy:
        addCopyWord(word);
        return;
    case Form::Trigger:
        if (is(word, "begin")) {
            m_hasBegin = true;
            remember(Last::Begin);
            return;
        }
        remember(is(word, "end") ? Last::End : Last::Other);
        return;
    case Form::Routine:
        addRoutineWord(word);
        return;
    case Form::Plain:
    case Form::Rule:
        break;
    }
    remember(Last::Other);
}

StatementTracker::Form StatementTracker::formAfter(std::string_view word) const
{
    const bool postgres = m_flavor == Flavor::Postgres;
    if (m_form == Form::Start) {
        if (is(word, "create")) {
            return Form::Create;
        }
        if (!postgres && isExplainWord(word)) {
            return Form::Start;
        }
        return postgres && is(word, "copy") ? Form::Copy : Form::Plain;
    }
    if (isCreateModifier(word)) {
        return Form::Create;
    }
    if (!postgres) {
        return is(word, "trigger") ? Form::Trigger : Form::Plain;
    }
    if (is(word, "function") || is(word, "procedure")) {
        return Form::Routine;
    }
    return is(word, "rule") ? Form::Rule : Form::Plain;
}

// A word behind a dot or AS is a name, whatever it says.
void StatementTracker::addRoutineWord(std::string_view word)
{
    const bool isName = m_last == Last::Dot || (m_last == Last::As && m_blocks > 0);
    if (isName) {
        remember(Last::Other);
        return;
    }
    if (is(word, "atomic") && m_last == Last::Begin) {
        ++m_blocks;
    } else if (m_blocks > 0 && is(word, "case")) {
        ++m_blocks;
    } else if (m_blocks > 0 && is(word, "end")) {
        --m_blocks;
    }
    remember(is(word, "begin") ? Last::Begin : is(word, "as") ? Last::As : Last::Other);
}

void StatementTracker::addCopyWord(std::string_view word)
{
    if (m_parentheses == 0 && m_last == Last::From && is(word, "stdin")) {
        m_fromStdin = true;
    }
    remember(is(word, "from") ? Last::From : Last::Other);
}

// A semicolon where the grammar has no room for one ends the statement all the same: a typing error in one
// statement must not swallow the next.
bool StatementTracker::endsAtSemicolon() const
{
    switch (m_form) {
    case Form::Trigger:
        return !m_hasBegin
               || (m_last == Last::End
                   && (m_beforeLast == Last::Semicolon || m_beforeLast == Last::Begin));
    case Form::Routine:
        return m_blocks == 0;
    case Form::Rule:
        return m_parentheses == 0;
    case Form::Start:
    case Form::Create:
    case Form::Plain:
    case Form::Copy:
        return true;
    }
    return true;
}

void StatementTracker::remember(Last last)
{
    m_beforeLast = m_last;
    m_last = last;
}

} // namespace sluice::sql

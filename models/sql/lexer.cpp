#include "models/sql/lexer.h"

#include "models/base/text.h"
#include "models/sql/characters.h"
#include "models/sql/scan.h"
#include "models/sql/statement_tracker.h"

#include <optional>

namespace sluice::sql {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Lexer
{
public:
    Lexer(std::string_view text, Flavor flavor)
        : m_text(text)
        , m_flavor(flavor)
        , m_tracker(flavor)
    {}

    std::vector<Token> run()
    {
        while (m_at < m_text.size()) {
            add(next());
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool isPostgres() const { return m_flavor == Flavor::Postgres; }
    [[nodiscard]] char at(std::size_t offset) const
    {
        return offset < m_text.size() ? m_text[offset] : '\0';
    }
    [[nodiscard]] bool has(std::size_t offset) const { return offset < m_text.size(); }
    [[nodiscard]] Token token(TokenKind kind, std::size_t end, bool closed = true) const
    {
        return {.kind = kind, .begin = m_at, .end = end, .closed = closed};
    }

    void add(Token token)
    {
        m_at = token.end;
        m_tokens.push_back(token);
        if (m_tracker.add(token, m_text)) {
            m_copyDataIsNext = m_copyDataIsNext || m_tracker.wantsCopyData();
        }
        followEscapes(token);
    }

    Token next()
    {
        if (m_copyDataIsNext && m_at > 0 && at(m_at - 1) == '\n') {
            m_copyDataIsNext = false;
            return copyData();
        }
        const char c = at(m_at);
        if (isSpace(c) || (m_at == 0 && m_text.starts_with(kByteOrderMark))) {
            return whitespace();
        }
        if (c == '-' && at(m_at + 1) == '-') {
            return token(TokenKind::Comment, lineEnd());
        }
        if (c == '/' && at(m_at + 1) == '*') {
            return blockComment();
        }
        if (c == ';') {
            return token(TokenKind::Semicolon, m_at + 1);
        }
        if (c == '\\' && isPostgres()) {
            return backslash();
        }
        return wordOrValue();
    }

    Token wordOrValue()
    {
        const char c = at(m_at);
        if (const auto prefixed = prefixedString()) {
            return *prefixed;
        }
        if (isWordStart(c)) {
            return token(TokenKind::Word, wordEnd(m_text, m_at));
        }
        if (isDigit(c) || (c == '.' && isDigit(at(m_at + 1)))) {
            return token(TokenKind::Number, numberEnd(m_text, m_at, m_flavor));
        }
        if (c == '\'') {
            return quoted(TokenKind::String, m_at, '\'', m_continuesEscapes);
        }
        if (c == '"' || (c == '`' && !isPostgres())) {
            return quoted(TokenKind::Quoted, m_at, c, false);
        }
        if (c == '[' && !isPostgres()) {
            const std::size_t close = m_text.find(']', m_at);
            return close == std::string_view::npos ? token(TokenKind::Quoted, m_text.size(), false)
                                                   : token(TokenKind::Quoted, close + 1);
        }
        if (c == '$' && isPostgres()) {
            return dollar();
        }
        if (const std::size_t end = parameterEnd(m_text, m_at, m_flavor); end > m_at) {
            return token(TokenKind::Parameter, end);
        }
        return punctuationOrOperator();
    }

    // COPY data starts on the line behind the semicolon: blanks are cut there.
    Token whitespace()
    {
        std::size_t end =
            m_at == 0 && m_text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : m_at;
        while (has(end) && isSpace(m_text[end])) {
            if (m_text[end++] == '\n' && m_copyDataIsNext) {
                break;
            }
        }
        return token(TokenKind::Whitespace, end);
    }

    // SQLite's line comments run over a lone carriage return, PostgreSQL's end there.
    [[nodiscard]] std::size_t lineEnd() const
    {
        const std::size_t end = m_text.find_first_of(isPostgres() ? "\r\n" : "\n", m_at);
        return end == std::string_view::npos ? m_text.size() : end;
    }

    Token blockComment()
    {
        std::size_t end = m_at + 2;
        for (int depth = 1; has(end); ++end) {
            if (at(end) == '*' && at(end + 1) == '/') {
                ++end;
                if (--depth == 0) {
                    return token(TokenKind::Comment, end + 1);
                }
            } else if (isPostgres() && at(end) == '/' && at(end + 1) == '*') {
                ++end;
                ++depth;
            }
        }
        return token(TokenKind::Comment, m_text.size(), false);
    }

    // Commands stand outside statements; inside, only those that send what was typed (\g, \gexec) and "\;".
    Token backslash()
    {
        const std::string_view rest = m_text.substr(m_at + 1);
        if (rest.starts_with(';')) {
            return token(TokenKind::Semicolon, m_at + 2);
        }
        const bool sends = (rest.starts_with('g') && !startsWithIgnoringCase(rest, "getenv"))
                           || rest.starts_with("watch") || rest.starts_with("crosstabview");
        if (!m_tracker.isOutside() && !sends) {
            return token(TokenKind::Unknown, m_at + 1);
        }
        m_tracker.endStatement();
        const Token command = token(TokenKind::Backslash, lineEnd());
        m_copyDataIsNext = readsCopyData(command.in(m_text));
        return command;
    }

    [[nodiscard]] static bool readsCopyData(std::string_view command)
    {
        const std::string lower = toLowerAscii(command);
        const std::size_t from = lower.rfind(" from stdin");
        return lower.starts_with("\\copy ") && from != std::string::npos;
    }

    Token copyData() const
    {
        for (std::size_t line = m_at; has(line);) {
            const std::size_t newline = m_text.find('\n', line);
            const std::size_t end = newline == std::string_view::npos ? m_text.size() : newline;
            const std::string_view content = m_text.substr(line, end - line);
            if (content == "\\." || content == "\\.\r") {
                return token(TokenKind::CopyData, line + 2);
            }
            line = end + 1;
        }
        return token(TokenKind::CopyData, m_text.size(), false);
    }

    // x'…', and on PostgreSQL b'…', n'…', E'…', U&'…' and U&"…".
    [[nodiscard]] std::optional<Token> prefixedString() const
    {
        const char c = at(m_at) | 0x20;
        const char second = at(m_at + 1);
        if (second == '\'' && (c == 'x' || (isPostgres() && (c == 'b' || c == 'n' || c == 'e')))) {
            return quoted(TokenKind::String, m_at + 1, '\'', c == 'e');
        }
        const char third = at(m_at + 2);
        if (isPostgres() && c == 'u' && second == '&' && (third == '\'' || third == '"')) {
            return quoted(third == '"' ? TokenKind::Quoted : TokenKind::String, m_at + 2, third,
                          false);
        }
        return std::nullopt;
    }

    // A doubled quote stands for itself; with `escapes` so does one behind a backslash.
    [[nodiscard]] Token quoted(TokenKind kind, std::size_t open, char quote, bool escapes) const
    {
        for (std::size_t end = open + 1; has(end); ++end) {
            if (escapes && m_text[end] == '\\') {
                ++end;
            } else if (m_text[end] == quote) {
                if (at(end + 1) != quote) {
                    return token(kind, end + 1);
                }
                ++end;
            }
        }
        return token(kind, m_text.size(), false);
    }

    // $1, $$…$$ and $tag$…$tag$.
    [[nodiscard]] Token dollar() const
    {
        std::size_t end = m_at + 1;
        if (isDigit(at(end))) {
            while (isDigit(at(end))) {
                ++end;
            }
            return token(TokenKind::Parameter, end);
        }
        while (isWordPart(at(end)) && at(end) != '$') {
            ++end;
        }
        if (at(end) != '$' || !has(end)) {
            return token(TokenKind::Unknown, m_at + 1);
        }
        const std::string_view tag = m_text.substr(m_at, end + 1 - m_at);
        const std::size_t close = m_text.find(tag, end + 1);
        return close == std::string_view::npos ? token(TokenKind::String, m_text.size(), false)
                                               : token(TokenKind::String, close + tag.size());
    }

    [[nodiscard]] Token punctuationOrOperator() const
    {
        const char c = at(m_at);
        if (c == '.' && at(m_at + 1) == '.') {
            return token(TokenKind::Operator, m_at + 2);
        }
        if (std::string_view("(),.[]").find(c) != std::string_view::npos && c != '\0') {
            return token(TokenKind::Punctuation, m_at + 1);
        }
        const std::size_t end = operatorEnd(m_text, m_at, m_flavor);
        return end > m_at ? token(TokenKind::Operator, end) : token(TokenKind::Unknown, m_at + 1);
    }

    // E'…' goes on, with its escapes, in a string behind a line break.
    void followEscapes(const Token &token)
    {
        const bool blank = token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment;
        if (token.kind == TokenKind::String) {
            m_sawEscapeString =
                isPostgres() && ((m_text[token.begin] | 0x20) == 'e' || m_continuesEscapes);
            m_continuesEscapes = false;
        } else if (!blank) {
            m_sawEscapeString = m_continuesEscapes = false;
        } else if (m_sawEscapeString
                   && token.in(m_text).find_first_of("\r\n") != std::string_view::npos) {
            m_continuesEscapes = true;
        }
    }

    std::string_view m_text;
    Flavor m_flavor;
    StatementTracker m_tracker;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    bool m_copyDataIsNext = false;
    bool m_sawEscapeString = false;
    bool m_continuesEscapes = false;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, Flavor flavor)
{
    return Lexer(text, flavor).run();
}

} // namespace sluice::sql

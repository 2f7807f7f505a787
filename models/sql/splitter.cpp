#include "models/sql/splitter.h"

#include "models/sql/lexer.h"
#include "models/sql/statement_tracker.h"

#include <algorithm>

namespace sluice::sql {

namespace {

bool isBlank(const Token &token)
{
    return token.kind == TokenKind::Whitespace || token.kind == TokenKind::Comment
           || token.kind == TokenKind::CopyData;
}

class Splitter
{
public:
    Splitter(std::string_view script, Flavor flavor)
        : m_script(script)
        , m_tokens(tokenize(script, flavor))
        , m_tracker(flavor)
    {}

    std::vector<Piece> run()
    {
        for (m_index = 0; m_index < m_tokens.size(); ++m_index) {
            take(m_tokens[m_index]);
        }
        if (m_begin < m_script.size()) {
            close(m_script.size(), m_script.size());
        }
        return std::move(m_pieces);
    }

private:
    void take(const Token &token)
    {
        if (token.kind == TokenKind::Backslash) {
            takeCommand(token);
        } else if (m_tracker.add(token, m_script)) {
            close(token.begin, m_tracker.wantsCopyData() ? endWithCopyData(token) : token.end);
        } else if (!isBlank(token)) {
            m_textBegin = m_textBegin.value_or(token.begin);
            m_textEnd = token.end;
        }
    }

    void takeCommand(const Token &token)
    {
        if (m_textBegin) {
            close(token.begin, token.begin); // \g sends what stands before it
        }
        m_tracker.endStatement();
        const std::size_t end = endWithCopyData(token);
        m_pieces.push_back({PieceKind::Backslash, m_begin, end, token.begin, token.end});
        m_begin = end;
    }

    // COPY data belong to their statement; the tokens up to them are used up.
    std::size_t endWithCopyData(const Token &token)
    {
        std::size_t index = m_index + 1;
        while (index < m_tokens.size() && isBlank(m_tokens[index])) {
            if (m_tokens[index].kind == TokenKind::CopyData) {
                m_index = index;
                return m_tokens[index].end;
            }
            ++index;
        }
        return token.end;
    }

    void close(std::size_t blankAt, std::size_t end)
    {
        const PieceKind kind = m_textBegin ? PieceKind::Statement : PieceKind::Blank;
        m_pieces.push_back(
            {kind, m_begin, end, m_textBegin.value_or(blankAt), m_textBegin ? m_textEnd : blankAt});
        m_begin = end;
        m_textBegin.reset();
    }

    std::string_view m_script;
    std::vector<Token> m_tokens;
    StatementTracker m_tracker;
    std::vector<Piece> m_pieces;
    std::size_t m_index = 0;
    std::size_t m_begin = 0;
    std::optional<std::size_t> m_textBegin;
    std::size_t m_textEnd = 0;
};

bool sameLine(std::string_view script, std::size_t from, std::size_t to)
{
    return script.substr(from, to - from).find('\n') == std::string_view::npos;
}

} // namespace

std::vector<Piece> split(std::string_view script, Flavor flavor)
{
    return Splitter(script, flavor).run();
}

std::vector<std::string> statements(std::string_view script, Flavor flavor)
{
    std::vector<std::string> result;
    for (const Piece &piece : split(script, flavor)) {
        if (piece.kind == PieceKind::Statement) {
            result.emplace_back(script.substr(piece.textBegin, piece.textEnd - piece.textBegin));
        }
    }
    return result;
}

std::optional<Piece> statementAt(std::string_view script, std::size_t offset, Flavor flavor)
{
    std::optional<Piece> before;
    for (const Piece &piece : split(script, flavor)) {
        if (piece.kind != PieceKind::Statement) {
            continue;
        }
        if (offset <= piece.end) {
            const bool behind =
                before && offset < piece.textBegin && sameLine(script, before->end, offset);
            return behind ? before : piece;
        }
        before = piece;
    }
    return before;
}

} // namespace sluice::sql

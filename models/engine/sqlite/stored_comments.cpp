#include "models/engine/sqlite/stored_comments.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"

#include <algorithm>
#include <vector>

namespace sluice::sqlite {

namespace {

using sql::Token;
using sql::TokenKind;

void addLine(std::string &text, std::string_view line)
{
    if (!line.empty()) {
        text += text.empty() ? "" : "\n";
        text += line;
    }
}

// What the writer said, without dashes, slashes and the stars at the beginnings of lines.
std::string plain(std::string_view comment)
{
    if (comment.starts_with("--")) {
        comment.remove_prefix(std::min(comment.find_first_not_of('-'), comment.size()));
        return std::string(trimmed(comment));
    }
    comment.remove_prefix(std::min<std::size_t>(2, comment.size()));
    comment.remove_suffix(comment.ends_with("*/") ? 2 : 0);
    std::string text;
    while (!comment.empty()) {
        const std::size_t end = std::min(comment.find('\n'), comment.size());
        std::string_view line = trimmed(comment.substr(0, end));
        line.remove_prefix(std::min(line.find_first_not_of('*'), line.size()));
        addLine(text, trimmed(line));
        comment.remove_prefix(std::min(end + 1, comment.size()));
    }
    return text;
}

class CommentReader
{
public:
    explicit CommentReader(std::string_view text)
        : m_text(text)
        , m_tokens(sql::tokenize(text, sql::Flavor::Sqlite))
    {}

    StoredComments read();

private:
    [[nodiscard]] bool isSpace(std::size_t i) const
    {
        return m_tokens[i].kind == TokenKind::Whitespace;
    }
    [[nodiscard]] bool isComment(std::size_t i) const
    {
        return m_tokens[i].kind == TokenKind::Comment;
    }
    [[nodiscard]] std::ptrdiff_t linesBetween(std::size_t from, std::size_t to) const;
    [[nodiscard]] bool endsLine(std::size_t i) const;
    void comment(std::size_t i);
    void sign(std::string_view sign);

    std::string_view m_text;
    std::vector<Token> m_tokens;
    StoredComments m_found;
    int m_depth = 0;
    std::size_t m_item = 0;
    bool m_isOpen = false;     // the item has begun
    std::size_t m_lastEnd = 0; // of the last token that means something
    std::string m_pending;     // above what comes next
    std::size_t m_pendingEnd = 0;
};

std::ptrdiff_t CommentReader::linesBetween(std::size_t from, std::size_t to) const
{
    const std::string_view between = m_text.substr(from, to - from);
    return std::count(between.begin(), between.end(), '\n');
}

// Nothing but comments follows on the line, or no line at all.
bool CommentReader::endsLine(std::size_t i) const
{
    for (; i < m_tokens.size(); ++i) {
        const std::string_view piece = m_tokens[i].in(m_text);
        if (piece.find('\n') != std::string_view::npos
            || (isComment(i) && piece.starts_with("--"))) {
            return true;
        }
        if (!isSpace(i) && !isComment(i)) {
            return false;
        }
    }
    return true;
}

void CommentReader::comment(std::size_t i)
{
    const Token &token = m_tokens[i];
    const std::string text = plain(token.in(m_text));
    const bool isBehind = linesBetween(m_lastEnd, token.begin) == 0;
    if (m_depth == 0 || (m_depth == 1 && m_item == 0 && !m_isOpen && isBehind && endsLine(i))) {
        addLine(m_found.table, text);
    } else if (m_depth == 1 && isBehind && m_isOpen) {
        addLine(m_found.items[m_item], text);
    } else if (m_depth == 1 && isBehind && m_item > 0 && endsLine(i)) {
        addLine(m_found.items[m_item - 1], text);
    } else if (m_depth == 1) {
        if (linesBetween(m_pendingEnd, token.begin) > 1) {
            m_pending.clear();
        }
        addLine(m_pending, text);
        m_pendingEnd = token.end;
    }
}

void CommentReader::sign(std::string_view sign)
{
    if (sign == "(") {
        ++m_depth;
        m_isOpen = m_isOpen || m_depth > 1;
    } else if (sign == ")") {
        --m_depth;
    } else if (sign == "," && m_depth == 1) {
        ++m_item;
        m_isOpen = false;
    } else {
        m_isOpen = m_isOpen || m_depth == 1;
    }
}

StoredComments CommentReader::read()
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (isSpace(i)) {
            continue;
        }
        if (isComment(i)) {
            comment(i);
            continue;
        }
        const Token &token = m_tokens[i];
        const std::string_view piece = token.in(m_text);
        const bool isEnd = m_depth == 1 && (piece == "," || piece == ")");
        if (!isEnd && !m_pending.empty()) {
            if (m_depth == 1 && linesBetween(m_pendingEnd, token.begin) <= 1) {
                addLine(m_found.items[m_item], m_pending);
            }
            m_pending.clear();
        }
        sign(piece);
        m_lastEnd = token.end;
        if (m_depth <= 0 && piece == ")") {
            break;
        }
    }
    return std::move(m_found);
}

} // namespace

StoredComments storedComments(std::string_view definition)
{
    const bool hasAny = definition.find("--") != std::string_view::npos
                        || definition.find("/*") != std::string_view::npos;
    return hasAny ? CommentReader(definition).read() : StoredComments();
}

} // namespace sluice::sqlite

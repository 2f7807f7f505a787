#include "widgets/query/sql_lexer.h"

#include "models/sql/lexer.h"
#include "widgets/query/token_style.h"
#include "widgets/style/theme.h"

#include <QFontInfo>

#include <algorithm>

namespace sluice::ui {

namespace {

constexpr int kStyles = SqlLexer::Command + 1;

Token colorOf(int style)
{
    switch (style) {
    case SqlLexer::Keyword:
        return Token::SqlKeyword;
    case SqlLexer::String:
        return Token::SqlString;
    case SqlLexer::Number:
    case SqlLexer::Parameter:
        return Token::SqlNumber;
    case SqlLexer::Comment:
        return Token::SqlComment;
    case SqlLexer::Command:
        return Token::Dim;
    default:
        return Token::Text;
    }
}

} // namespace

// QScintilla takes one family by name and knows no substitutes; the size must be in points.
QFont SqlLexer::editorFont()
{
    const QFont code = Theme::current().codeFont();
    QFont font(QFontInfo(code).family());
    font.setPointSizeF(code.pointSizeF());
    return font;
}

SqlLexer::SqlLexer(sql::Flavor flavor, QsciScintilla *editor)
    : QsciLexerCustom(editor)
    , m_flavor(flavor)
{}

const char *SqlLexer::language() const
{
    return "SQL";
}

// Not shown: QScintilla takes a style for real when it has a description.
QString SqlLexer::description(int style) const
{
    return style < kStyles ? QStringLiteral("SQL %1").arg(style) : QString();
}

const char *SqlLexer::wordCharacters() const
{
    return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$";
}

void SqlLexer::applyTheme()
{
    const Theme &theme = Theme::current();
    const QFont font = editorFont();
    setDefaultFont(font);
    setDefaultPaper(theme.color(ui::Token::Panel));
    setDefaultColor(theme.color(ui::Token::Text));
    for (int style = 0; style < kStyles; ++style) {
        setFont(font, style);
        setPaper(theme.color(ui::Token::Panel), style);
        setColor(theme.color(colorOf(style)), style);
    }
}

// From the document's start: only from there is it known whether a byte stands in a string.
void SqlLexer::styleText(int start, int end)
{
    const auto *bytes = reinterpret_cast<const char *>(
        editor()->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
    const std::string_view text(bytes, static_cast<std::size_t>(end));
    startStyling(start);
    const std::vector<sql::Token> tokens = sql::tokenize(text, m_flavor);
    const sql::Token *previous = nullptr;
    for (const sql::Token &token : tokens) {
        if (token.end > static_cast<std::size_t>(start)) {
            const Style style = styleOf(token, previous, text, m_flavor);
            styleToken(token, style, start);
        }
        const bool blank =
            token.kind == sql::TokenKind::Whitespace || token.kind == sql::TokenKind::Comment;
        previous = blank ? previous : &token;
    }
}

// Characters of an operator take turns between two like styles: the font then draws no ligature across them.
void SqlLexer::styleToken(const sql::Token &token, Style style, int start)
{
    const int begin = std::max(static_cast<int>(token.begin), start);
    const int end = static_cast<int>(token.end);
    if (style != Operator) {
        setStyling(end - begin, style);
        return;
    }
    for (int at = begin; at < end; ++at) {
        setStyling(1, (at - static_cast<int>(token.begin)) % 2 == 0 ? Operator : OperatorNext);
    }
}

} // namespace sluice::ui

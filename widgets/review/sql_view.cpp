#include "widgets/review/sql_view.h"

#include "models/sql/lexer.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QEvent>
#include <QTextBlock>

#include <optional>

namespace sluice::ui {

namespace {

// More is read in an editor, not in a preview: colouring it would hold the window up.
constexpr int kMostColouredBytes = 256 * 1024;

std::optional<Token> tokenOf(const sql::Token &token, std::string_view text, sql::Flavor flavor)
{
    switch (token.kind) {
    case sql::TokenKind::Word:
        return sql::isKeyword(token.in(text), flavor) ? std::optional(Token::SqlKeyword)
                                                      : std::nullopt;
    case sql::TokenKind::String:
        return Token::SqlString;
    case sql::TokenKind::Number:
        return Token::SqlNumber;
    case sql::TokenKind::Comment:
        return Token::SqlComment;
    case sql::TokenKind::Whitespace:
    case sql::TokenKind::Quoted:
    case sql::TokenKind::Operator:
    case sql::TokenKind::Punctuation:
    case sql::TokenKind::Semicolon:
    case sql::TokenKind::Parameter:
    case sql::TokenKind::Backslash:
    case sql::TokenKind::CopyData:
    case sql::TokenKind::Unknown:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

SqlView::SqlView(sql::Flavor flavor, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_flavor(flavor)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(Theme::current().codeFont());
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    document()->setDocumentMargin(12);
    keepWorded(this, [this] { setAccessibleName(tr("SQL")); });
}

void SqlView::setSql(const QString &text)
{
    if (text == toPlainText()) {
        return;
    }
    setPlainText(text);
    colour();
}

void SqlView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        setFont(Theme::current().codeFont());
        colour();
    }
}

void SqlView::colour()
{
    const QByteArray text = toPlainText().toUtf8();
    if (text.size() > kMostColouredBytes) {
        return;
    }
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QTextCursor cursor(document());
    int at = 0;
    for (const sql::Token &token : sql::tokenize(view, m_flavor)) {
        const std::string_view piece = token.in(view);
        const auto length = static_cast<int>(
            QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size())).size());
        if (const auto colour = tokenOf(token, view, m_flavor)) {
            QTextCharFormat format;
            format.setForeground(Theme::current().color(*colour));
            cursor.setPosition(at);
            cursor.setPosition(at + length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
        at += length;
    }
}

} // namespace sluice::ui

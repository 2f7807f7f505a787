#include "widgets/query/sql_editor.h"

#include "models/base/text.h"
#include "models/sql/lexer.h"
#include "models/sql/splitter.h"
#include "widgets/query/comment_lines.h"
#include "widgets/query/sql_lexer.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <chrono>

namespace sluice::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kNumberMargin = 0;
constexpr int kStatementMargin = 1;
constexpr int kStatementMarker = 1;
constexpr int kErrorIndicator = 9;
constexpr int kStatementBar = 3; // pixels
constexpr int kTextMargin = 10;  // pixels
constexpr int kTopMargin = 8;    // pixels
constexpr int kTabWidth = 4;

} // namespace

SqlEditor::SqlEditor(sql::Flavor flavor, QWidget *parent)
    : QsciScintilla(parent)
    , m_flavor(flavor)
    , m_lexer(new SqlLexer(flavor, this))
{
    setObjectName(QStringLiteral("sqlEditor"));
    keepWorded(this, [this] { setAccessibleName(tr("SQL editor")); });
    setUtf8(true);
    setUpBehaviour();
    setUpMargins();
    releaseKeys();
    m_lexer->applyTheme();
    setLexer(m_lexer);
    applyTheme();
    m_statementTimer.setSingleShot(true);
    m_statementTimer.setInterval(30ms);
    connect(&m_statementTimer, &QTimer::timeout, this, &SqlEditor::markStatement);
    connect(this, &QsciScintilla::textChanged, this, &SqlEditor::edited);
    connect(this, &QsciScintilla::cursorPositionChanged, this,
            [this] { m_statementTimer.start(); });
    connect(this, &QsciScintilla::linesChanged, this, &SqlEditor::fitLineNumbers);
}

void SqlEditor::setUpBehaviour()
{
    setFrameShape(QFrame::NoFrame);
    setProperty("panel", true);
    setViewportMargins(0, kTopMargin, 0, 0);
    setEolMode(QsciScintilla::EolUnix);
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setTabWidth(kTabWidth);
    setBackspaceUnindents(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setFolding(QsciScintilla::NoFoldStyle);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    SendScintilla(SCI_SETEXTRAASCENT, 2UL);
    SendScintilla(SCI_SETEXTRADESCENT, 1UL);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, static_cast<long>(kTextMargin));
    SendScintilla(SCI_SETMULTIPLESELECTION, 1UL);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1UL);
    SendScintilla(SCI_SETCARETWIDTH, 2UL);
}

void SqlEditor::setUpMargins()
{
    setMarginType(kNumberMargin, QsciScintilla::NumberMargin);
    setMarginType(kStatementMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
    setMarginWidth(kStatementMargin, kStatementBar);
    setMarginWidth(2, 0);
    setMarginMarkerMask(kNumberMargin, 0);
    setMarginMarkerMask(kStatementMargin, 1 << kStatementMarker);
    markerDefine(QsciScintilla::FullRectangle, kStatementMarker);
    setMarginSensitivity(kNumberMargin, false);
}

// Keys that mean something in the whole window, or here, are not Scintilla's.
void SqlEditor::releaseKeys()
{
    constexpr auto kOurs = std::to_array<QKeyCombination>(
        {Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_Slash,
         Qt::CTRL | Qt::Key_K, Qt::CTRL | Qt::SHIFT | Qt::Key_L, Qt::CTRL | Qt::SHIFT | Qt::Key_T,
         Qt::CTRL | Qt::Key_Return, QKeyCombination(Qt::Key_Escape)});
    const auto isOurs = [&](int key) {
        return std::any_of(kOurs.begin(), kOurs.end(),
                           [key](QKeyCombination ours) { return ours.toCombined() == key; });
    };
    for (QsciCommand *command : standardCommands()->commands()) {
        if (isOurs(command->key())) {
            command->setKey(0);
        }
        if (isOurs(command->alternateKey())) {
            command->setAlternateKey(0);
        }
    }
}

void SqlEditor::applyTheme()
{
    const Theme &theme = Theme::current();
    m_lexer->applyTheme();
    setMarginsFont(SqlLexer::editorFont());
    setMarginsForegroundColor(theme.color(Token::Faint));
    setMarginsBackgroundColor(theme.color(Token::Panel));
    setMarkerBackgroundColor(theme.color(Token::Accent), kStatementMarker);
    setMarkerForegroundColor(theme.color(Token::Accent), kStatementMarker);
    setCaretForegroundColor(theme.color(Token::Text));
    setSelectionBackgroundColor(theme.color(Token::Selection));
    resetSelectionForegroundColor();
    setMatchedBraceBackgroundColor(theme.color(Token::AccentTint));
    setMatchedBraceForegroundColor(theme.color(Token::AccentStrong));
    setUnmatchedBraceBackgroundColor(theme.color(Token::RemovedTint));
    setUnmatchedBraceForegroundColor(theme.color(Token::Removed));
    setPaper(theme.color(Token::Panel));
    SendScintilla(SCI_INDICSETSTYLE, static_cast<unsigned long>(kErrorIndicator), INDIC_SQUIGGLE);
    SendScintilla(SCI_INDICSETFORE, static_cast<unsigned long>(kErrorIndicator),
                  theme.color(Token::Removed));
    fitLineNumbers();
}

void SqlEditor::fitLineNumbers()
{
    const int digits = std::max(3, static_cast<int>(QString::number(lines()).size()));
    setMarginWidth(kNumberMargin, QString(digits + 1, u'9'));
}

std::string SqlEditor::utf8() const
{
    const auto size = static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
    std::string text(size + 1, '\0');
    SendScintilla(SCI_GETTEXT, static_cast<unsigned long>(size + 1), text.data());
    text.resize(size);
    return text;
}

std::optional<EditorStatement> SqlEditor::statementAtCursor() const
{
    const std::string text = utf8();
    const auto cursor = static_cast<std::size_t>(SendScintilla(SCI_GETCURRENTPOS));
    const auto piece = sql::statementAt(text, cursor, m_flavor);
    if (!piece) {
        return std::nullopt;
    }
    return EditorStatement{piece->textBegin,
                           text.substr(piece->textBegin, piece->textEnd - piece->textBegin)};
}

std::optional<EditorStatement> SqlEditor::selectedStatement() const
{
    const auto begin = static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONSTART));
    const auto end = static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONEND));
    const std::string text = utf8().substr(begin, end - begin);
    return trimmed(text).empty() ? std::nullopt : std::optional(EditorStatement{begin, text});
}

void SqlEditor::replaceText(const QString &text)
{
    selectAll();
    replaceSelectedText(text);
    setCursorPosition(0, 0);
}

void SqlEditor::markError(std::size_t byteOffset)
{
    clearError();
    const std::string text = utf8();
    std::optional<sql::Token> marked;
    for (const sql::Token &token : sql::tokenize(text, m_flavor)) {
        const bool blank =
            token.kind == sql::TokenKind::Whitespace || token.kind == sql::TokenKind::Comment;
        if (!blank && (!marked || token.begin <= byteOffset)) {
            marked = token;
        }
    }
    if (!marked) {
        return;
    }
    m_error = marked->begin;
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(kErrorIndicator));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(marked->begin),
                  static_cast<long>(marked->end - marked->begin));
}

void SqlEditor::clearError()
{
    m_error.reset();
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(kErrorIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
}

void SqlEditor::edited()
{
    m_statementTimer.start();
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL); // it only ever grows by itself
    if (m_error) {
        clearError();
        Q_EMIT errorCleared();
    }
}

// Scintilla keeps a sideways scroll of a few pixels after a long line has gone, and cuts the first letter by it.
void SqlEditor::unscrollSideways()
{
    const long margins =
        SendScintilla(SCI_GETMARGINWIDTHN, 0UL) + SendScintilla(SCI_GETMARGINWIDTHN, 1UL);
    if (SendScintilla(SCI_GETSCROLLWIDTH) + margins < viewport()->width()) {
        SendScintilla(SCI_SETXOFFSET, 0UL);
    }
}

void SqlEditor::markStatement()
{
    unscrollSideways();
    std::optional<EditorStatement> statement = statementAtCursor();
    if (statement == m_marked) {
        return;
    }
    m_marked = std::move(statement);
    markerDeleteAll(kStatementMarker);
    if (m_marked) {
        const auto lineOf = [this](std::size_t at) {
            return static_cast<int>(
                SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(at)));
        };
        const int last = lineOf(m_marked->begin + m_marked->text.size());
        for (int line = lineOf(m_marked->begin); line <= last; ++line) {
            markerAdd(line, kStatementMarker);
        }
    }
    Q_EMIT statementChanged();
}

void SqlEditor::toggleComment()
{
    toggleLineComments(*this);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isReturn && modifiers == Qt::ControlModifier) {
        Q_EMIT runWanted();
    } else if (isReturn && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT runAllWanted();
    } else if (event->key() == Qt::Key_Slash && modifiers == Qt::ControlModifier) {
        toggleComment();
    } else if (event->key() == Qt::Key_Escape && modifiers == Qt::NoModifier) {
        event->ignore(); // it closes what is open around the editor
    } else {
        QsciScintilla::keyPressEvent(event);
    }
}

void SqlEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
    }
}

} // namespace sluice::ui

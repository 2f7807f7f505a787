#include "widgets/query/comment_lines.h"

#include <algorithm>

namespace sluice::ui {

namespace {

struct Lines
{
    int first = 0;
    int last = 0;
};

// A selection that ends at the start of a line leaves that line out.
Lines touchedLines(const QsciScintilla &editor)
{
    int firstLine = 0;
    int firstColumn = 0;
    int lastLine = 0;
    int lastColumn = 0;
    editor.getSelection(&firstLine, &firstColumn, &lastLine, &lastColumn);
    if (firstLine < 0) {
        editor.getCursorPosition(&firstLine, &firstColumn);
        return {firstLine, firstLine};
    }
    return {firstLine, lastLine > firstLine && lastColumn == 0 ? lastLine - 1 : lastLine};
}

qsizetype indentOf(const QString &line)
{
    const auto *end = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    return end - line.begin();
}

bool isBlank(const QString &line)
{
    return indentOf(line) == line.size();
}

bool isCommented(const QString &line)
{
    return QStringView(line).mid(indentOf(line)).startsWith(u"--");
}

void removeComment(QsciScintilla &editor, int line)
{
    const QString text = editor.text(line);
    const int at = static_cast<int>(indentOf(text));
    const bool space = QStringView(text).mid(at + 2).startsWith(u' ');
    editor.SendScintilla(QsciScintilla::SCI_DELETERANGE,
                         static_cast<unsigned long>(editor.positionFromLineIndex(line, at)),
                         space ? 3L : 2L);
}

} // namespace

void toggleLineComments(QsciScintilla &editor)
{
    const Lines lines = touchedLines(editor);
    bool allCommented = true;
    qsizetype indent = -1;
    for (int line = lines.first; line <= lines.last; ++line) {
        const QString text = editor.text(line);
        if (!isBlank(text)) {
            allCommented = allCommented && isCommented(text);
            indent = indent < 0 ? indentOf(text) : std::min(indent, indentOf(text));
        }
    }
    editor.beginUndoAction();
    for (int line = lines.first; line <= lines.last && indent >= 0; ++line) {
        if (isBlank(editor.text(line))) {
            continue;
        }
        if (allCommented) {
            removeComment(editor, line);
        } else {
            editor.insertAt(QStringLiteral("-- "), line, static_cast<int>(indent));
        }
    }
    editor.endUndoAction();
}

} // namespace sluice::ui

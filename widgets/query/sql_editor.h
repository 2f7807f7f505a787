// The SQL editor: our tokenizer's colours, the statement that would run marked in the gutter, errors underlined.
#pragma once

#include "models/sql/token.h"
#include "widgets/query/scintilla.h"

#include <QTimer>

#include <optional>
#include <string>

namespace sluice::ui {

class SqlLexer;

// A part of the editor's text: bytes in UTF-8 from `begin`.
struct EditorStatement
{
    std::size_t begin = 0;
    std::string text;

    bool operator==(const EditorStatement &) const = default;
};

class SqlEditor : public QsciScintilla
{
    Q_OBJECT

public:
    explicit SqlEditor(sql::Flavor flavor, QWidget *parent = nullptr);

    [[nodiscard]] sql::Flavor flavor() const { return m_flavor; }
    [[nodiscard]] std::string utf8() const;
    // The statement the cursor means; nothing where there is none.
    [[nodiscard]] std::optional<EditorStatement> statementAtCursor() const;
    // What is selected, as it is; nothing without a selection or with one of blanks.
    [[nodiscard]] std::optional<EditorStatement> selectedStatement() const;
    void replaceText(const QString &text); // one undo step

    // Underlines the token at a byte of the text; at the end, the last one. The next edit clears it.
    void markError(std::size_t byteOffset);
    void clearError();
    [[nodiscard]] std::optional<std::size_t> errorPosition() const { return m_error; }

public Q_SLOTS:
    void toggleComment();

Q_SIGNALS:
    void statementChanged(); // another one would run, or its text changed
    void errorCleared();     // by an edit
    void runWanted();
    void runAllWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpBehaviour();
    void setUpMargins();
    void releaseKeys();
    void applyTheme();
    void fitLineNumbers();
    void unscrollSideways();
    void markStatement();
    void edited();

    sql::Flavor m_flavor;
    SqlLexer *m_lexer;
    QTimer m_statementTimer; // settles before the gutter follows the cursor
    std::optional<EditorStatement> m_marked;
    std::optional<std::size_t> m_error;
};

} // namespace sluice::ui

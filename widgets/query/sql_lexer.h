// Colours SQL by our own tokenizer: what the splitter takes for a string is shown as a string.
#pragma once

#include "models/sql/token.h"
#include "widgets/query/scintilla.h"

namespace sluice::ui {

class SqlLexer : public QsciLexerCustom
{
    Q_OBJECT

public:
    enum Style {
        Plain,
        Keyword,
        String,
        Number,
        Comment,
        Operator,
        OperatorNext,
        Parameter,
        Command
    };

    SqlLexer(sql::Flavor flavor, QsciScintilla *editor);

    [[nodiscard]] const char *language() const override;
    [[nodiscard]] QString description(int style) const override;
    [[nodiscard]] const char *wordCharacters() const override;
    void styleText(int start, int end) override;
    [[nodiscard]] static QFont editorFont();
    // Takes fonts and colours from the theme as it is now.
    void applyTheme();

private:
    void styleToken(const sql::Token &token, Style style, int start);

    sql::Flavor m_flavor;
};

} // namespace sluice::ui

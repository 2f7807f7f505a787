// JSON for reading: indented without touching a single number or string, and its pieces for colouring.
#pragma once

#include "widgets/style/theme.h"

#include <QList>
#include <QString>

namespace sluice::ui {

[[nodiscard]] bool looksLikeJson(const QString &text); // an object or array, well-formed
// Two spaces a level; text that is not well-formed comes back as it is.
[[nodiscard]] QString prettyJson(const QString &text);

struct JsonRun
{
    int start = 0;
    int length = 0;
    Token token = Token::Text;
};
// The coloured pieces of one line: keys, strings, numbers and words.
[[nodiscard]] QList<JsonRun> jsonRuns(const QString &line);

} // namespace sluice::ui

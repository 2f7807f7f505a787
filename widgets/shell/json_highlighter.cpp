#include "widgets/shell/json_highlighter.h"

#include "widgets/shell/json_text.h"

namespace sluice::ui {

void JsonHighlighter::setActive(bool active)
{
    if (m_active != active) {
        m_active = active;
        rehighlight();
    }
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_active) {
        return;
    }
    for (const JsonRun &run : jsonRuns(text)) {
        setFormat(run.start, run.length, Theme::current().color(run.token));
    }
}

} // namespace sluice::ui

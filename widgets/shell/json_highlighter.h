// Colours JSON in a text widget, line by line.
#pragma once

#include <QSyntaxHighlighter>

namespace sluice::ui {

class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setActive(bool active);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool m_active = false;
};

} // namespace sluice::ui

// Tells the status bar what is selected in a grid, what it comes to, and how copying it goes.
#pragma once

#include "widgets/grid/selection_summary.h"

#include <QString>

namespace sluice::ui {
class StatusSegments;
}

namespace sluice::app {

class SelectionFeed : public QObject
{
    Q_OBJECT

public:
    SelectionFeed(ui::GridView &grid, ui::StatusSegments &status);

    void show(); // again, after a change of language or session

private:
    void showSummary(const data::Summary &summary, bool isPartial);
    void showCopied(qint64 cells, bool isCut, qint64 cutValues);
    void note(const QString &text);
    [[nodiscard]] QString countText() const;

    ui::GridView &m_grid;
    ui::StatusSegments &m_status;
    ui::SelectionSummary m_summary;
    QString m_words; // of the summary
    QString m_note;  // of copying: stands until something else is selected
};

// Digits in groups and the point as the language has them; long ones without their end.
[[nodiscard]] QString decimalText(const std::string &number);

} // namespace sluice::app

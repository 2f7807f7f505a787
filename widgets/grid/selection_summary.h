// What the selected cells come to, found out a piece at a time while the grid goes on. Rows that are not loaded are passed over.
#pragma once

#include "models/data/summary.h"
#include "widgets/grid/cell_selection.h"

#include <QObject>
#include <QTimer>

namespace sluice::ui {

class GridView;

class SelectionSummary : public QObject
{
    Q_OBJECT

public:
    static constexpr std::int64_t kCells = 1'000'000; // looked at; those behind are passed over

    explicit SelectionSummary(GridView &grid, QObject *parent = nullptr);

Q_SIGNALS:
    // `isPartial`: cells were passed over.
    void summarised(const sluice::data::Summary &summary, bool isPartial);

private:
    void start();
    void goOn();
    void addRow(const CellRect &rect);

    GridView &m_grid;
    QTimer m_begin; // shortly behind a change: a drag makes many
    QTimer m_next;
    data::Summariser m_cells;
    std::int64_t m_looked = 0;
    std::size_t m_rect = 0;
    int m_row = 0;
    bool m_isPartial = false;
};

} // namespace sluice::ui

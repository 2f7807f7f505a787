// Draws the visible cells of a grid: tints and hairlines first, then all text of the frame at once, then the current cell.
#pragma once

#include "widgets/grid/cell_reader.h"
#include "widgets/grid/cell_selection.h"
#include "widgets/grid/text_painter.h"
#include "widgets/style/theme.h"

#include <QRect>

#include <vector>

class QPainter;

namespace sluice::ui {

struct VisibleColumn
{
    int column = 0;
    int x = 0;
    int width = 0;
    bool hasDelegate = false; // the view has its delegate paint the content
};

struct VisibleRow
{
    int row = 0;
    int y = 0;
};

// What one frame shows, worked out by the view from its geometry.
struct GridFrame
{
    QRect area; // to be painted; everything in it is
    int rowHeight = 0;
    std::vector<VisibleRow> rows;
    std::vector<VisibleColumn> columns;
    int lastColumn = -1; // its state colours the rest of the row, too
    int currentRow = -1;
    int currentColumn = -1;
    bool hasFocus = false;
};

class CellPainter
{
public:
    explicit CellPainter(const Theme &theme);

    void paint(QPainter &painter, const GridFrame &frame, const CellReader &reader,
               const CellSelection &selection);
    [[nodiscard]] const TextPainter &text() const { return m_text; }

    static constexpr int kPadding = 8;

private:
    struct Cell
    {
        QRect rect;
        int row = 0;
        int column = 0;
        bool isCurrent = false;
        bool isSelected = false;
        bool isCurrentRow = false;
    };
    void paintGround(QPainter &painter, const Cell &cell, item::CellState state);
    void paintText(QPainter &painter, const Cell &cell, const ColumnLook &look);
    void paintPlaceholder(QPainter &painter, const Cell &cell);
    void paintLines(QPainter &painter, const GridFrame &frame) const;
    void paintCurrent(QPainter &painter, const GridFrame &frame) const;
    void paintRowRest(QPainter &painter, const GridFrame &frame, const VisibleRow &row,
                      item::CellState state) const;
    [[nodiscard]] QColor ground(item::CellState state, bool isCurrentRow) const;
    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }

    const Theme m_theme;
    TextPainter m_text;
    CellText m_cell;
};

} // namespace sluice::ui

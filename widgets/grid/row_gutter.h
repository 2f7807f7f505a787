// The strip of row numbers at the left of a grid, with a mark for every state a row can be in.
#pragma once

#include "models/item/roles.h"
#include "widgets/grid/text_painter.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sluice::ui {

class RowGutter : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        std::string label;
        int row = 0;
        int y = 0; // under the head
        item::CellState state = item::CellState::Clean;
        bool isCurrent = false;
        bool isSelected = false;
    };

    explicit RowGutter(QWidget *parent);

    // Width for numbers up to `rows`.
    [[nodiscard]] int widthFor(std::int64_t rows) const;
    void setHeadHeight(int pixels);
    [[nodiscard]] int headHeight() const { return m_headHeight; }
    // Asked while painting for the rows between two heights under the head.
    using RowSource = std::function<std::vector<Row>(int top, int bottom)>;
    void setRowSource(RowSource source, int rowHeight);
    // Moves what is drawn; the rest is repainted.
    void scrollRows(int pixels);

Q_SIGNALS:
    // y under the head, in pixels; the view knows the row.
    void pressed(int y, Qt::KeyboardModifiers modifiers, Qt::MouseButton button);
    void dragged(int y);
    void headPressed();
    void contextMenuWanted(QPoint global, int y);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, const Row &row);
    TextPainter &text();

    RowSource m_source;
    std::optional<TextPainter> m_text; // made at the first painting
    int m_rowHeight = 26;
    int m_headHeight = 40;
};

} // namespace sluice::ui

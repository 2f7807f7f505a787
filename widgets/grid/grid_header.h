// The columns' names over their types, in two lines, with marks for keys, references and locks.
// It has no use for a selection model: asking one about columns costs time in the number of rows.
#pragma once

#include <QHeaderView>

namespace sluice::ui {

class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit GridHeader(QWidget *parent);

    // Pixels that the column's head needs to be read in full.
    [[nodiscard]] int contentWidth(int column) const;
    // Marked in the accent colour; -1: none.
    void setCurrentColumn(int column);
    // Whole columns are selected, both ends inclusive: dragging one of them moves it. -1: none.
    void setPickedColumns(int first, int last);
    // The first columns stand still while the others scroll under them; as many as leave room for these.
    void setFrozenColumns(int count);
    [[nodiscard]] int frozenColumns() const;
    [[nodiscard]] int frozenWidth() const; // pixels
    // In the viewport.
    [[nodiscard]] int columnAt(int x) const; // -1: none
    [[nodiscard]] int xOf(int column) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    // Mouse: pressed and dragged over sections. `extend`: Shift was held, or it was a drag.
    void columnPicked(int column, bool extend);
    void columnAdded(int column); // with Ctrl
    void contextMenuWanted(QPoint global, int column);
    // A picked column was dragged to where the other stands.
    void moveWanted(int column, int to);
    // Its sort mark was clicked; `extend`: with Shift.
    void sortWanted(int column, bool extend);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Head;
    [[nodiscard]] Head headOf(int column) const;
    void paintName(QPainter &painter, Head head, QRectF line) const;
    void paintType(QPainter &painter, const Head &head, const QRectF &line) const;

    [[nodiscard]] bool isSortable() const;
    [[nodiscard]] QRect sortMark(int column) const;
    [[nodiscard]] int frozenBorderAt(int x) const; // the column that ends there; -1: none
    void hover(int column);
    void dragHeld(int x);
    void paintDrop(QPainter &painter) const;

    int m_frozen = 0;
    int m_resized = -1;     // a frozen column
    int m_resizeOrigin = 0; // x at which it would be gone
    int m_currentColumn = -1;
    int m_hovered = -1;
    int m_dragFrom = -1; // columns are being picked
    int m_firstPicked = -1;
    int m_lastPicked = -1;
    int m_pressedAt = 0; // x
    int m_held = -1;     // a picked column that may be about to move
    int m_dropAt = -1;   // where it would go; -1: it has not moved
};

} // namespace sluice::ui

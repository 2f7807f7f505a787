// The grid: rows of any QAbstractItemModel, fast for models that are an item::CellSource, at a cost that does not depend
// on the number of rows. Rows scroll by whole rows, columns by pixels. It stays left to right in every language:
// columns are data.
#pragma once

#include "models/data/row_writer.h"
#include "widgets/grid/cell_editor.h"
#include "widgets/grid/cell_painter.h"
#include "widgets/grid/cell_reader.h"
#include "widgets/grid/cell_selection.h"
#include "widgets/grid/row_geometry.h"
#include "widgets/grid/row_gutter.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QHash>
#include <QPersistentModelIndex>
#include <QPointer>

#include <memory>

namespace sluice::ui {

class BusyLine;
class CellCopy;
class GridHeader;
struct CopiedCells;

class GridView : public QAbstractItemView
{
    Q_OBJECT

public:
    // The rows in sight, both ends inclusive; last < first: none.
    struct RowSpan
    {
        int first = 0;
        int last = -1;
        bool operator==(const RowSpan &) const = default;
    };

    explicit GridView(QWidget *parent = nullptr);
    ~GridView() override;

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void selectAll() override;

    [[nodiscard]] GridHeader *header() const { return m_header; }
    [[nodiscard]] const RowGeometry &geometryOfRows() const { return m_geometry; }
    [[nodiscard]] RowSpan rowsInSight() const;

    [[nodiscard]] const item::CellSource *cells() const { return m_reader.source(); }

    // Selection. QItemSelectionModel only holds the current index: it would cost memory and time by the row.
    [[nodiscard]] const CellSelection &selection() const { return m_selection; }
    void selectCells(const CellRect &rect);
    void selectRow(int row, bool extend = false);
    void selectColumn(int column, bool extend = false);
    // Beside what is selected; or not any more, where it was.
    void addRow(int row);
    void addColumn(int column);
    // The current cell and one anchor cell of the selection; clamps to what there is.
    void moveTo(int row, int column, bool extend = false);

    // Widths the user chose, by column name. Kept for later models of the same view.
    [[nodiscard]] QHash<QString, int> columnWidths() const { return m_chosenWidths; }
    void setColumnWidths(const QHash<QString, int> &widths);
    // To what is loaded in sight, between 60 and 320 pixels; columns with a chosen width stay.
    void sizeColumnsToContents();

    // The first ones stay where they are while the others scroll.
    void setFrozenColumns(int count);

    // Shown under the header while there are no rows; the hint may be empty.
    void setEmptyText(const QString &title, const QString &hint = {});
    void setBusy(bool busy);

    // Opens the editor if the cell is editable; `typed` replaces the text.
    bool beginEdit(const QModelIndex &index, const QString &typed = {});
    [[nodiscard]] bool isEditing() const { return m_editor != nullptr; }
    [[nodiscard]] CellEditor *cellEditor() const { return m_editor; }
    // Stages what the editor holds; false when the model refused and the editor stays.
    bool finishEdit();
    void cancelEdit();

    // The selected cells on the clipboard: as text by themselves or with tabs between them, or as the writer has them.
    // Rows that are not loaded are fetched; copied() tells the end.
    void copy();
    void copyAs(std::unique_ptr<data::RowWriter> writer, bool isHtml = false);
    void cancelCopy();
    [[nodiscard]] bool isCopying() const { return m_copy != nullptr; }
    // What the cell shows, for accessibility and tooltips.
    [[nodiscard]] QString shownText(int row, int column) const;

Q_SIGNALS:
    void currentCellChanged(const QModelIndex &current);
    void selectionSummaryChanged(qint64 rows, qint64 cells);
    void contextMenuWanted(QPoint global, const QModelIndex &index);
    void headerMenuWanted(QPoint global, int column);
    // isCut: there were more than a clipboard takes; cutValues: only the starts of so many long values were loaded.
    void copied(qint64 cells, bool isCut, qint64 cutValues);
    void copying(qint64 cells, qint64 all); // on the way
    void copyCancelled();
    void setNullRequested(const QModelIndex &index);
    void setDefaultRequested(const QModelIndex &index);
    void insertRequested();
    void deleteRowsRequested(const QList<int> &rows);
    // More rows or cells are selected than one keystroke may change.
    void selectionTooLarge(qint64 count);
    void editRefused(const QModelIndex &index, const QString &reason);
    void edited(const QModelIndex &index);
    void columnWidthsChanged();

public Q_SLOTS:
    void clearCells();
    void setCellsNull();
    void setCellsDefault();
    void deleteSelectedRows();

protected:
    // Geometry and painting: grid_layout.cpp
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    // The model: grid_view.cpp
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] QModelIndexList selectedIndexes() const override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    // Keys: grid_keys.cpp
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    // Mouse: grid_mouse.cpp
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    // Editing: grid_editing.cpp
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    using QAbstractItemView::edit;

private:
    enum class DragMode { None, Cells, Rows };
    struct Cell
    {
        int row = -1;
        int column = -1;
    };

    void connectHeader();
    void connectGutter();
    void refreshRows();
    void refreshColumns();
    void refreshStyle();
    void rowsRemoved(int first, int last);
    void announceRowsInSight();
    void goOnCopying();
    void putOnClipboard(const CopiedCells &cells);
    void columnsChanged();
    void applyWidths();
    void placeColumns(const std::vector<int> &widths);
    void sampleIfRowsCame();
    void placeParts();
    void updateScrollBars();
    void placeEditor();
    [[nodiscard]] CellPainter &painter();
    [[nodiscard]] std::int64_t topSlot() const;
    [[nodiscard]] GridFrame frameOf(const QRect &area) const;
    [[nodiscard]] std::vector<VisibleRow> rowsBetween(int top, int bottom) const;
    [[nodiscard]] std::vector<VisibleColumn> columnsBetween(int left, int right) const;
    [[nodiscard]] std::vector<RowGutter::Row> gutterRows(int top, int bottom) const;
    [[nodiscard]] item::CellState rowState(int row,
                                           const std::vector<VisibleColumn> &columns) const;
    void scrollToColumn(int column);
    void paintCells(QPainter &painter, const QRect &area);
    void paintDelegates(QPainter &painter, const GridFrame &frame) const;
    void paintEmptyText(QPainter &painter) const;
    void updateRow(int row);
    void updateEverything();
    void setCurrent(int row, int column);
    void beginRange(int row, int column, bool adds = false);
    void select(const CellRect &rect);
    void announceSelection();
    void announceFocusedCell(const QModelIndex &current);
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] int stepColumn(int column, int step) const;
    [[nodiscard]] QModelIndex at(int row, int column) const;
    bool moveByKey(QKeyEvent *event);
    bool editByKey(QKeyEvent *event);
    bool selectByKey(QKeyEvent *event);
    bool moveByTab(bool backwards);
    bool typeIntoCell(QKeyEvent *event);
    void stage(EditStep step);
    void leaveEditor();
    void refuse(const QModelIndex &index);
    void moveAfterEdit(EditStep step);
    [[nodiscard]] QList<QModelIndex> selectedCellsUpTo(int cap);
    void dragTo(const QPoint &point);
    [[nodiscard]] Cell cellNear(const QPoint &point) const;

    RowGeometry m_geometry;
    CellReader m_reader;
    CellSelection m_selection;
    std::unique_ptr<CellPainter> m_painter; // made at the first painting
    GridHeader *m_header;
    RowGutter *m_gutter;
    BusyLine *m_busyLine;
    QPointer<CellEditor> m_editor;
    QPersistentModelIndex m_editIndex;
    QString m_editText;   // as it was when the editor opened
    Cell m_anchor;        // of the range that is being chosen
    CellSelection m_base; // what was chosen before it, and stays
    RowSpan m_announced;
    QHash<QString, int> m_chosenWidths;
    QHash<QString, int> m_sampledWidths;
    std::unique_ptr<CellCopy> m_copy; // under way
    QString m_emptyTitle;
    QString m_emptyHint;
    QBasicTimer m_dragTimer;
    DragMode m_drag = DragMode::None;
    bool m_takesAway = false; // the range leaves what was chosen before
    bool m_layingOut = false;
    bool m_settingWidths = false;
    bool m_awaitsRows = false; // widths are guesses until the first rows come
    bool m_copiesHtml = false;
    bool m_moving = false; // the current cell changes by our own hand
};

} // namespace sluice::ui

// The columns of a table as the user arranged them: which are shown, and in what order. Rows are the source's own.
// Grids stand on it, so that what lies side by side on the screen is side by side in the model too.
#pragma once

#include "models/item/cell_source.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <set>
#include <vector>

namespace sluice::item {

// By name, as tables change between two visits. What neither names stands at the end, shown.
struct ColumnOrder
{
    QStringList order;
    QStringList hidden;
    QStringList pinned; // stand before the others, wherever `order` has them

    [[nodiscard]] bool isDefault() const
    {
        return order.isEmpty() && hidden.isEmpty() && pinned.isEmpty();
    }
    bool operator==(const ColumnOrder &) const = default;
};

class ShownColumns : public QAbstractTableModel, public CellSource
{
    Q_OBJECT

public:
    // A CellSource with a fixed set of columns; outlives this.
    explicit ShownColumns(QAbstractItemModel &source, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex toSource(const QModelIndex &shown) const;
    [[nodiscard]] int sourceColumn(int shown) const; // -1: none
    [[nodiscard]] int shownColumn(int source) const; // -1: hidden
    // Columns of the source, in the order they would stand.
    [[nodiscard]] const std::set<int> &hiddenColumns() const { return m_hidden; }

    // Default when every column stands where the source has it.
    [[nodiscard]] ColumnOrder columnOrder() const;
    void setColumnOrder(const ColumnOrder &order);
    // The last one stays: false.
    bool hide(int shown);
    void show(int source);
    void showAll();
    // Takes the place that the other has now, or the nearest among the pinned, or among the others.
    void move(int shown, int to);
    // Behind those that are pinned already; back to where the others begin.
    void pin(int shown);
    void unpin(int shown);
    [[nodiscard]] bool isPinned(int shown) const;
    [[nodiscard]] int pinnedCount() const; // of those that are shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] std::optional<data::CellView> cellView(int row, int column) const override;
    [[nodiscard]] CellState cellState(int row, int column) const override;
    [[nodiscard]] std::optional<int> nearestLoadedRow(int row, int step) const override;
    [[nodiscard]] const data::ResultColumn &resultColumn(int column) const override;
    [[nodiscard]] std::string_view cellLabel(int row, int column) const override;
    void rowsInView(int first, int last) override;

Q_SIGNALS:
    void arranged(); // by one of the calls above, not by setColumnOrder()

private:
    void connectSource();
    [[nodiscard]] QString nameOf(int source) const;
    [[nodiscard]] QStringList namesOf(const std::set<int> &sources) const;
    void moveTo(int shown, int to);

    QAbstractItemModel &m_source;
    CellSource &m_cells;
    std::vector<int> m_order; // every column of the source
    std::vector<int> m_shown; // those of them that are not hidden
    std::set<int> m_hidden;
    std::set<int> m_pinned; // the first ones of m_order
};

// The cell in the model that has the whole row.
[[nodiscard]] QModelIndex inWholeRow(const QModelIndex &cell);

} // namespace sluice::item

// The rows of a query's result as they arrive.
#pragma once

#include "models/data/result_set.h"
#include "models/item/cell_source.h"
#include "models/item/column_head.h"

#include <QAbstractTableModel>

namespace sluice::item {

class ResultModel : public QAbstractTableModel, public CellSource
{
    Q_OBJECT

public:
    explicit ResultModel(QObject *parent = nullptr);
    // Nothing to edit: the reason shown is `locked`.
    void start(std::vector<data::ResultColumn> columns, const catalog::Snapshot &catalog = {},
               const Message &locked = {});
    // DiskFull when the rows do not fit; those held so far stay.
    Result<> append(data::BatchPtr batch);
    void finish();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const data::ResultSet &result() const { return m_result; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    [[nodiscard]] std::optional<data::CellView> cellView(int row, int column) const override;
    [[nodiscard]] CellState cellState(int row, int column) const override;
    [[nodiscard]] const data::ResultColumn &resultColumn(int column) const override;
    void rowsInView(int first, int last) override;

Q_SIGNALS:
    void finished();

private:
    data::ResultSet m_result;
    std::vector<ColumnHead> m_heads;
    int m_rows = 0; // as told to views
    bool m_finished = false;
};

} // namespace sluice::item

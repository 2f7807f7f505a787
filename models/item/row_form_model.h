// One row of a grid model turned on its side: name, type and value of each column, edited through the grid model.
#pragma once

#include "models/item/cell_source.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>
#include <QPointer>

namespace sluice::item {

class RowFormModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, ValueColumn };

    explicit RowFormModel(QObject *parent = nullptr);

    // A model that is a CellSource too, or null.
    void setSource(QAbstractItemModel *model);
    void setRow(int row); // -1: none
    [[nodiscard]] int row() const;
    // The value in the grid model that a row of the form stands for.
    [[nodiscard]] QModelIndex sourceIndex(int formRow) const;
    [[nodiscard]] std::optional<data::CellView> cellView(int formRow) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    // Values answer the cell roles, names the header roles (KeyRole, ReferenceRole, …).
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool event(QEvent *event) override; // of a change of language
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void announce();

    QPointer<QAbstractItemModel> m_source;
    CellSource *m_cells = nullptr;  // the same object
    QPersistentModelIndex m_anchor; // in the row that is shown: follows it when rows come and go
};

} // namespace sluice::item

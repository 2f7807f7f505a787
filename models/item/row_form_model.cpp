#include "models/item/row_form_model.h"

#include <QCoreApplication>
#include <QEvent>

namespace sluice::item {

namespace {

struct RowForm
{
    Q_DECLARE_TR_FUNCTIONS(RowForm)
};

} // namespace

RowFormModel::RowFormModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void RowFormModel::setSource(QAbstractItemModel *model)
{
    beginResetModel();
    if (m_source) {
        m_source->disconnect(this);
    }
    m_source = model;
    m_cells = dynamic_cast<CellSource *>(model);
    m_anchor = QPersistentModelIndex();
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::dataChanged, this, &RowFormModel::sourceChanged);
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
                [this] { beginResetModel(); });
        connect(model, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowFormModel::announce);
        connect(model, &QObject::destroyed, this, [this] { setSource(nullptr); });
    }
    endResetModel();
}

void RowFormModel::setRow(int row)
{
    m_anchor = m_source && row >= 0 ? QPersistentModelIndex(m_source->index(row, 0))
                                    : QPersistentModelIndex();
    announce();
}

int RowFormModel::row() const
{
    return m_anchor.isValid() ? m_anchor.row() : -1;
}

QModelIndex RowFormModel::sourceIndex(int formRow) const
{
    return m_source && m_anchor.isValid() ? m_source->index(m_anchor.row(), formRow)
                                          : QModelIndex();
}

std::optional<data::CellView> RowFormModel::cellView(int formRow) const
{
    return m_cells != nullptr && m_anchor.isValid() ? m_cells->cellView(m_anchor.row(), formRow)
                                                    : std::nullopt;
}

int RowFormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->columnCount();
}

int RowFormModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant RowFormModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_source) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return role == Qt::EditRole ? QVariant()
                                    : m_source->headerData(index.row(), Qt::Horizontal, role);
    case TypeColumn:
        return role == Qt::DisplayRole
                   ? m_source->headerData(index.row(), Qt::Horizontal, TypeNameRole)
                   : QVariant();
    default:
        // A form reads downwards: numbers stand where everything else does.
        return role == Qt::TextAlignmentRole ? QVariant() : sourceIndex(index.row()).data(role);
    }
}

QVariant RowFormModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return RowForm::tr("Column");
    case TypeColumn:
        return RowForm::tr("Type");
    case ValueColumn:
        return RowForm::tr("Value");
    default:
        return {};
    }
}

Qt::ItemFlags RowFormModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = index.isValid() && index.column() == ValueColumn
                          && sourceIndex(index.row()).flags().testFlag(Qt::ItemIsEditable);
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool RowFormModel::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        Q_EMIT headerDataChanged(Qt::Horizontal, NameColumn, ValueColumn);
    }
    return QAbstractTableModel::event(event);
}

bool RowFormModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QModelIndex target =
        index.column() == ValueColumn ? sourceIndex(index.row()) : QModelIndex();
    return target.isValid() && m_source->setData(target, value, role);
}

void RowFormModel::sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (row() >= topLeft.row() && row() <= bottomRight.row()) {
        announce();
    }
}

void RowFormModel::announce()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace sluice::item

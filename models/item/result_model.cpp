#include "models/item/result_model.h"

#include "models/item/cell_value.h"

#include <algorithm>
#include <limits>

namespace sluice::item {

ResultModel::ResultModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_result({})
{}

void ResultModel::start(std::vector<data::ResultColumn> columns, const catalog::Snapshot &catalog,
                        const Message &locked)
{
    beginResetModel();
    m_heads = columnHeads(columns, catalog, locked);
    m_result = data::ResultSet(std::move(columns));
    m_rows = 0;
    m_finished = false;
    endResetModel();
}

Result<> ResultModel::append(data::BatchPtr batch)
{
    SLUICE_CHECK(m_result.append(std::move(batch)));
    // The rows are there before views hear of them: none reads past the count it was told.
    const auto rows = static_cast<int>(
        std::min<std::int64_t>(m_result.rowCount(), std::numeric_limits<int>::max()));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    return {};
}

void ResultModel::finish()
{
    m_finished = true;
    Q_EMIT finished();
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return cellValue(cellView(index.row(), index.column()), CellState::Clean,
                     columnType(index.column()), role);
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    return headValue(m_heads[static_cast<std::size_t>(section)], role);
}

std::optional<data::CellView> ResultModel::cellView(int row, int column) const
{
    if (row < 0 || row >= m_rows || column < 0 || column >= columnCount()) {
        return std::nullopt;
    }
    return m_result.cell(row, column);
}

CellState ResultModel::cellState(int /*row*/, int /*column*/) const
{
    return CellState::Clean;
}

const data::ResultColumn &ResultModel::resultColumn(int column) const
{
    return m_result.columns()[static_cast<std::size_t>(column)];
}

void ResultModel::rowsInView(int /*first*/, int /*last*/) {}

} // namespace sluice::item

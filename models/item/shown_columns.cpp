#include "models/item/shown_columns.h"

#include <algorithm>
#include <numeric>

namespace sluice::item {

ShownColumns::ShownColumns(QAbstractItemModel &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_cells(dynamic_cast<CellSource &>(source))
    , m_order(static_cast<std::size_t>(source.columnCount()))
{
    std::iota(m_order.begin(), m_order.end(), 0);
    m_shown = m_order;
    connectSource();
}

void ShownColumns::connectSource()
{
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_source, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&m_source, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&m_source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                Q_EMIT dataChanged(index(from.row(), 0), index(to.row(), columnCount() - 1), roles);
            });
    connect(&m_source, &QAbstractItemModel::headerDataChanged, this,
            [this](Qt::Orientation orientation, int first, int last) {
                const bool isRows = orientation == Qt::Vertical;
                Q_EMIT headerDataChanged(orientation, isRows ? first : 0,
                                         isRows ? last : columnCount() - 1);
            });
}

QModelIndex ShownColumns::toSource(const QModelIndex &shown) const
{
    return shown.isValid() ? m_source.index(shown.row(), sourceColumn(shown.column()))
                           : QModelIndex();
}

int ShownColumns::sourceColumn(int shown) const
{
    return shown >= 0 && shown < columnCount() ? m_shown[static_cast<std::size_t>(shown)] : -1;
}

int ShownColumns::shownColumn(int source) const
{
    const auto found = std::ranges::find(m_shown, source);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

QString ShownColumns::nameOf(int source) const
{
    return m_source.headerData(source, Qt::Horizontal).toString();
}

ColumnOrder ShownColumns::columnOrder() const
{
    ColumnOrder order;
    if (!std::ranges::is_sorted(m_order)) {
        std::ranges::transform(m_order, std::back_inserter(order.order),
                               [this](int source) { return nameOf(source); });
    }
    order.hidden = namesOf(m_hidden);
    order.pinned = namesOf(m_pinned);
    return order;
}

QStringList ShownColumns::namesOf(const std::set<int> &sources) const
{
    QStringList names;
    std::ranges::transform(sources, std::back_inserter(names),
                           [this](int source) { return nameOf(source); });
    return names;
}

void ShownColumns::setColumnOrder(const ColumnOrder &wanted)
{
    beginResetModel();
    m_hidden.clear();
    m_pinned.clear();
    std::vector<qsizetype> places;
    for (int source = 0; source < m_source.columnCount(); ++source) {
        const QString name = nameOf(source);
        const qsizetype place = wanted.order.indexOf(name);
        places.push_back(place < 0 ? wanted.order.size() : place);
        if (wanted.hidden.contains(name)) {
            m_hidden.insert(source);
        }
        if (wanted.pinned.contains(name)) {
            m_pinned.insert(source);
        }
    }
    if (m_hidden.size() == places.size()) { // the shown ones went since
        m_hidden.clear();
    }
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(
        m_order, {}, [&places](int source) { return places[static_cast<std::size_t>(source)]; });
    std::ranges::stable_partition(m_order,
                                  [this](int source) { return m_pinned.contains(source); });
    m_shown.clear();
    std::ranges::copy_if(m_order, std::back_inserter(m_shown),
                         [this](int source) { return !m_hidden.contains(source); });
    endResetModel();
}

bool ShownColumns::hide(int shown)
{
    const int source = sourceColumn(shown);
    if (source < 0 || columnCount() == 1) {
        return false;
    }
    beginRemoveColumns({}, shown, shown);
    m_hidden.insert(source);
    m_shown.erase(m_shown.begin() + shown);
    endRemoveColumns();
    Q_EMIT arranged();
    return true;
}

void ShownColumns::show(int source)
{
    if (!m_hidden.contains(source)) {
        return;
    }
    const auto inOrder = std::ranges::find(m_order, source);
    const auto place = static_cast<int>(std::count_if(
        m_order.begin(), inOrder, [this](int other) { return !m_hidden.contains(other); }));
    beginInsertColumns({}, place, place);
    m_hidden.erase(source);
    m_shown.insert(m_shown.begin() + place, source);
    endInsertColumns();
    Q_EMIT arranged();
}

void ShownColumns::showAll()
{
    while (!m_hidden.empty()) {
        show(*m_hidden.begin());
    }
}

bool ShownColumns::isPinned(int shown) const
{
    return m_pinned.contains(sourceColumn(shown));
}

int ShownColumns::pinnedCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_shown, [this](int source) { return m_pinned.contains(source); }));
}

void ShownColumns::pin(int shown)
{
    if (sourceColumn(shown) >= 0 && !isPinned(shown)) {
        const int source = sourceColumn(shown);
        moveTo(shown, pinnedCount());
        m_pinned.insert(source);
        Q_EMIT arranged();
    }
}

void ShownColumns::unpin(int shown)
{
    if (isPinned(shown)) {
        const int source = sourceColumn(shown);
        moveTo(shown, pinnedCount() - 1);
        m_pinned.erase(source);
        Q_EMIT arranged();
    }
}

void ShownColumns::move(int shown, int to)
{
    if (sourceColumn(shown) < 0 || sourceColumn(to) < 0) {
        return;
    }
    const int pinned = pinnedCount();
    to = isPinned(shown) ? std::min(to, pinned - 1) : std::max(to, pinned);
    if (to != shown) {
        moveTo(shown, to);
        Q_EMIT arranged();
    }
}

void ShownColumns::moveTo(int shown, int to)
{
    const int source = sourceColumn(shown);
    const int neighbour = sourceColumn(to);
    if (source == neighbour) {
        return;
    }
    const int isAfter = int{to > shown};
    beginMoveColumns({}, shown, shown, {}, to + isAfter);
    std::erase(m_order, source);
    m_order.insert(std::ranges::find(m_order, neighbour) + isAfter, source);
    std::erase(m_shown, source);
    m_shown.insert(std::ranges::find(m_shown, neighbour) + isAfter, source);
    endMoveColumns();
}

int ShownColumns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source.rowCount();
}

int ShownColumns::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ShownColumns::data(const QModelIndex &index, int role) const
{
    return m_source.data(toSource(index), role);
}

QVariant ShownColumns::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(orientation == Qt::Horizontal ? sourceColumn(section) : section,
                               orientation, role);
}

Qt::ItemFlags ShownColumns::flags(const QModelIndex &index) const
{
    return m_source.flags(toSource(index));
}

bool ShownColumns::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return m_source.setData(toSource(index), value, role);
}

std::optional<data::CellView> ShownColumns::cellView(int row, int column) const
{
    return m_cells.cellView(row, sourceColumn(column));
}

CellState ShownColumns::cellState(int row, int column) const
{
    return m_cells.cellState(row, sourceColumn(column));
}

std::optional<int> ShownColumns::nearestLoadedRow(int row, int step) const
{
    return m_cells.nearestLoadedRow(row, step);
}

const data::ResultColumn &ShownColumns::resultColumn(int column) const
{
    return m_cells.resultColumn(sourceColumn(column));
}

std::string_view ShownColumns::cellLabel(int row, int column) const
{
    return m_cells.cellLabel(row, sourceColumn(column));
}

void ShownColumns::rowsInView(int first, int last)
{
    m_cells.rowsInView(first, last);
}

QModelIndex inWholeRow(const QModelIndex &cell)
{
    const auto *columns = qobject_cast<const ShownColumns *>(cell.model());
    return columns ? columns->toSource(cell) : cell;
}

} // namespace sluice::item

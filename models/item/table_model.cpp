#include "models/item/table_model.h"

#include "models/item/cell_value.h"
#include "models/item/convert.h"

#include <algorithm>
#include <limits>

namespace sluice::item {

namespace {

Message whyComputed(const catalog::Column &column)
{
    if (column.generated != catalog::Generated::No) {
        return Message::tr("The database computes this column.");
    }
    return column.identity == catalog::Identity::Always
               ? Message::tr("The database always numbers this column itself.")
               : Message();
}

// Columns the engine computes cannot be written to.
void lockComputed(std::vector<ColumnHead> &heads, const catalog::Snapshot &catalog,
                  const catalog::QualifiedName &name)
{
    if (!catalog || !catalog->tables.contains(name)) {
        return;
    }
    const catalog::Table &table = catalog->tables.at(name);
    for (ColumnHead &head : heads) {
        const catalog::Column *column = table.column(toStdString(head.name));
        if (column != nullptr && head.locked.empty()) {
            head.locked = whyComputed(*column);
        }
    }
}

} // namespace

TableModel::TableModel(session::Session &session, catalog::QualifiedName name, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_name(std::move(name))
{
    m_browse = std::make_unique<session::BrowseTable>(session, m_name, browseEvents());
    m_heads = columnHeads(m_browse->columns(), session.catalog(), m_browse->whyNotEditable());
    lockComputed(m_heads, session.catalog(), m_name);
    updateRowCount(); // where answers come inline, the first rows are here already
    changesChanged();
}

TableModel::~TableModel() = default;

// Answers may come inline while the constructor still makes m_browse: they are looked at behind it.
session::BrowseEvents TableModel::browseEvents()
{
    return {.rowCountChanged =
                [this] {
                    if (m_browse) {
                        updateRowCount();
                    }
                },
            .rowsArrived =
                [this](std::int64_t first, std::int64_t last) {
                    if (m_browse) {
                        rowsArrived(first, last);
                    }
                },
            .failed =
                [this](const Error &error) {
                    m_isWaiting = false;
                    if (m_browse) {
                        updateRowCount();
                    }
                    Q_EMIT failed(error);
                },
            .busyChanged = [this](bool busy) { Q_EMIT busyChanged(busy); }};
}

bool TableModel::isRowCountExact() const
{
    return m_browse->isCountExact();
}

std::int64_t TableModel::tableRowCount() const
{
    return m_browse->rowCount();
}

bool TableModel::isEditable() const
{
    return m_browse->isEditable();
}

QString TableModel::whyNotEditable() const
{
    return toQString(m_browse->whyNotEditable());
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_tableRows + static_cast<int>(m_drafts.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    if (role == RejectionRole) {
        const bool mine = m_rejection.row == row && m_rejection.column == column;
        return mine ? QVariant(toQString(m_rejection.reason)) : QVariant();
    }
    const CellState state = role == StateRole ? cellState(row, column) : CellState::Clean;
    return cellValue(cellView(row, column), state, columnType(column), role);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    const ColumnHead &head = m_heads[static_cast<std::size_t>(section)];
    return role == SortRole ? QVariant(sortPlace(head.name)) : headValue(head, role);
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return whyRefused(index).empty() ? flags | Qt::ItemIsEditable : flags;
}

std::optional<data::CellView> TableModel::cellView(int row, int column) const
{
    if (row < 0 || column < 0 || column >= columnCount()) {
        return std::nullopt;
    }
    const data::RowChange *change = isDraft(row) ? draft(row) : overlay(row).change;
    if (change != nullptr && change->kind != data::RowChangeKind::Delete) {
        const auto cell =
            change->cells.find(m_browse->columns()[static_cast<std::size_t>(column)].column);
        if (cell != change->cells.end()) {
            return data::toView(cell->second.after);
        }
    }
    return isDraft(row) ? std::nullopt : m_browse->cell(row, column);
}

std::optional<int> TableModel::nearestLoadedRow(int row, int step) const
{
    if (isDraft(row)) {
        return row;
    }
    if (const auto found = m_browse->nearestRow(row, step); found && *found < m_tableRows) {
        return static_cast<int>(*found);
    }
    return step > 0 && !m_drafts.empty() ? std::optional(m_tableRows) : std::nullopt;
}

CellState TableModel::cellState(int row, int column) const
{
    if (isDraft(row)) {
        return CellState::Inserted;
    }
    if (!m_browse->cell(row, column)) {
        return CellState::Loading;
    }
    const Overlay &over = overlay(row);
    if (over.conflict) {
        return CellState::Conflict;
    }
    if (over.change == nullptr) {
        return CellState::Clean;
    }
    if (over.change->kind == data::RowChangeKind::Delete) {
        return CellState::Deleted;
    }
    const std::string &name = m_browse->columns()[static_cast<std::size_t>(column)].column;
    return over.change->cells.contains(name) ? CellState::Changed : CellState::Clean;
}

const data::ResultColumn &TableModel::resultColumn(int column) const
{
    return m_browse->columns()[static_cast<std::size_t>(column)];
}

void TableModel::rowsInView(int first, int last)
{
    m_firstInView = first;
    m_lastInView = last;
    if (first < m_tableRows) {
        m_browse->want(std::max(0, first), std::min(last, m_tableRows - 1));
    }
}

std::optional<data::RowAddress> TableModel::address(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    if (isDraft(row)) {
        return m_drafts[static_cast<std::size_t>(row - m_tableRows)];
    }
    if (auto key = m_browse->key(row)) {
        return data::RowAddress{.table = m_name, .key = std::move(*key)};
    }
    return std::nullopt;
}

void TableModel::setConflicts(const std::vector<data::RowAddress> &rows)
{
    m_conflicts = std::set<data::RowAddress>(rows.begin(), rows.end());
    m_overlay = {};
    announce(m_firstInView, m_lastInView);
}

void TableModel::refresh()
{
    m_conflicts.clear();
    m_overlay = {};
    m_browse->refresh();
    updateRowCount();
    announce(m_firstInView, m_lastInView); // what was here is not until it has been read again
}

void TableModel::setRowView(sql::RowView view)
{
    if (view == rowView()) {
        return;
    }
    m_overlay = {};
    m_isWaiting = true;
    m_browse->setView(std::move(view));
    updateRowCount();
    announce(0, m_tableRows - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT rowViewChanged();
}

int TableModel::sortPlace(const QString &column) const
{
    int place = 0;
    for (const sql::SortTerm &term : rowView().order) {
        ++place;
        if (toQString(term.column) == column) {
            return term.descending ? -place : place;
        }
    }
    return 0;
}

void TableModel::cancel()
{
    m_browse->cancel();
}

void TableModel::updateRowCount()
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max() / 2; // leaves room for new rows
    const auto rows = static_cast<int>(std::min(m_browse->rowCount(), kMost));
    m_overlay = {};
    m_isWaiting = m_isWaiting && rows == 0 && !m_browse->isCountExact();
    if (m_isWaiting) {
        return;
    }
    if (rows > m_tableRows) {
        beginInsertRows({}, m_tableRows, rows - 1);
        m_tableRows = rows;
        endInsertRows();
    } else if (rows < m_tableRows) {
        beginRemoveRows({}, rows, m_tableRows - 1);
        m_tableRows = rows;
        endRemoveRows();
    }
    if (m_exact != m_browse->isCountExact()) {
        m_exact = !m_exact;
        Q_EMIT rowCountExact(m_exact);
    }
}

void TableModel::rowsArrived(std::int64_t first, std::int64_t last)
{
    m_overlay = {};
    updateRowCount();
    announce(static_cast<int>(std::min<std::int64_t>(first, m_tableRows)),
             static_cast<int>(std::min<std::int64_t>(last, m_tableRows - 1)));
}

void TableModel::announce(int first, int last)
{
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    if (first <= last && columnCount() > 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

const TableModel::Overlay &TableModel::overlay(int row) const
{
    if (m_overlay.row == row) {
        return m_overlay;
    }
    m_overlay = {.row = row};
    if (m_session.changes().isEmpty() && m_conflicts.empty()) {
        return m_overlay;
    }
    if (const auto at = address(row)) {
        m_overlay.change = m_session.changes().find(*at);
        m_overlay.conflict = m_conflicts.contains(*at);
    } else {
        m_overlay.row = -1; // not here yet: asked again once it is
    }
    return m_overlay;
}

const data::RowChange *TableModel::draft(int row) const
{
    const auto number = static_cast<std::size_t>(row - m_tableRows);
    return number < m_drafts.size() ? m_session.changes().find(m_drafts[number]) : nullptr;
}

} // namespace sluice::item

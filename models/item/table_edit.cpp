// The half of TableModel that writes: every edit is staged in the session's change set, never sent.
#include "models/item/table_model.h"

#include "models/data/format.h"
#include "models/item/convert.h"

#include <algorithm>
#include <map>

namespace sluice::item {

namespace {

data::Value blobOf(const QByteArray &bytes)
{
    const auto *first = reinterpret_cast<const std::byte *>(bytes.constData());
    return data::Value(data::Bytes(first, first + bytes.size()));
}

} // namespace

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    if (const Message reason = whyRefused(index); !reason.empty()) {
        return reject(index.row(), index.column(), reason);
    }
    auto parsed = read(index, value);
    if (!parsed) {
        return reject(index.row(), index.column(), parsed.error().message);
    }
    return stage(index, std::move(*parsed));
}

// Text that is the stored value's own text is that value: no accidental change of its storage class.
Result<data::Value> TableModel::read(const QModelIndex &index, const QVariant &value) const
{
    const ColumnHead &head = m_heads[static_cast<std::size_t>(index.column())];
    if (!value.isValid() || value.isNull()) {
        if (head.notNull.value_or(false)) {
            return fail(ErrorKind::Usage, Message::tr("a value: the column is NOT NULL"));
        }
        return data::Value(data::Null{});
    }
    if (value.typeId() == QMetaType::QByteArray) {
        return blobOf(value.toByteArray());
    }
    const std::string text = toStdString(value.toString());
    const auto before = stored(index.row(), index.column());
    if (before && !before->isNull() && data::toText(data::toView(*before)) == text) {
        return *before;
    }
    return data::parseValue(text, head.type, m_session.dialect().name());
}

bool TableModel::stage(const QModelIndex &index, data::Value value)
{
    const auto at = address(index.row());
    const auto before = stored(index.row(), index.column());
    if (!at || !before) {
        return reject(index.row(), index.column(), Message::tr("The row is not here yet."));
    }
    const std::string &column =
        m_browse->columns()[static_cast<std::size_t>(index.column())].column;
    m_session.changes().setCell(*at, column, *before, std::move(value));
    m_rejection = {};
    edited();
    return true;
}

// The value as the database has it, under whatever is pending; NULL for a new row.
std::optional<data::Value> TableModel::stored(int row, int column) const
{
    if (isDraft(row)) {
        return data::Value();
    }
    const auto cell = m_browse->cell(row, column);
    return cell ? std::optional(data::toValue(*cell)) : std::nullopt;
}

// Cut cells are left out: what is not wholly known cannot be compared.
std::map<std::string, data::Value> TableModel::storedRow(int row) const
{
    std::map<std::string, data::Value> values;
    for (int column = 0; column < columnCount(); ++column) {
        const auto cell = m_browse->cell(row, column);
        if (cell && !cell->isCut()) {
            values[m_browse->columns()[static_cast<std::size_t>(column)].column] =
                data::toValue(*cell);
        }
    }
    return values;
}

Message TableModel::whyRefused(const QModelIndex &index) const
{
    const Message &locked = m_heads[static_cast<std::size_t>(index.column())].locked;
    if (!locked.empty() || isDraft(index.row())) {
        return locked;
    }
    const auto cell = m_browse->cell(index.row(), index.column());
    if (!cell || !address(index.row())) {
        return Message::tr("The row is not here yet.");
    }
    if (cell->isCut()) {
        return Message::tr("The value is too long to be edited in the grid.");
    }
    const data::RowChange *change = overlay(index.row()).change;
    return change != nullptr && change->kind == data::RowChangeKind::Delete
               ? Message::tr("The row is going to be deleted.")
               : Message();
}

bool TableModel::reject(int row, int column, const Message &reason)
{
    m_rejection = {.row = row, .column = column, .reason = reason};
    Q_EMIT editRejected(row, column, toQString(reason));
    return false;
}

int TableModel::insertDraft()
{
    if (!isEditable()) {
        reject(-1, -1, m_browse->whyNotEditable());
        return -1;
    }
    m_session.changes().insertRow(m_name);
    edited();
    return rowCount() - 1;
}

int TableModel::duplicateRow(int row)
{
    if (!isEditable()) {
        reject(row, -1, m_browse->whyNotEditable());
        return -1;
    }
    std::map<std::string, data::Value> values;
    for (int column = 0; column < columnCount(); ++column) {
        const ColumnHead &head = m_heads[static_cast<std::size_t>(column)];
        const auto cell = cellView(row, column);
        if (cell && !cell->isCut() && !head.isKey && head.locked.empty()) {
            values[m_browse->columns()[static_cast<std::size_t>(column)].column] =
                data::toValue(*cell);
        }
    }
    m_session.changes().insertRow(m_name, std::move(values));
    edited();
    return rowCount() - 1;
}

void TableModel::deleteRows(const QList<int> &rows)
{
    if (!isEditable()) {
        reject(-1, -1, m_browse->whyNotEditable());
        return;
    }
    // Addresses first: as soon as one draft goes, row numbers mean something else.
    std::map<data::RowAddress, std::map<std::string, data::Value>> doomed;
    for (const int row : rows) {
        if (const auto at = address(row)) {
            doomed.try_emplace(*at, isDraft(row) ? decltype(storedRow(row)){} : storedRow(row));
        } else {
            reject(row, -1, Message::tr("The row is not here yet."));
        }
    }
    m_session.changes().beginStep(doomed.size() == 1 ? Message::tr("Delete row")
                                                     : Message::tr("Delete rows"));
    for (auto &[at, original] : doomed) {
        m_session.changes().deleteRow(at, std::move(original));
    }
    m_session.changes().endStep();
    edited();
}

void TableModel::revertRow(int row)
{
    if (const auto at = address(row)) {
        m_conflicts.erase(*at);
        m_session.changes().revertRow(*at);
        edited();
    }
}

void TableModel::revertCell(const QModelIndex &index)
{
    const auto at = address(index.row());
    if (at && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        m_session.changes().revertCell(
            *at, m_browse->columns()[static_cast<std::size_t>(index.column())].column);
        edited();
    }
}

bool TableModel::setNull(const QModelIndex &index)
{
    return setData(index, QVariant(), Qt::EditRole);
}

void TableModel::edited()
{
    changesChanged();
    m_session.notifyChanges();
}

void TableModel::changesChanged()
{
    if (m_revision == m_session.changes().revision()) {
        return;
    }
    m_revision = m_session.changes().revision();
    m_overlay = {};
    updateDrafts();
    announce(m_firstInView, m_lastInView);
    announce(m_tableRows, rowCount() - 1);
}

// Drafts that have gone leave one by one; new ones stand where their keys sort: at the end, or where undo puts them back.
void TableModel::updateDrafts()
{
    std::vector<data::RowAddress> now;
    const auto &rows = m_session.changes().rows();
    for (auto row = rows.lower_bound({.table = m_name, .key = {}});
         row != rows.end() && row->first.table == m_name; ++row) {
        if (row->second.kind == data::RowChangeKind::Insert) {
            now.push_back(row->first);
        }
    }
    for (std::size_t i = m_drafts.size(); i-- > 0;) {
        if (!std::ranges::binary_search(now, m_drafts[i])) {
            const int row = m_tableRows + static_cast<int>(i);
            beginRemoveRows({}, row, row);
            m_drafts.erase(m_drafts.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (i >= m_drafts.size() || m_drafts[i] != now[i]) {
            const int row = m_tableRows + static_cast<int>(i);
            beginInsertRows({}, row, row);
            m_drafts.insert(m_drafts.begin() + static_cast<std::ptrdiff_t>(i), now[i]);
            endInsertRows();
        }
    }
}

} // namespace sluice::item

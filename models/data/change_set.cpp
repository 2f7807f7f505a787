#include "models/data/change_set.h"

#include <algorithm>
#include <utility>

namespace sluice::data {

void ChangeSet::setCell(const RowAddress &row, const std::string &column, Value before, Value after)
{
    const RowChange *pending = find(row);
    if (pending != nullptr && pending->kind == RowChangeKind::Delete) {
        return; // what goes is not edited
    }
    RowChange change = pending != nullptr ? *pending : RowChange{};
    if (change.kind == RowChangeKind::Insert) {
        change.cells[column] = {.before = {}, .after = std::move(after)};
        apply(row, std::move(change), Message::tr("Edit new row"));
        return;
    }
    CellChange &cell =
        change.cells.try_emplace(column, CellChange{std::move(before), {}}).first->second;
    cell.after = std::move(after);
    applyUpdate(row, std::move(change), column);
}

void ChangeSet::revertCell(const RowAddress &row, const std::string &column)
{
    const RowChange *pending = find(row);
    if (pending == nullptr || !pending->cells.contains(column)) {
        return;
    }
    RowChange change = *pending;
    change.cells.erase(column);
    if (change.kind == RowChangeKind::Update && change.cells.empty()) {
        apply(row, std::nullopt, Message::tr("Revert cell"));
    } else {
        apply(row, std::move(change), Message::tr("Revert cell"));
    }
}

void ChangeSet::applyUpdate(const RowAddress &row, RowChange change, const std::string &column)
{
    if (const CellChange &cell = change.cells.at(column); cell.before == cell.after) {
        change.cells.erase(column);
    }
    std::optional<RowChange> after;
    if (!change.cells.empty()) {
        after = std::move(change);
    }
    apply(row, std::move(after), Message::tr("Edit %1", {column}));
}

RowAddress ChangeSet::insertRow(const catalog::QualifiedName &table,
                                std::map<std::string, Value> values)
{
    RowAddress row{.table = table, .key = {{Value(m_nextDraft++)}}};
    RowChange change{.kind = RowChangeKind::Insert};
    for (auto &cell : values) {
        change.cells[cell.first] = {.before = {}, .after = std::move(cell.second)};
    }
    apply(row, std::move(change), Message::tr("Insert row"));
    return row;
}

void ChangeSet::deleteRow(const RowAddress &row, std::map<std::string, Value> original)
{
    if (const RowChange *pending = find(row)) {
        if (pending->kind == RowChangeKind::Insert) {
            apply(row, std::nullopt, Message::tr("Delete new row"));
            return;
        }
        if (pending->kind == RowChangeKind::Delete) {
            return;
        }
    }
    apply(row, RowChange{.kind = RowChangeKind::Delete, .original = std::move(original)},
          Message::tr("Delete row"));
}

void ChangeSet::revertRow(const RowAddress &row)
{
    apply(row, std::nullopt, Message::tr("Revert row"));
}

void ChangeSet::clear()
{
    beginStep(Message::tr("Discard all changes"));
    while (!m_rows.empty()) {
        const RowAddress first = m_rows.begin()->first;
        apply(first, std::nullopt, {});
    }
    endStep();
}

void ChangeSet::beginStep(Message label)
{
    if (m_depth++ == 0) {
        m_open = Step{.label = std::move(label)};
    }
}

void ChangeSet::endStep()
{
    if (m_depth == 0 || --m_depth > 0) {
        return;
    }
    if (m_open && !m_open->edits.empty()) {
        m_undo.push_back(std::move(*m_open));
        m_redo.clear();
    }
    m_open.reset();
}

Message ChangeSet::undoLabel() const
{
    return m_undo.empty() ? Message() : m_undo.back().label;
}

Message ChangeSet::redoLabel() const
{
    return m_redo.empty() ? Message() : m_redo.back().label;
}

void ChangeSet::undo()
{
    if (m_open || m_undo.empty()) {
        return; // a step under way is not yet one to undo
    }
    Step step = std::move(m_undo.back());
    m_undo.pop_back();
    // No views: clang 14, which builds the fuzz targets, cannot compile libstdc++ 12's.
    for (auto edit = step.edits.rbegin(); edit != step.edits.rend(); ++edit) {
        put(edit->row, edit->before);
    }
    m_redo.push_back(std::move(step));
}

void ChangeSet::redo()
{
    if (m_open || m_redo.empty()) {
        return;
    }
    Step step = std::move(m_redo.back());
    m_redo.pop_back();
    for (const Edit &edit : step.edits) {
        put(edit.row, edit.after);
    }
    m_undo.push_back(std::move(step));
}

void ChangeSet::committed()
{
    m_rows.clear();
    m_undo.clear();
    m_redo.clear();
    m_open.reset();
    m_depth = 0;
    ++m_revision;
}

const RowChange *ChangeSet::find(const RowAddress &row) const
{
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : &found->second;
}

ChangeCounts ChangeSet::counts() const
{
    ChangeCounts counts;
    for (const auto &[row, change] : m_rows) {
        switch (change.kind) {
        case RowChangeKind::Update:
            counts.cells += static_cast<int>(change.cells.size());
            break;
        case RowChangeKind::Insert:
            ++counts.inserts;
            break;
        case RowChangeKind::Delete:
            ++counts.deletes;
            break;
        }
    }
    return counts;
}

void ChangeSet::apply(const RowAddress &row, std::optional<RowChange> after, Message label)
{
    const RowChange *pending = find(row);
    std::optional<RowChange> before;
    if (pending != nullptr) {
        before = *pending;
    }
    if (before == after) {
        return;
    }
    put(row, after);
    Edit edit{.row = row, .before = std::move(before), .after = std::move(after)};
    if (m_open) {
        m_open->edits.push_back(std::move(edit));
        return;
    }
    Step step{.label = std::move(label)};
    step.edits.push_back(std::move(edit));
    m_undo.push_back(std::move(step));
    m_redo.clear();
}

void ChangeSet::put(const RowAddress &row, const std::optional<RowChange> &change)
{
    if (change) {
        m_rows.insert_or_assign(row, *change);
    } else {
        m_rows.erase(row);
    }
    ++m_revision;
}

} // namespace sluice::data

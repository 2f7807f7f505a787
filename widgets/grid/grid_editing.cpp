// GridView: editing. The model decides what a text means; a refused text stays open with the model's reason.
#include "widgets/grid/cell_editor.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"

#include <QApplication>
#include <QToolTip>

#include <algorithm>

namespace sluice::ui {

namespace {

// What one keystroke changes at most: each of them is a pending change to be shown and undone.
constexpr int kChangeCap = 10'000;

} // namespace

bool GridView::edit(const QModelIndex &index, EditTrigger, QEvent *)
{
    const bool isOpen = beginEdit(index);
    if (isOpen) {
        m_editor->openList();
    }
    return isOpen;
}

bool GridView::beginEdit(const QModelIndex &index, const QString &typed)
{
    if (!index.isValid() || (m_editor && !finishEdit())) {
        return false;
    }
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        refuse(index);
        return false;
    }
    moveTo(index.row(), index.column());
    const QStringList words =
        m_reader.source() ? CellEditor::wordsFor(m_reader.source()->columnType(index.column()))
                          : QStringList();
    m_editIndex = index;
    m_editor = new CellEditor(index.data(Qt::EditRole).toString(), words, viewport());
    m_editText = m_editor->text();
    m_editor->setAccessibleName(model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(m_editor, &CellEditor::stageWanted, this, &GridView::stage);
    connect(m_editor, &CellEditor::cancelWanted, this, &GridView::cancelEdit);
    placeEditor();
    m_editor->show();
    m_editor->setFocus();
    if (!typed.isEmpty()) {
        m_editor->startWith(typed);
    }
    return true;
}

void GridView::refuse(const QModelIndex &index)
{
    QString reason =
        model()->headerData(index.column(), Qt::Horizontal, item::LockedRole).toString();
    if (reason.isEmpty()) {
        reason = tr("This cell cannot be edited.");
    }
    QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), reason, viewport());
    Q_EMIT editRefused(index, reason);
}

void GridView::placeEditor()
{
    if (m_editor) {
        m_editor->placeAt(visualRect(m_editIndex), viewport()->rect());
    }
}

bool GridView::finishEdit()
{
    if (!m_editor) {
        return true;
    }
    const QModelIndex index = m_editIndex;
    const QString text = m_editor->text();
    if (text == m_editText || !index.isValid()) {
        leaveEditor();
        return true;
    }
    if (!model()->setData(index, text, Qt::EditRole)) {
        const QString reason = index.data(item::RejectionRole).toString();
        m_editor->showRejection(reason.isEmpty() ? tr("The value does not fit this column.")
                                                 : reason);
        return false;
    }
    leaveEditor();
    Q_EMIT edited(index);
    return true;
}

void GridView::stage(EditStep step)
{
    if (!m_editor) {
        return;
    }
    if (finishEdit()) {
        moveAfterEdit(step);
    }
}

void GridView::moveAfterEdit(EditStep step)
{
    const QModelIndex current = currentIndex();
    switch (step) {
    case EditStep::Stay:
        return;
    case EditStep::Down:
        moveTo(current.row() + 1, current.column());
        break;
    case EditStep::Up:
        moveTo(current.row() - 1, current.column());
        break;
    case EditStep::Right:
        moveByTab(false);
        break;
    case EditStep::Left:
        moveByTab(true);
        break;
    }
    setFocus(Qt::OtherFocusReason);
}

void GridView::cancelEdit()
{
    leaveEditor();
    setFocus(Qt::OtherFocusReason);
}

void GridView::leaveEditor()
{
    if (!m_editor) {
        return;
    }
    CellEditor *editor = m_editor;
    m_editor = nullptr; // first: losing its focus would stage once more
    editor->disconnect(this);
    // Hiding what has the focus would pass it on like Tab does, and Tab moves the current cell.
    if (editor->isAncestorOf(QApplication::focusWidget())) {
        setFocus(Qt::OtherFocusReason);
    }
    editor->hide();
    editor->deleteLater();
    updateRow(currentIndex().row());
}

QList<QModelIndex> GridView::selectedCellsUpTo(int cap)
{
    QList<QModelIndex> cells;
    if (m_selection.cellCount() > cap) {
        Q_EMIT selectionTooLarge(m_selection.cellCount());
        return cells;
    }
    for (const CellRect &rect : m_selection.rects()) {
        for (int row = rect.top; row <= rect.bottom; ++row) {
            for (int column = rect.left; column <= rect.right; ++column) {
                cells.append(at(row, column));
            }
        }
    }
    return cells;
}

void GridView::clearCells()
{
    for (const QModelIndex &index : selectedCellsUpTo(kChangeCap)) {
        if (!index.flags().testFlag(Qt::ItemIsEditable)) {
            refuse(index);
            return;
        }
        const auto typeClass = m_reader.look(index.column()).typeClass;
        const bool isText =
            typeClass == catalog::TypeClass::Text || typeClass == catalog::TypeClass::Unknown;
        if (!isText || !model()->setData(index, QString(), Qt::EditRole)) {
            Q_EMIT setNullRequested(index); // an empty number is no number
        }
    }
}

void GridView::setCellsNull()
{
    for (const QModelIndex &index : selectedCellsUpTo(kChangeCap)) {
        Q_EMIT setNullRequested(index);
    }
}

void GridView::setCellsDefault()
{
    for (const QModelIndex &index : selectedCellsUpTo(kChangeCap)) {
        Q_EMIT setDefaultRequested(index);
    }
}

void GridView::deleteSelectedRows()
{
    if (m_selection.rowCount() > kChangeCap) {
        Q_EMIT selectionTooLarge(m_selection.rowCount());
        return;
    }
    QList<int> rows;
    for (const auto &range : m_selection.rowRanges()) {
        for (int row = range.first; row <= range.last; ++row) {
            rows.append(row);
        }
    }
    if (!rows.isEmpty()) {
        Q_EMIT deleteRowsRequested(rows);
    }
}

} // namespace sluice::ui

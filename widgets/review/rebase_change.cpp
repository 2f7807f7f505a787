#include "widgets/review/changes_view.h"

namespace sluice::ui {

namespace {

data::Value theirValue(const session::Conflict &conflict, const std::string &column)
{
    const auto found = conflict.theirs->find(column);
    return found == conflict.theirs->end() ? data::Value() : found->second;
}

} // namespace

void rebase(data::ChangeSet &changes, const session::Conflict &conflict)
{
    changes.beginStep(Message::tr("Keep mine"));
    changes.revertRow(conflict.row);
    if (!conflict.theirs) {
        // The row is gone: what was mine comes back as a new row, all of it that is known.
        if (conflict.mine.kind == data::RowChangeKind::Update) {
            std::map<std::string, data::Value> values = conflict.mine.original;
            for (const auto &[column, cell] : conflict.mine.cells) {
                values[column] = cell.after;
            }
            (void)changes.insertRow(conflict.row.table, std::move(values));
        }
    } else if (conflict.mine.kind == data::RowChangeKind::Delete) {
        std::map<std::string, data::Value> original;
        for (const auto &[column, value] : conflict.mine.original) {
            original[column] = theirValue(conflict, column);
        }
        changes.deleteRow(conflict.row, std::move(original));
    } else {
        for (const auto &[column, cell] : conflict.mine.cells) {
            changes.setCell(conflict.row, column, theirValue(conflict, column), cell.after);
        }
    }
    changes.endStep();
}

} // namespace sluice::ui

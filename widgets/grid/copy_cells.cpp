#include "widgets/grid/copy_cells.h"

#include "models/item/roles.h"
#include "widgets/grid/cell_reader.h"

#include <QAbstractItemModel>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kCharacterCap = 256LL << 20;

QString quoted(QString text)
{
    const bool isSafe = !text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'\r')
                        && !text.startsWith(u'"');
    return isSafe ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString cellText(const QModelIndex &index)
{
    return index.data(item::NullRole).toBool() ? QString()
                                               : quoted(index.data(Qt::EditRole).toString());
}

} // namespace

CopiedCells copyCells(const QAbstractItemModel &model, const CellReader &reader,
                      const CellSelection &selection, int cap)
{
    CopiedCells copied;
    const CellRect box = selection.boundingRect();
    bool isFirst = true;
    for (const auto &range : selection.rowRanges()) {
        for (std::int64_t row = range.first; row <= range.last; ++row) {
            const int at = static_cast<int>(row);
            const bool isFull = copied.cells + (box.right - box.left + 1) > cap
                                || copied.text.size() > kCharacterCap;
            if (isFull || !reader.isLoaded(at, box.left)) {
                copied.cut = true;
                return copied;
            }
            if (!isFirst) {
                copied.text += u'\n';
            }
            isFirst = false;
            for (int column = box.left; column <= box.right; ++column) {
                if (column != box.left) {
                    copied.text += u'\t';
                }
                if (selection.contains(at, column)) {
                    copied.text += cellText(model.index(at, column));
                    ++copied.cells;
                }
            }
        }
    }
    return copied;
}

} // namespace sluice::ui

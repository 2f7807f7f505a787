// Selected cells as tab-separated text, the way spreadsheets write and read it.
#pragma once

#include "widgets/grid/cell_selection.h"

#include <QString>

class QAbstractItemModel;

namespace sluice::ui {

class CellReader;

struct CopiedCells
{
    QString text;
    int cells = 0;
    bool cut = false; // the cap was reached, or a row is not loaded: what follows is missing
};

inline constexpr int kCopyCellCap = 1'000'000;

// Whole text of each cell (Qt::EditRole), NULL as nothing; lines end with \n. Cells of the bounding rectangle
// that are not selected are left empty.
[[nodiscard]] CopiedCells copyCells(const QAbstractItemModel &model, const CellReader &reader,
                                    const CellSelection &selection, int cap = kCopyCellCap);

} // namespace sluice::ui

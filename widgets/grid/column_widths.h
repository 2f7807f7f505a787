// How wide columns start out: by their head, their type, and the rows that are there to be seen.
#pragma once

#include <vector>

namespace sluice::ui {

class CellReader;
class GridHeader;
class TextPainter;

struct RowSample
{
    int first = 0;
    int last = -1;
};

// Pixels, each between 60 and 320. Cells that are not loaded do not count.
[[nodiscard]] std::vector<int> initialWidths(const GridHeader &header, const CellReader &reader,
                                             const TextPainter &text, RowSample sample);

} // namespace sluice::ui

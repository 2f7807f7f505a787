// Rows as an aligned table with a two-line header: names, then types.
#pragma once

#include "models/data/row_writer.h"

namespace sluice::app {

// Widths come from the first rows; later ones may run over.
[[nodiscard]] std::unique_ptr<data::RowWriter> makeTablePrinter(bool color);

} // namespace sluice::app

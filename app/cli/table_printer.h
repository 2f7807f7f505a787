// Rows as an aligned table with a two-line header: names, then types.
#pragma once

#include "app/cli/row_printer.h"

namespace sluice::app {

// Widths come from the first rows; later ones may run over.
[[nodiscard]] std::unique_ptr<RowPrinter> makeTablePrinter(std::ostream &out, bool color);

} // namespace sluice::app

// Rows as text for a terminal, a file or another program, while they arrive.
#pragma once

#include "app/cli/arguments.h"
#include "models/data/result_column.h"
#include "models/data/row_batch.h"

#include <iosfwd>
#include <memory>
#include <vector>

namespace sluice::app {

class RowPrinter
{
public:
    virtual ~RowPrinter() = default;
    virtual void columns(const std::vector<data::ResultColumn> &columns) = 0; // once, first
    virtual void rows(const data::RowBatch &batch) = 0;
    virtual void end() = 0;
};

[[nodiscard]] std::unique_ptr<RowPrinter> makeRowPrinter(RowFormat format, std::ostream &out,
                                                         bool color);

} // namespace sluice::app

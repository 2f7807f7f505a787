// A cell of libpq's text format as a cell of a batch.
#pragma once

#include "models/data/row_batch.h"

#include <string_view>

namespace sluice::postgres {

// Text, cut to `cellBytes` (0: never) between characters.
void addTextCell(data::RowBatchBuilder &builder, std::string_view text, std::size_t cellBytes);
// bytea in its hex or its old escape format, as bytes.
void addByteaCell(data::RowBatchBuilder &builder, const char *text, std::size_t size,
                  std::size_t cellBytes);

} // namespace sluice::postgres

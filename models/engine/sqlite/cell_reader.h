// Copies the row a statement stands at into a batch.
#pragma once

#include "models/data/row_batch.h"

#include <sqlite3.h>

namespace sluice::sqlite {

// Text and blobs longer than `cellBytes` are cut (0: never), text not inside a character.
void readRow(sqlite3_stmt *statement, std::size_t cellBytes, data::RowBatchBuilder &rows);

} // namespace sluice::sqlite

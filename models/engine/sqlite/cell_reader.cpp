#include "models/engine/sqlite/cell_reader.h"

#include "models/base/text.h"

#include <string_view>

namespace sluice::sqlite {

namespace {

// The bytes are asked for first, then their number: the order in which SQLite converts UTF-16 only once.
std::string_view bytesOf(sqlite3_stmt *statement, int column, const void *first)
{
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return first == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char *>(first), size);
}

void readText(sqlite3_stmt *statement, int column, std::size_t cellBytes,
              data::RowBatchBuilder &rows)
{
    const auto text = bytesOf(statement, column, sqlite3_column_text(statement, column));
    const bool isCut = cellBytes > 0 && text.size() > cellBytes;
    rows.addText(isCut ? utf8Prefix(text, cellBytes) : text, text.size());
}

void readBlob(sqlite3_stmt *statement, int column, std::size_t cellBytes,
              data::RowBatchBuilder &rows)
{
    const auto bytes = bytesOf(statement, column, sqlite3_column_blob(statement, column));
    rows.addBlob(cellBytes > 0 ? bytes.substr(0, cellBytes) : bytes, bytes.size());
}

} // namespace

void readRow(sqlite3_stmt *statement, std::size_t cellBytes, data::RowBatchBuilder &rows)
{
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            rows.addInteger(sqlite3_column_int64(statement, column));
            break;
        case SQLITE_FLOAT:
            rows.addReal(sqlite3_column_double(statement, column));
            break;
        case SQLITE_TEXT:
            readText(statement, column, cellBytes, rows);
            break;
        case SQLITE_BLOB:
            readBlob(statement, column, cellBytes, rows);
            break;
        default:
            rows.addNull();
        }
    }
}

} // namespace sluice::sqlite

// An immutable block of rows in one arena, shared across threads without locks; and its builder.
#pragma once

#include "models/data/value.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace sluice::data {

class RowBatch
{
public:
    [[nodiscard]] int rowCount() const { return m_rows; }
    [[nodiscard]] int columnCount() const { return m_columns; }
    [[nodiscard]] CellView cell(int row, int column) const;
    // Memory held, in bytes.
    [[nodiscard]] std::size_t byteSize() const;

private:
    friend class RowBatchBuilder;
    friend class SpillFile;
    int m_rows = 0;
    int m_columns = 0;
    std::vector<ValueKind> m_kinds;    // rows × columns, row-major
    std::vector<std::uint32_t> m_ends; // end of each cell in m_arena, row-major
    std::vector<char> m_arena; // reals as 8 native bytes, integers as few bytes as hold them
    std::unordered_map<std::size_t, std::uint64_t> m_fullSizes; // of cut cells, by cell number
};

using BatchPtr = std::shared_ptr<const RowBatch>;

// Fills a batch cell by cell, row by row. Not thread-safe.
class RowBatchBuilder
{
public:
    explicit RowBatchBuilder(int columns);

    void addNull();
    void addInteger(std::int64_t value);
    void addReal(double value);
    // `fullSize` 0: all of it is here.
    void addText(std::string_view text, std::uint64_t fullSize = 0);
    void addBlob(std::string_view bytes, std::uint64_t fullSize = 0);
    void add(const CellView &cell);

    [[nodiscard]] int rowCount() const; // complete rows
    [[nodiscard]] std::size_t byteSize() const;
    // Hands the rows over and starts anew.
    [[nodiscard]] BatchPtr take();

private:
    void addBytes(ValueKind kind, std::string_view bytes, std::uint64_t fullSize);
    void close(ValueKind kind);
    int m_columns;
    std::shared_ptr<RowBatch> m_batch;
};

} // namespace sluice::data

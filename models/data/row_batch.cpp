#include "models/data/row_batch.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sluice::data {

namespace {

// Little end first, as few bytes as keep the sign: small numbers are what most tables hold.
std::size_t packInteger(std::int64_t value, char *out)
{
    std::size_t size = 0;
    while (value != 0) {
        out[size++] = static_cast<char>(value & 0xFF);
        const bool signBit = (value & 0x80) != 0;
        value >>= 8;
        if (value == -1 && signBit) {
            break;
        }
        if (value == 0 && signBit) {
            out[size++] = 0;
        }
    }
    return size;
}

std::int64_t unpackInteger(std::string_view bytes)
{
    if (bytes.empty()) {
        return 0;
    }
    std::uint64_t value = bytes.back() < 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    }
    return static_cast<std::int64_t>(value);
}

} // namespace

CellView RowBatch::cell(int row, int column) const
{
    const std::size_t number = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                               + static_cast<std::size_t>(column);
    const std::size_t begin = number == 0 ? 0 : m_ends[number - 1];
    const std::string_view bytes(m_arena.data() + begin, m_ends[number] - begin);
    CellView view{.kind = m_kinds[number]};
    switch (view.kind) {
    case ValueKind::Null:
        break;
    case ValueKind::Integer:
        view.integer = unpackInteger(bytes);
        break;
    case ValueKind::Real:
        std::memcpy(&view.real, bytes.data(), sizeof view.real);
        break;
    case ValueKind::Text:
    case ValueKind::Blob:
        view.bytes = bytes;
        view.fullSize = bytes.size();
        if (const auto cut = m_fullSizes.find(number); cut != m_fullSizes.end()) {
            view.fullSize = cut->second;
        }
        break;
    }
    return view;
}

std::size_t RowBatch::byteSize() const
{
    constexpr std::size_t kHashNode = 40; // key, value, link and the allocator's own share
    return sizeof(RowBatch) + m_kinds.capacity() * sizeof(ValueKind)
           + m_ends.capacity() * sizeof(std::uint32_t) + m_arena.capacity()
           + m_fullSizes.size() * kHashNode;
}

RowBatchBuilder::RowBatchBuilder(int columns)
    : m_columns(columns)
    , m_batch(std::make_shared<RowBatch>())
{
    m_batch->m_columns = columns;
}

void RowBatchBuilder::addNull()
{
    close(ValueKind::Null);
}

void RowBatchBuilder::addInteger(std::int64_t value)
{
    char bytes[sizeof value];
    const std::size_t size = packInteger(value, bytes);
    m_batch->m_arena.insert(m_batch->m_arena.end(), bytes, bytes + size);
    close(ValueKind::Integer);
}

void RowBatchBuilder::addReal(double value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    m_batch->m_arena.insert(m_batch->m_arena.end(), bytes, bytes + sizeof bytes);
    close(ValueKind::Real);
}

void RowBatchBuilder::addText(std::string_view text, std::uint64_t fullSize)
{
    addBytes(ValueKind::Text, text, fullSize);
}

void RowBatchBuilder::addBlob(std::string_view bytes, std::uint64_t fullSize)
{
    addBytes(ValueKind::Blob, bytes, fullSize);
}

void RowBatchBuilder::addBytes(ValueKind kind, std::string_view bytes, std::uint64_t fullSize)
{
    if (fullSize > bytes.size()) {
        m_batch->m_fullSizes.emplace(m_batch->m_kinds.size(), fullSize);
    }
    m_batch->m_arena.insert(m_batch->m_arena.end(), bytes.begin(), bytes.end());
    close(kind);
}

void RowBatchBuilder::add(const CellView &cell)
{
    switch (cell.kind) {
    case ValueKind::Null:
        addNull();
        break;
    case ValueKind::Integer:
        addInteger(cell.integer);
        break;
    case ValueKind::Real:
        addReal(cell.real);
        break;
    case ValueKind::Text:
    case ValueKind::Blob:
        addBytes(cell.kind, cell.bytes, cell.fullSize);
        break;
    }
}

int RowBatchBuilder::rowCount() const
{
    return m_columns == 0 ? 0 : static_cast<int>(m_batch->m_kinds.size()) / m_columns;
}

std::size_t RowBatchBuilder::byteSize() const
{
    return m_batch->m_arena.size() + m_batch->m_kinds.size() * sizeof(ValueKind)
           + m_batch->m_ends.size() * sizeof(std::uint32_t);
}

BatchPtr RowBatchBuilder::take()
{
    std::shared_ptr<RowBatch> full = std::exchange(m_batch, std::make_shared<RowBatch>());
    m_batch->m_columns = m_columns;
    full->m_rows = m_columns == 0 ? 0 : static_cast<int>(full->m_kinds.size()) / m_columns;
    full->m_kinds.shrink_to_fit();
    full->m_ends.shrink_to_fit();
    full->m_arena.shrink_to_fit();
    return full;
}

void RowBatchBuilder::close(ValueKind kind)
{
    m_batch->m_kinds.push_back(kind);
    m_batch->m_ends.push_back(static_cast<std::uint32_t>(m_batch->m_arena.size()));
}

} // namespace sluice::data

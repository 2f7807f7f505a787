#include "models/engine/postgres/cell_text.h"

#include "models/base/text.h"

#include "models/engine/postgres/libpq.h"

#include <algorithm>
#include <string>

namespace sluice::postgres {

namespace {

unsigned digit(char c)
{
    return static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

} // namespace

void addTextCell(data::RowBatchBuilder &builder, std::string_view text, std::size_t cellBytes)
{
    if (cellBytes == 0 || text.size() <= cellBytes) {
        builder.addText(text);
        return;
    }
    builder.addText(utf8Prefix(text, cellBytes), text.size());
}

void addByteaCell(data::RowBatchBuilder &builder, const char *text, std::size_t size,
                  std::size_t cellBytes)
{
    if (!std::string_view(text, size).starts_with("\\x")) {
        std::size_t length = 0;
        unsigned char *bytes =
            PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &length);
        const std::size_t held = cellBytes == 0 ? length : std::min(length, cellBytes);
        builder.addBlob({reinterpret_cast<const char *>(bytes), held}, length);
        PQfreemem(bytes);
        return;
    }
    const std::size_t full = (size - 2) / 2;
    std::string bytes(cellBytes == 0 ? full : std::min(full, cellBytes), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>((digit(text[2 + 2 * i]) << 4U) | digit(text[3 + 2 * i]));
    }
    builder.addBlob(bytes, full);
}

} // namespace sluice::postgres

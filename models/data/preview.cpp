#include "models/base/text.h"
#include "models/data/blob_kind.h"
#include "models/data/compact_json.h"
#include "models/data/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sluice::data {

namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kReplacement = "\uFFFD";

struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 0; // 0: not well-formed
};

// The sequence at the start of `bytes`; isValidUtf8 decides, so the two never disagree.
CodePoint decode(std::string_view bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() < length || !isValidUtf8(bytes.substr(0, length))) {
        return {};
    }
    constexpr std::array<unsigned, 5> kMasks = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = lead & kMasks[length];
    for (std::size_t i = 1; i < length; ++i) {
        value = (value << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
    }
    return {.value = value, .length = length};
}

// What would be invisible, break the line or reorder its neighbours.
bool isTreacherous(char32_t c)
{
    return (c >= 0x80 && c <= 0x9F) || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::string visible(std::string_view sequence, char32_t c)
{
    if (c == U'\n' || c == 0x2028 || c == 0x2029) {
        return "\u21B5"; // ↵
    }
    if (c == U'\t') {
        return "\u21E5"; // ⇥
    }
    if (c < 0x20) { // the block of control pictures: three bytes, E2 90 80 and up
        return {'\xE2', '\x90', static_cast<char>(0x80U + c)};
    }
    if (c == 0x7F) {
        return "\u2421";
    }
    if (isTreacherous(c)) {
        return fmt::format("\u2039U+{:04X}\u203A", static_cast<std::uint32_t>(c));
    }
    return std::string(sequence);
}

// Collects visible characters up to a limit of bytes, the ellipsis included.
class Line
{
public:
    explicit Line(std::size_t limit)
        : m_limit(limit)
    {}

    [[nodiscard]] bool isFull() const { return m_full; }
    void add(std::string_view piece)
    {
        if (m_text.size() + piece.size() > m_limit) {
            m_full = true;
            return;
        }
        m_text += piece;
        if (m_text.size() + kEllipsis.size() <= m_limit) {
            m_safe = m_text.size();
        }
    }
    std::string finish(bool cut) &&
    {
        if (m_full || cut) {
            m_text.resize(m_safe);
            m_text += kEllipsis;
        }
        return std::move(m_text);
    }

private:
    std::string m_text;
    std::size_t m_limit;
    std::size_t m_safe = 0; // where the ellipsis still fits behind
    bool m_full = false;
};

// The last character of a cut cell may be cut itself: that is no damage to be shown.
std::string_view withoutCutTail(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte >= 0xC0) { // the lead byte of the last sequence
            const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
            return length > back ? text.substr(0, text.size() - back) : text;
        }
        if (byte < 0x80) {
            break;
        }
    }
    return text;
}

void addText(Line &line, std::string_view text)
{
    while (!text.empty() && !line.isFull()) {
        const CodePoint c = decode(text);
        if (c.length == 0) {
            line.add(kReplacement);
            text.remove_prefix(1);
            continue;
        }
        line.add(visible(text.substr(0, c.length), c.value));
        text.remove_prefix(c.length);
    }
}

bool isPlainAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string textPreview(const CellView &cell, std::size_t limit)
{
    if (!cell.isCut() && cell.bytes.size() <= limit && isPlainAscii(cell.bytes)) {
        return std::string(cell.bytes);
    }
    Line line(limit);
    addText(line, cell.isCut() ? withoutCutTail(cell.bytes) : cell.bytes);
    return std::move(line).finish(cell.isCut());
}

} // namespace

std::string preview(const CellView &cell, const catalog::TypeRef &type, std::size_t limit)
{
    if (cell.kind == ValueKind::Blob) {
        return blobSummary(cell.bytes, cell.fullSize);
    }
    if (cell.kind != ValueKind::Text) {
        return toText(cell);
    }
    if (type.typeClass == catalog::TypeClass::Json) {
        const std::string compact = compactJson(cell.bytes, limit);
        CellView shown = cell;
        shown.bytes = compact;
        shown.fullSize = cell.isCut() ? compact.size() + 1 : compact.size();
        return textPreview(shown, limit);
    }
    if (type.typeClass == catalog::TypeClass::Boolean && cell.bytes == "t") {
        return "true"; // PostgreSQL's own short form
    }
    if (type.typeClass == catalog::TypeClass::Boolean && cell.bytes == "f") {
        return "false";
    }
    return textPreview(cell, limit);
}

} // namespace sluice::data

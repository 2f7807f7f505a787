#include "models/data/row_writer.h"

#include "models/base/text.h"
#include "models/data/format.h"
#include "models/data/row_writers.h"

#include <array>
#include <utility>

namespace sluice::data {

void RowWriter::rows(const RowBatch &batch)
{
    m_cells.resize(static_cast<std::size_t>(batch.columnCount()));
    for (int at = 0; at < batch.rowCount(); ++at) {
        for (int column = 0; column < batch.columnCount(); ++column) {
            m_cells[static_cast<std::size_t>(column)] = batch.cell(at, column);
        }
        row(m_cells);
    }
}

std::unique_ptr<RowWriter> makeRowWriter(RowFormat format, const RowWriterOptions &options)
{
    switch (format) {
    case RowFormat::Csv:
        return makeCsvWriter(options);
    case RowFormat::Tsv:
        return makeTsvWriter(options);
    case RowFormat::Json:
        return makeJsonWriter(false);
    case RowFormat::JsonLines:
        return makeJsonWriter(true);
    case RowFormat::Markdown:
        return makeMarkdownWriter();
    case RowFormat::Html:
        return makeHtmlWriter();
    }
    return {};
}

std::optional<RowFormat> rowFormat(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, RowFormat>, 6> kNames{{
        {"csv", RowFormat::Csv},
        {"tsv", RowFormat::Tsv},
        {"json", RowFormat::Json},
        {"jsonl", RowFormat::JsonLines},
        {"markdown", RowFormat::Markdown},
        {"html", RowFormat::Html},
    }};
    for (const auto &[known, format] : kNames) {
        if (known == name) {
            return format;
        }
    }
    return std::nullopt;
}

std::string readableText(const CellView &cell, catalog::TypeClass type)
{
    const bool isFlag = type == catalog::TypeClass::Boolean && cell.kind == ValueKind::Text
                        && (cell.bytes == "t" || cell.bytes == "f");
    return isFlag ? (cell.bytes == "t" ? "true" : "false") : toText(cell);
}

std::string mendedUtf8(std::string_view text)
{
    std::string mended;
    mended.reserve(text.size());
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view sequence = text.substr(0, length);
        const bool isGood = sequence.size() == length && isValidUtf8(sequence);
        mended += isGood ? sequence : std::string_view("\uFFFD");
        text.remove_prefix(isGood ? length : 1);
    }
    return mended;
}

} // namespace sluice::data

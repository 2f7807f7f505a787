// The writers behind makeRowWriter(), each in a file of its own, and what they share.
#pragma once

#include "models/data/row_writer.h"

namespace sluice::data {

[[nodiscard]] std::unique_ptr<RowWriter> makeCsvWriter(const RowWriterOptions &options);
[[nodiscard]] std::unique_ptr<RowWriter> makeTsvWriter(const RowWriterOptions &options);
[[nodiscard]] std::unique_ptr<RowWriter> makeJsonWriter(bool asLines);
[[nodiscard]] std::unique_ptr<RowWriter> makeMarkdownWriter();
[[nodiscard]] std::unique_ptr<RowWriter> makeHtmlWriter();

// The whole value for people to read: toText(), with PostgreSQL's booleans as words.
[[nodiscard]] std::string readableText(const CellView &cell, catalog::TypeClass type);
// Each byte that belongs to no well-formed sequence as U+FFFD.
[[nodiscard]] std::string mendedUtf8(std::string_view text);

} // namespace sluice::data

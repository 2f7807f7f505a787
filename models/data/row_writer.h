// Rows as a file's text, a format a writer: values whole and exact, NULL told from empty, row by row.
#pragma once

#include "models/data/result_column.h"
#include "models/data/row_batch.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::data {

class RowWriter
{
public:
    virtual ~RowWriter() = default;

    virtual void begin(const std::vector<ResultColumn> &columns) = 0; // once, first
    virtual void row(std::span<const CellView> cells) = 0;            // one for each column
    virtual void end() {}                                             // once, last
    void rows(const RowBatch &batch);

    // Written since it was last cleared: whoever streams takes it as often as they like.
    [[nodiscard]] std::string_view text() const { return m_text; }
    void clear() { m_text.clear(); }
    // Cells that the format could not hold as they are: what is no UTF-8 stands there as U+FFFD.
    [[nodiscard]] std::int64_t alteredCells() const { return m_altered; }

protected:
    [[nodiscard]] std::string &out() { return m_text; }
    void noteAltered() { ++m_altered; }

private:
    std::string m_text;
    std::int64_t m_altered = 0;
    std::vector<CellView> m_cells; // of one row, reused
};

enum class RowFormat { Csv, Tsv, Json, JsonLines, Markdown, Html };

struct RowWriterOptions
{
    bool header = true; // of CSV and TSV: a first line of names
    // CSV and TSV: an apostrophe before what a spreadsheet would take for a formula.
    bool spreadsheetSafe = false;
};

[[nodiscard]] std::unique_ptr<RowWriter> makeRowWriter(RowFormat format,
                                                       const RowWriterOptions &options = {});
// "csv", "tsv", "json", "jsonl", "markdown", "html".
[[nodiscard]] std::optional<RowFormat> rowFormat(std::string_view name);

} // namespace sluice::data

// The formats that rows are exported in: those of data::RowWriter, and SQL for the engine at hand.
#pragma once

#include "models/base/result.h"
#include "models/data/row_writer.h"
#include "models/sql/write_rows.h"

#include <functional>

namespace sluice::session {

// "csv", "tsv", "json", "jsonl", "markdown", "html", "sql".
[[nodiscard]] const std::vector<std::string> &exportFormats();
// By the ending of a file's name, in any case; empty: it tells none.
[[nodiscard]] std::string exportFormat(const std::string &path);
// Without the dot.
[[nodiscard]] std::string fileEnding(const std::string &format);

// Asked once the columns are known: an INSERT, for one, wants to know where they come from.
using MakeRowWriter = std::function<Result<std::unique_ptr<data::RowWriter>>(
    const std::vector<data::ResultColumn> &)>;

struct ExportOptions
{
    std::string format; // one of exportFormats()
    data::RowWriterOptions writer;
    std::optional<sql::InsertTarget>
        target; // of "sql"; none: the one table that the columns come from
};

// The dialect outlives the function and its writers.
[[nodiscard]] MakeRowWriter rowWriterMaker(ExportOptions options, const sql::Dialect &dialect);

} // namespace sluice::session

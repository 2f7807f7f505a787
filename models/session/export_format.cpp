#include "models/session/export_format.h"

#include "models/base/text.h"

#include <algorithm>
#include <filesystem>

namespace sluice::session {

namespace {

constexpr const char *kSql = "sql";

} // namespace

const std::vector<std::string> &exportFormats()
{
    static const std::vector<std::string> formats{"csv",      "tsv",  "json", "jsonl",
                                                  "markdown", "html", kSql};
    return formats;
}

std::string exportFormat(const std::string &path)
{
    std::string ending = toLowerAscii(std::filesystem::path(path).extension().string());
    ending.erase(0, 1);
    ending = ending == "ndjson" ? "jsonl"
             : ending == "md"   ? "markdown"
             : ending == "htm"  ? "html"
                                : ending;
    return std::ranges::find(exportFormats(), ending) == exportFormats().end() ? "" : ending;
}

std::string fileEnding(const std::string &format)
{
    return format == "markdown" ? "md" : format;
}

MakeRowWriter rowWriterMaker(ExportOptions options, const sql::Dialect &dialect)
{
    return [options = std::move(options), &dialect](const std::vector<data::ResultColumn> &columns)
               -> Result<std::unique_ptr<data::RowWriter>> {
        if (const auto known = data::rowFormat(options.format)) {
            return data::makeRowWriter(*known, options.writer);
        }
        auto target = options.target;
        if (!target) {
            const auto origin = data::commonTable(columns);
            if (!origin) {
                return fail(ErrorKind::Usage,
                            Message::tr("the rows come from no single table to insert them into"));
            }
            target = {.table = *origin};
        }
        return sql::makeInsertWriter(*target, dialect);
    };
}

} // namespace sluice::session

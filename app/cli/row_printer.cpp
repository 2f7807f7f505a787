#include "app/cli/row_printer.h"

#include "app/cli/json_cell.h"
#include "app/cli/table_printer.h"
#include "models/base/text.h"
#include "models/data/format.h"

#include <ostream>
#include <set>

namespace sluice::app {

namespace {

class CsvPrinter final : public RowPrinter
{
public:
    explicit CsvPrinter(std::ostream &out)
        : m_out(out)
    {}

    void columns(const std::vector<data::ResultColumn> &columns) override
    {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            m_out << (i == 0 ? "" : ",") << field(columns[i].name);
        }
        m_out << "\r\n";
    }

    void rows(const data::RowBatch &batch) override
    {
        for (int row = 0; row < batch.rowCount(); ++row) {
            for (int column = 0; column < batch.columnCount(); ++column) {
                const data::CellView cell = batch.cell(row, column);
                // NULL is nothing, an empty text is "": the two stay apart.
                const bool isNull = cell.kind == data::ValueKind::Null;
                m_out << (column == 0 ? "" : ",") << (isNull ? "" : field(data::toText(cell)));
            }
            m_out << "\r\n";
        }
    }

    void end() override { m_out.flush(); }

private:
    static std::string field(const std::string &text)
    {
        if (!text.empty() && text.find_first_of(",\"\r\n") == std::string::npos) {
            return text;
        }
        return '"' + replaceAll(text, "\"", "\"\"") + '"';
    }

    std::ostream &m_out;
};

class JsonPrinter final : public RowPrinter
{
public:
    JsonPrinter(std::ostream &out, bool lines)
        : m_out(out)
        , m_lines(lines)
    {}

    void columns(const std::vector<data::ResultColumn> &columns) override
    {
        // A JSON object has each key once: a repeated column gets a number.
        std::set<std::string> used;
        for (const data::ResultColumn &column : columns) {
            std::string name = column.name;
            for (int n = 2; !used.insert(name).second; ++n) {
                name = column.name + "_" + std::to_string(n);
            }
            m_keys.push_back(jsonString(name) + ":");
            m_types.push_back(column.type.typeClass);
        }
        if (!m_lines) {
            m_out << "[";
        }
    }

    void rows(const data::RowBatch &batch) override
    {
        for (int row = 0; row < batch.rowCount(); ++row) {
            if (!m_lines) {
                m_out << (m_isFirst ? "\n" : ",\n");
            }
            m_isFirst = false;
            m_out << "{";
            for (int column = 0; column < batch.columnCount(); ++column) {
                const auto at = static_cast<std::size_t>(column);
                m_out << (column == 0 ? "" : ",") << m_keys[at]
                      << jsonCell(batch.cell(row, column), m_types[at]);
            }
            m_out << (m_lines ? "}\n" : "}");
        }
    }

    void end() override
    {
        if (!m_lines) {
            m_out << (m_isFirst ? "]\n" : "\n]\n");
        }
        m_out.flush();
    }

private:
    std::ostream &m_out;
    bool m_lines;
    bool m_isFirst = true;
    std::vector<std::string> m_keys;
    std::vector<catalog::TypeClass> m_types;
};

class MarkdownPrinter final : public RowPrinter
{
public:
    explicit MarkdownPrinter(std::ostream &out)
        : m_out(out)
    {}

    void columns(const std::vector<data::ResultColumn> &columns) override
    {
        std::string rule;
        for (const data::ResultColumn &column : columns) {
            m_types.push_back(column.type);
            m_out << "| " << field(column.name) << " ";
            rule += catalog::isNumeric(column.type.typeClass) ? "| ---: " : "| --- ";
        }
        m_out << "|\n" << rule << "|\n";
    }

    void rows(const data::RowBatch &batch) override
    {
        for (int row = 0; row < batch.rowCount(); ++row) {
            for (int column = 0; column < batch.columnCount(); ++column) {
                const data::CellView cell = batch.cell(row, column);
                const auto &type = m_types[static_cast<std::size_t>(column)];
                const bool isNull = cell.kind == data::ValueKind::Null;
                m_out << "| " << (isNull ? "*NULL*" : field(data::preview(cell, type))) << " ";
            }
            m_out << "|\n";
        }
    }

    void end() override { m_out.flush(); }

private:
    static std::string field(const std::string &text)
    {
        return replaceAll(replaceAll(text, "\\", "\\\\"), "|", "\\|");
    }

    std::ostream &m_out;
    std::vector<catalog::TypeRef> m_types;
};

} // namespace

std::unique_ptr<RowPrinter> makeRowPrinter(RowFormat format, std::ostream &out, bool color)
{
    switch (format) {
    case RowFormat::Table:
        return makeTablePrinter(out, color);
    case RowFormat::Csv:
        return std::make_unique<CsvPrinter>(out);
    case RowFormat::Json:
        return std::make_unique<JsonPrinter>(out, false);
    case RowFormat::JsonLines:
        return std::make_unique<JsonPrinter>(out, true);
    case RowFormat::Markdown:
        return std::make_unique<MarkdownPrinter>(out);
    }
    return {};
}

} // namespace sluice::app

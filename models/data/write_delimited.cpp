// CSV as RFC 4180 has it, and tab-separated text as spreadsheets write and read it.
#include "models/data/decimal_text.h"
#include "models/data/format.h"
#include "models/data/row_writers.h"

namespace sluice::data {

namespace {

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
}

bool isNumber(const CellView &cell, const catalog::TypeRef &type, std::string_view text)
{
    const bool mayBe = cell.kind == ValueKind::Integer || cell.kind == ValueKind::Real
                       || (cell.kind == ValueKind::Text && catalog::isNumeric(type.typeClass));
    return mayBe && readDecimal(text).has_value();
}

class DelimitedWriter : public RowWriter
{
public:
    DelimitedWriter(char separator, std::string_view lineEnd, const RowWriterOptions &options)
        : m_separator(separator)
        , m_lineEnd(lineEnd)
        , m_options(options)
    {}

    void begin(const std::vector<ResultColumn> &columns) override
    {
        for (const ResultColumn &column : columns) {
            m_types.push_back(column.type);
        }
        if (!m_options.header) {
            return;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            separate(i);
            const bool isUnsafe = m_options.spreadsheetSafe && looksLikeFormula(columns[i].name);
            addField((isUnsafe ? "'" : "") + columns[i].name);
        }
        out() += m_lineEnd;
    }

    void row(std::span<const CellView> cells) override
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            separate(i);
            addCell(cells[i], m_types[i]);
        }
        out() += m_lineEnd;
    }

protected:
    [[nodiscard]] virtual bool needsQuotes(std::string_view text) const = 0;

private:
    void separate(std::size_t column)
    {
        if (column > 0) {
            out() += m_separator;
        }
    }

    // NULL is nothing, an empty text is "": the two stay apart.
    void addCell(const CellView &cell, const catalog::TypeRef &type)
    {
        if (cell.kind == ValueKind::Null) {
            return;
        }
        if (cell.kind == ValueKind::Text && !m_options.spreadsheetSafe) {
            addField(cell.bytes);
            return;
        }
        m_field.clear();
        appendText(cell, m_field);
        if (m_options.spreadsheetSafe && looksLikeFormula(m_field)
            && !isNumber(cell, type, m_field)) {
            m_field.insert(0, 1, '\'');
        }
        addField(m_field);
    }

    void addField(std::string_view text)
    {
        if (!needsQuotes(text)) {
            out() += text;
            return;
        }
        out() += '"';
        for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
            (out() += text.substr(0, quote)) += "\"\"";
            text.remove_prefix(quote + 1);
        }
        (out() += text) += '"';
    }

    char m_separator;
    std::string_view m_lineEnd;
    RowWriterOptions m_options;
    std::vector<catalog::TypeRef> m_types;
    std::string m_field; // reused
};

class CsvWriter final : public DelimitedWriter
{
public:
    explicit CsvWriter(const RowWriterOptions &options)
        : DelimitedWriter(',', "\r\n", options)
    {}

protected:
    [[nodiscard]] bool needsQuotes(std::string_view text) const override
    {
        return text.empty() || text.find_first_of(",\"\r\n") != text.npos;
    }
};

class TsvWriter final : public DelimitedWriter
{
public:
    explicit TsvWriter(const RowWriterOptions &options)
        : DelimitedWriter('\t', "\n", options)
    {}

protected:
    // A quotation mark inside is a character like others there; one at the start is not.
    [[nodiscard]] bool needsQuotes(std::string_view text) const override
    {
        return text.empty() || text.front() == '"' || text.find_first_of("\t\r\n") != text.npos;
    }
};

} // namespace

std::unique_ptr<RowWriter> makeCsvWriter(const RowWriterOptions &options)
{
    return std::make_unique<CsvWriter>(options);
}

std::unique_ptr<RowWriter> makeTsvWriter(const RowWriterOptions &options)
{
    return std::make_unique<TsvWriter>(options);
}

} // namespace sluice::data

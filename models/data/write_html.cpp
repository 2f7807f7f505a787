// A table in HTML, as a document or an e-mail takes it from the clipboard.
#include "models/base/text.h"
#include "models/data/format.h"
#include "models/data/row_writers.h"

namespace sluice::data {

namespace {

class HtmlWriter final : public RowWriter
{
public:
    void begin(const std::vector<ResultColumn> &columns) override
    {
        out() += "<meta charset=\"utf-8\">\n<table>\n<thead>\n<tr>";
        for (const ResultColumn &column : columns) {
            out() += "<th>";
            addText(column.name);
            out() += "</th>";
            m_types.push_back(column.type.typeClass);
        }
        out() += "</tr>\n</thead>\n<tbody>\n";
    }

    void row(std::span<const CellView> cells) override
    {
        out() += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].kind == ValueKind::Null) {
                out() += "<td><i>NULL</i></td>";
                continue;
            }
            out() += catalog::isNumeric(m_types[i]) ? "<td align=\"right\">" : "<td>";
            addText(readableText(cells[i], m_types[i]));
            out() += "</td>";
        }
        out() += "</tr>\n";
    }

    void end() override { out() += "</tbody>\n</table>\n"; }

private:
    void addText(std::string_view text)
    {
        std::string mended;
        bool isAltered = !isValidUtf8(text);
        if (isAltered) {
            mended = mendedUtf8(text);
            text = mended;
        }
        for (const char c : text) {
            isAltered = !addCharacter(c) || isAltered;
        }
        if (isAltered) {
            noteAltered();
        }
    }

    // False for what HTML has no way to write: the other control characters.
    bool addCharacter(char c)
    {
        switch (c) {
        case '&':
            out() += "&amp;";
            return true;
        case '<':
            out() += "&lt;";
            return true;
        case '>':
            out() += "&gt;";
            return true;
        case '"':
            out() += "&quot;";
            return true;
        case '\n':
            out() += "<br>";
            return true;
        case '\r':
            out() += "&#13;";
            return true;
        default:
            break;
        }
        const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\t';
        isControl ? void(out() += "\uFFFD") : out().push_back(c);
        return !isControl;
    }

    std::vector<catalog::TypeClass> m_types;
};

} // namespace

std::unique_ptr<RowWriter> makeHtmlWriter()
{
    return std::make_unique<HtmlWriter>();
}

} // namespace sluice::data

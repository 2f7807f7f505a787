// A table in GitHub's Markdown: what would be markup is escaped, a line's end is <br>.
#include "models/base/text.h"
#include "models/data/format.h"
#include "models/data/row_writers.h"

namespace sluice::data {

namespace {

bool isMarkup(char c)
{
    return std::string_view("\\|`*_~<>&[]").find(c) != std::string_view::npos;
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class MarkdownWriter final : public RowWriter
{
public:
    void begin(const std::vector<ResultColumn> &columns) override
    {
        std::string rule;
        for (const ResultColumn &column : columns) {
            out() += "| ";
            addText(column.name);
            out() += ' ';
            rule += catalog::isNumeric(column.type.typeClass) ? "| ---: " : "| --- ";
            m_types.push_back(column.type.typeClass);
        }
        ((out() += "|\n") += rule) += "|\n";
    }

    void row(std::span<const CellView> cells) override
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out() += "| ";
            if (cells[i].kind == ValueKind::Null) {
                out() += "*NULL*";
            } else {
                addText(readableText(cells[i], m_types[i]));
            }
            out() += ' ';
        }
        out() += "|\n";
    }

private:
    void addText(std::string_view text)
    {
        std::string mended;
        if (!isValidUtf8(text)) {
            noteAltered();
            mended = mendedUtf8(text);
            text = mended;
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (c == '\n' || c == '\r') {
                const bool isPair = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
                i += isPair ? 1 : 0;
                out() += "<br>";
                continue;
            }
            // Names are full of underscores, and between letters these are no markup.
            const bool isInWord = c == '_' && i > 0 && i + 1 < text.size()
                                  && isWordCharacter(text[i - 1]) && isWordCharacter(text[i + 1]);
            if (isMarkup(c) && !isInWord) {
                out() += '\\';
            }
            out() += c;
        }
    }

    std::vector<catalog::TypeClass> m_types;
};

} // namespace

std::unique_ptr<RowWriter> makeMarkdownWriter()
{
    return std::make_unique<MarkdownWriter>();
}

} // namespace sluice::data

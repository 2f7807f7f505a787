#include "app/cli/table_printer.h"

#include "models/data/format.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace sluice::app {

namespace {

constexpr std::size_t kRowsToMeasure = 500;
constexpr std::size_t kCellLimit = 80;

// Columns on a terminal: code points, with the wide ones of East Asia counted twice.
int displayWidth(const std::string &text)
{
    int width = 0;
    for (const char32_t c : QString::fromStdString(text).toUcs4()) {
        const bool isWide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xFF60)
                            || (c >= 0x1F300 && c <= 0x1FAFF);
        width += isWide ? 2 : 1;
    }
    return width;
}

class TablePrinter final : public data::RowWriter
{
public:
    explicit TablePrinter(bool color)
        : m_color(color)
    {}

    void begin(const std::vector<data::ResultColumn> &columns) override
    {
        m_columns = columns;
        for (const data::ResultColumn &column : columns) {
            m_widths.push_back(
                std::max({displayWidth(column.name), displayWidth(column.type.name), 1}));
        }
    }

    void row(std::span<const data::CellView> values) override
    {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < values.size(); ++i) {
            cells.push_back(values[i].kind == data::ValueKind::Null
                                ? "NULL"
                                : data::preview(values[i], m_columns[i].type, kCellLimit));
        }
        add(std::move(cells));
    }

    void end() override { flushMeasured(); }

private:
    void add(std::vector<std::string> cells)
    {
        if (m_isMeasured) {
            print(cells);
            return;
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_widths[i] = std::max(m_widths[i], displayWidth(cells[i]));
        }
        m_held.push_back(std::move(cells));
        if (m_held.size() >= kRowsToMeasure) {
            flushMeasured();
        }
    }

    void flushMeasured()
    {
        if (m_isMeasured) {
            return;
        }
        m_isMeasured = true;
        printHeader();
        for (const auto &row : m_held) {
            print(row);
        }
        m_held.clear();
    }

    void printHeader()
    {
        std::vector<std::string> names;
        std::vector<std::string> types;
        std::string rule;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            names.push_back(m_columns[i].name);
            types.push_back(m_columns[i].type.name);
            rule += (i == 0 ? "" : "--") + std::string(static_cast<std::size_t>(m_widths[i]), '-');
        }
        print(names, "\033[1m");
        print(types, "\033[2m");
        (out() += rule) += '\n';
    }

    void print(const std::vector<std::string> &cells, const char *style = nullptr)
    {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const int gap = std::max(0, m_widths[i] - displayWidth(cells[i]));
            const std::string space(static_cast<std::size_t>(gap), ' ');
            const bool right = catalog::isNumeric(m_columns[i].type.typeClass);
            line += (i == 0 ? "" : "  ") + (right ? space + cells[i] : cells[i] + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        const bool isStyled = m_color && style != nullptr;
        ((out() += isStyled ? style : "") += line) += isStyled ? "\033[0m\n" : "\n";
    }

    bool m_color;
    bool m_isMeasured = false;
    std::vector<data::ResultColumn> m_columns;
    std::vector<int> m_widths;
    std::vector<std::vector<std::string>> m_held;
};

} // namespace

std::unique_ptr<data::RowWriter> makeTablePrinter(bool color)
{
    return std::make_unique<TablePrinter>(color);
}

} // namespace sluice::app

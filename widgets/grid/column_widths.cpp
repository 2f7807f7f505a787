#include "widgets/grid/column_widths.h"

#include "widgets/grid/cell_painter.h"
#include "widgets/grid/grid_header.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sluice::ui {

using catalog::TypeClass;

namespace {

constexpr int kMinimum = 60;
constexpr int kMaximum = 320;
constexpr int kSummaryMaximum = 240; // JSON and the like say enough in less
constexpr double kLabelGap = 8;

// Typical values stand in until rows are there, so that little moves when they come.
std::string typicalText(TypeClass typeClass)
{
    switch (typeClass) {
    case TypeClass::Boolean:
        return "false";
    case TypeClass::Integer:
        return "1234567";
    case TypeClass::Float:
    case TypeClass::Decimal:
        return "12345.67";
    case TypeClass::Date:
        return "2000-00-00";
    case TypeClass::Time:
        return "00:00:00.000";
    case TypeClass::Timestamp:
        return "2000-00-00 00:00:00";
    case TypeClass::TimestampTz:
        return "2000-00-00 00:00:00+00";
    case TypeClass::Interval:
        return "00:00:00.000";
    case TypeClass::Uuid:
        return "00000000-0000-0000-0000-000000000000";
    case TypeClass::Json:
        return "{ some: true, keys: \"…";
    case TypeClass::Blob:
        return "PNG, 12.4 KB";
    case TypeClass::Enum:
        return "processing";
    case TypeClass::Text:
    case TypeClass::Array:
    case TypeClass::Composite:
    case TypeClass::Other:
    case TypeClass::Unknown:
        return "some words of text";
    }
    return {};
}

double sampledWidth(const CellReader &reader, const TextPainter &text, int column, RowSample sample)
{
    double widest = 0;
    CellText cell;
    for (int row = sample.first; row <= sample.last; ++row) {
        reader.read(row, column, cell);
        if (cell.kind == CellKind::Loading) {
            continue;
        }
        double width = cell.kind == CellKind::Null ? text.width("NULL") : text.width(cell.text);
        if (!cell.label.empty()) {
            width += kLabelGap + text.width(cell.label);
        }
        widest = std::max(widest, width);
    }
    return widest;
}

} // namespace

std::vector<int> initialWidths(const GridHeader &header, const CellReader &reader,
                               const TextPainter &text, RowSample sample)
{
    const Theme &theme = Theme::current();
    std::vector<int> widths;
    widths.reserve(static_cast<std::size_t>(header.count()));
    for (int column = 0; column < header.count(); ++column) {
        double cells = sampledWidth(reader, text, column, sample);
        if (cells == 0) {
            cells = text.width(typicalText(reader.look(column).typeClass));
        }
        int content = static_cast<int>(std::ceil(cells)) + 2 * CellPainter::kPadding + 4;
        if (reader.look(column).dim) {
            content = std::min(content, theme.scaled(kSummaryMaximum));
        }
        widths.push_back(std::clamp(std::max(content, header.contentWidth(column)),
                                    theme.scaled(kMinimum), theme.scaled(kMaximum)));
    }
    return widths;
}

} // namespace sluice::ui

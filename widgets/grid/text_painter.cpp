#include "widgets/grid/text_painter.h"

#include "models/item/convert.h"
#include "widgets/grid/wide_registers.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <cmath>

namespace sluice::ui {

namespace {

constexpr char32_t kEllipsis = U'\u2026';

QFont italic(QFont font)
{
    font.setItalic(true);
    return font;
}

} // namespace

TextPainter::TextPainter(const QFont &font)
    : m_upright(font)
    , m_italic(italic(font))
{}

const GlyphTable &TextPainter::tableFor(Slant slant) const
{
    return slant == Slant::Italic ? m_italic : m_upright;
}

TextPainter::Run &TextPainter::runFor(const GlyphTable &table, const QColor &color)
{
    for (Run &run : m_runs) {
        if (run.table == &table && run.color == color) {
            return run;
        }
    }
    return m_runs.emplace_back(Run{&table, color, {}, {}});
}

bool TextPainter::measure(std::string_view text, double available, const GlyphTable &table)
{
    m_scratch.clear();
    m_scratchWidth = 0;
    for (std::size_t at = 0; at < text.size() && m_scratchWidth <= available;) {
        const Glyph glyph = table.find(nextCodePoint(text, at));
        if (glyph.index == 0) {
            return false;
        }
        m_scratch.push_back(glyph);
        m_scratchWidth += glyph.advance;
    }
    return true;
}

void TextPainter::elide(double available, const GlyphTable &table)
{
    const Glyph dots = table.find(kEllipsis);
    while (!m_scratch.empty() && m_scratchWidth + dots.advance > available) {
        m_scratchWidth -= m_scratch.back().advance;
        m_scratch.pop_back();
    }
    if (dots.index != 0 && m_scratchWidth + dots.advance <= available) {
        m_scratch.push_back(dots);
        m_scratchWidth += dots.advance;
    }
}

double TextPainter::add(const TextPiece &piece)
{
    const GlyphTable &table = tableFor(piece.slant);
    const double available = piece.rect.width();
    if (available <= 0 || piece.text.empty()) {
        return 0;
    }
    if (!measure(piece.text, available, table)) {
        return addShaped(piece, table);
    }
    if (m_scratchWidth > available) {
        elide(available, table);
    }
    const double left = piece.alignRight ? piece.rect.right() - m_scratchWidth : piece.rect.left();
    const double baseline =
        std::round(piece.rect.top() + (piece.rect.height() - table.height()) / 2 + table.ascent());
    Run &run = runFor(table, piece.color);
    double x = left;
    for (const Glyph &glyph : m_scratch) {
        run.glyphs.push_back(glyph.index);
        run.positions.emplace_back(x, baseline);
        x += glyph.advance;
    }
    if (piece.strikeOut) {
        strike(piece, left, m_scratchWidth);
    }
    return m_scratchWidth;
}

double TextPainter::addShaped(const TextPiece &piece, const GlyphTable &table)
{
    const QFontMetricsF metrics(table.font());
    const QString text =
        metrics.elidedText(item::toQString(piece.text), Qt::ElideRight, piece.rect.width());
    const double width = std::min(metrics.horizontalAdvance(text), piece.rect.width());
    m_shaped.push_back({piece.rect, text, piece.color, piece.slant, piece.alignRight});
    if (piece.strikeOut) {
        strike(piece, piece.alignRight ? piece.rect.right() - width : piece.rect.left(), width);
    }
    return width;
}

void TextPainter::strike(const TextPiece &piece, double left, double width)
{
    const double y = std::round(piece.rect.center().y()) + 0.5;
    m_lines.push_back({QLineF(left, y, left + width, y), piece.color});
}

void TextPainter::drawShaped(QPainter &painter, const Shaped &shaped) const
{
    const Qt::Alignment side = shaped.alignRight ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(tableFor(shaped.slant).font());
    painter.setPen(shaped.color);
    // Absolute: right-to-left text keeps its inner order but stands where its column stands.
    QTextOption option(side | Qt::AlignVCenter | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    painter.drawText(shaped.rect, shaped.text, option);
}

void TextPainter::flush(QPainter &painter)
{
    for (const Run &run : m_runs) {
        QGlyphRun glyphs;
        glyphs.setRawFont(run.table->rawFont());
        glyphs.setRawData(run.glyphs.data(), run.positions.data(),
                          static_cast<int>(run.glyphs.size()));
        painter.setPen(run.color);
        releaseWideRegisters();
        painter.drawGlyphRun(QPointF(), glyphs);
    }
    for (const Shaped &shaped : m_shaped) {
        releaseWideRegisters();
        drawShaped(painter, shaped);
    }
    for (const Line &line : m_lines) {
        painter.setPen(line.color);
        painter.drawLine(line.line);
    }
    m_runs.clear();
    m_shaped.clear();
    m_lines.clear();
}

double TextPainter::width(std::string_view utf8) const
{
    const double simple = m_upright.width(utf8);
    return simple >= 0 ? simple
                       : QFontMetricsF(m_upright.font()).horizontalAdvance(item::toQString(utf8));
}

bool TextPainter::fits(std::string_view utf8, double available) const
{
    return width(utf8) <= available;
}

} // namespace sluice::ui

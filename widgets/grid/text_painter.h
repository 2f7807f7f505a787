// Draws many short texts at once: glyphs of a frame are gathered by font and colour and drawn as a few runs.
// Text beyond simple scripts goes through Qt's own layout.
#pragma once

#include "widgets/grid/glyph_table.h"

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <string_view>
#include <vector>

class QPainter;

namespace sluice::ui {

enum class Slant { Upright, Italic };

struct TextPiece
{
    QRectF rect;           // elided with … when it does not fit the width
    std::string_view text; // UTF-8
    QColor color;
    Slant slant = Slant::Upright;
    bool alignRight = false;
    bool strikeOut = false;
};

class TextPainter
{
public:
    explicit TextPainter(const QFont &font);

    // Returns the width used, in pixels.
    double add(const TextPiece &piece);
    // Draws what was added, in the order upright runs, italic runs, shaped text; then starts anew.
    void flush(QPainter &painter);

    // Width of the text if it stood alone, in pixels; shaped if need be.
    [[nodiscard]] double width(std::string_view utf8) const;
    [[nodiscard]] bool fits(std::string_view utf8, double width) const;

private:
    struct Run
    {
        const GlyphTable *table;
        QColor color;
        std::vector<quint32> glyphs;
        std::vector<QPointF> positions;
    };
    struct Shaped
    {
        QRectF rect;
        QString text;
        QColor color;
        Slant slant;
        bool alignRight;
    };
    struct Line
    {
        QLineF line;
        QColor color;
    };
    Run &runFor(const GlyphTable &table, const QColor &color);
    double addShaped(const TextPiece &piece, const GlyphTable &table);
    // Fills m_scratch; false when a character needs shaping.
    bool measure(std::string_view text, double available, const GlyphTable &table);
    void elide(double available, const GlyphTable &table);
    void strike(const TextPiece &piece, double left, double width);
    void drawShaped(QPainter &painter, const Shaped &shaped) const;
    [[nodiscard]] const GlyphTable &tableFor(Slant slant) const;

    GlyphTable m_upright;
    GlyphTable m_italic;
    std::vector<Run> m_runs;
    std::vector<Shaped> m_shaped;
    std::vector<Line> m_lines;
    std::vector<Glyph> m_scratch;
    double m_scratchWidth = 0;
};

} // namespace sluice::ui

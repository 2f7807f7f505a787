// Glyphs and advances of one font by code point, so that simple text is measured and drawn without shaping.
#pragma once

#include <QFont>
#include <QHash>
#include <QRawFont>

#include <array>

namespace sluice::ui {

struct Glyph
{
    quint32 index = 0; // 0: not simple, or not in the font
    float advance = 0;
};

class GlyphTable
{
public:
    // Digits get their tabular forms, or at least one advance.
    explicit GlyphTable(const QFont &font);

    [[nodiscard]] Glyph find(char32_t c) const
    {
        return c < m_direct.size() && m_direct[c].advance >= 0 ? m_direct[c] : findRare(c);
    }
    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QRawFont &rawFont() const { return m_raw; }
    [[nodiscard]] double ascent() const { return m_ascent; }
    [[nodiscard]] double height() const { return m_height; }
    // Of simple text; -1 when a character needs shaping.
    [[nodiscard]] double width(std::string_view utf8) const;

private:
    [[nodiscard]] Glyph look(char32_t c) const;
    // Not looked for yet, or beyond the direct ones.
    [[nodiscard]] Glyph findRare(char32_t c) const;
    void makeDigitsEqual();

    QFont m_font;
    QRawFont m_raw;
    double m_ascent = 0;
    double m_height = 0;
    // Latin; an advance below 0 says that nobody has asked: to look for all costs more than the first page of a grid.
    mutable std::array<Glyph, 0x250> m_direct;
    mutable QHash<char32_t, Glyph> m_rare;
};

// The code point at `at`, which moves past it; U+FFFD for a malformed byte.
[[nodiscard]] char32_t nextCodePoint(std::string_view utf8, std::size_t &at);

} // namespace sluice::ui

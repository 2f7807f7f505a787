#include "widgets/grid/glyph_table.h"

#include "widgets/grid/tabular_figures.h"

#include <QChar>
#include <QFontMetricsF>

#include <algorithm>

namespace sluice::ui {

namespace {

// Drawn left to right, one glyph a character, no joining and no marks.
bool isSimple(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD) {
        return false;
    }
    if (c < 0x250) {
        return true;
    }
    const bool isEuropean = c >= 0x370 && c < 0x530;
    const bool isSymbol = c >= 0x2010 && c < 0x2C00;
    return (isEuropean || isSymbol) && QChar::category(c) != QChar::Mark_NonSpacing
           && QChar::category(c) != QChar::Mark_Enclosing
           && QChar::category(c) != QChar::Other_Format
           && QChar::category(c) != QChar::Separator_Line
           && QChar::category(c) != QChar::Separator_Paragraph;
}

} // namespace

GlyphTable::GlyphTable(const QFont &font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_height = metrics.height();
    m_direct.fill({.index = 0, .advance = -1});
    makeDigitsEqual();
}

Glyph GlyphTable::look(char32_t c) const
{
    if (!isSimple(c)) {
        return {};
    }
    const QList<quint32> indexes = m_raw.glyphIndexesForString(QString::fromUcs4(&c, 1));
    if (indexes.size() != 1 || indexes.front() == 0) {
        return {};
    }
    return {.index = indexes.front(),
            .advance = static_cast<float>(m_raw.advancesForGlyphIndexes(indexes).front().x())};
}

Glyph GlyphTable::findRare(char32_t c) const
{
    if (c < m_direct.size()) {
        m_direct[c] = look(c);
        return m_direct[c];
    }
    if (const auto found = m_rare.constFind(c); found != m_rare.cend()) {
        return *found;
    }
    return *m_rare.insert(c, look(c));
}

void GlyphTable::makeDigitsEqual()
{
    const QHash<quint32, quint32> figures = tabularFigures(m_raw);
    float widest = 0;
    for (char32_t c = U'0'; c <= U'9'; ++c) {
        Glyph &digit = m_direct[c];
        digit = look(c);
        if (const auto tabular = figures.constFind(digit.index); tabular != figures.cend()) {
            digit.index = *tabular;
            digit.advance =
                static_cast<float>(m_raw.advancesForGlyphIndexes({digit.index}).front().x());
        }
        widest = std::max(widest, digit.advance);
    }
    for (char32_t c = U'0'; c <= U'9'; ++c) {
        m_direct[c].advance = widest;
    }
}

double GlyphTable::width(std::string_view utf8) const
{
    double width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const Glyph glyph = find(nextCodePoint(utf8, at));
        if (glyph.index == 0) {
            return -1;
        }
        width += glyph.advance;
    }
    return width;
}

char32_t nextCodePoint(std::string_view utf8, std::size_t &at)
{
    constexpr char32_t kReplacement = 0xFFFD;
    const auto lead = static_cast<unsigned char>(utf8[at]);
    ++at;
    if (lead < 0x80) {
        return lead;
    }
    const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (more == 0 || lead > 0xF4 || at + more > utf8.size()) {
        return kReplacement;
    }
    char32_t c = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(utf8[at + i]);
        if ((byte & 0xC0U) != 0x80U) {
            return kReplacement;
        }
        c = (c << 6U) | (byte & 0x3FU);
    }
    at += more;
    return c;
}

} // namespace sluice::ui

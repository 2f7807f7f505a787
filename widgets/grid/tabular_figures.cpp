#include "widgets/grid/tabular_figures.h"

#include <QtEndian>

namespace sluice::ui {

namespace {

// A big-endian table of 16-bit fields. Reads past the end give 0: a broken font gives no substitutions, no crash.
class Table
{
public:
    explicit Table(const QByteArray &bytes, qsizetype start = 0)
        : m_bytes(&bytes)
        , m_start(start)
    {}
    quint16 u16(qsizetype at) const { return read<quint16>(at); }
    quint32 u32(qsizetype at) const { return read<quint32>(at); }
    Table at(qsizetype offset) const { return Table(*m_bytes, m_start + offset); }

private:
    template<typename T>
    T read(qsizetype at) const
    {
        const qsizetype from = m_start + at;
        if (from < 0 || from + qsizetype{sizeof(T)} > m_bytes->size()) {
            return 0;
        }
        return qFromBigEndian<T>(m_bytes->constData() + from);
    }
    const QByteArray *m_bytes;
    qsizetype m_start;
};

constexpr quint32 kTabularNumbers = 0x746E756D; // 'tnum'
constexpr int kSingleSubstitution = 1;
constexpr int kExtension = 7;

QList<quint32> coveredGlyphs(const Table &coverage)
{
    QList<quint32> glyphs;
    const int count = coverage.u16(2);
    for (int i = 0; i < count; ++i) {
        if (coverage.u16(0) == 1) {
            glyphs.append(coverage.u16(4 + 2 * i));
            continue;
        }
        const qsizetype range = 4 + 6 * i;
        for (quint32 glyph = coverage.u16(range); glyph <= coverage.u16(range + 2); ++glyph) {
            glyphs.append(glyph);
        }
    }
    return glyphs;
}

void readSingle(const Table &subtable, QHash<quint32, quint32> &out)
{
    const QList<quint32> from = coveredGlyphs(subtable.at(subtable.u16(2)));
    const bool isDelta = subtable.u16(0) == 1;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const quint32 to =
            isDelta ? (from.at(i) + subtable.u16(4)) & 0xFFFFU : subtable.u16(6 + 2 * i);
        out.insert(from.at(i), to);
    }
}

void readLookup(const Table &lookup, QHash<quint32, quint32> &out)
{
    for (int i = 0; i < lookup.u16(4); ++i) {
        Table subtable = lookup.at(lookup.u16(6 + 2 * i));
        int type = lookup.u16(0);
        if (type == kExtension) {
            type = subtable.u16(2);
            subtable = subtable.at(subtable.u32(4));
        }
        if (type == kSingleSubstitution) {
            readSingle(subtable, out);
        }
    }
}

} // namespace

QHash<quint32, quint32> tabularFigures(const QRawFont &font)
{
    QHash<quint32, quint32> figures;
    const QByteArray bytes = font.fontTable("GSUB");
    const Table gsub(bytes);
    const Table features = gsub.at(gsub.u16(6));
    const Table lookups = gsub.at(gsub.u16(8));
    for (int i = 0; i < features.u16(0); ++i) {
        if (features.u32(2 + 6 * i) != kTabularNumbers) {
            continue;
        }
        const Table feature = features.at(features.u16(6 + 6 * i));
        for (int j = 0; j < feature.u16(2); ++j) {
            readLookup(lookups.at(lookups.u16(2 + 2 * feature.u16(4 + 2 * j))), figures);
        }
        break; // the scripts share one set of digits
    }
    return figures;
}

} // namespace sluice::ui

// Digits of equal width: Qt 6.4 cannot ask a font for its `tnum` feature, so we read the substitution from the font.
#pragma once

#include <QHash>
#include <QRawFont>

namespace sluice::ui {

// Glyph → its tabular form, as the font's GSUB table says; empty when it has none.
// Format: OpenType 1.9, chapter GSUB; single substitutions only, which is what `tnum` is made of.
[[nodiscard]] QHash<quint32, quint32> tabularFigures(const QRawFont &font);

} // namespace sluice::ui

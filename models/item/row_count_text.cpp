#include "models/item/row_count_text.h"

#include <QLocale>

#include <array>

namespace sluice::item {

QString rowCountText(std::int64_t rows)
{
    return QLocale().toString(static_cast<qlonglong>(rows));
}

QString estimateText(std::int64_t rows)
{
    constexpr std::array<char16_t, 3> kUnits = {u'k', u'M', u'G'};
    double size = static_cast<double>(rows);
    std::size_t unit = 0;
    for (; size >= 999.5 && unit < kUnits.size(); ++unit) {
        size /= 1000;
    }
    const int decimals = unit > 0 && size < 9.95 ? 1 : 0;
    QString text = QChar(u'~') + QLocale().toString(size, 'f', decimals);
    if (unit > 0) {
        text += QChar(u' ') + QString(QChar(kUnits[unit - 1]));
    }
    return text;
}

} // namespace sluice::item

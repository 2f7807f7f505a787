#include "widgets/shell/durations.h"

#include <QCoreApplication>
#include <QLocale>

namespace sluice::ui {

QString durationText(std::chrono::microseconds duration)
{
    using namespace std::chrono_literals;
    const QLocale locale;
    const auto micros = duration.count();
    if (duration < 100us) {
        return QCoreApplication::translate("Durations", "< 0.1 ms");
    }
    if (duration < 1ms) {
        return QCoreApplication::translate("Durations", "%1 ms")
            .arg(locale.toString(static_cast<double>(micros) / 1000.0, 'f', 1));
    }
    if (duration < 1s) {
        return QCoreApplication::translate("Durations", "%1 ms").arg(micros / 1000);
    }
    if (duration < 60s) {
        return QCoreApplication::translate("Durations", "%1 s")
            .arg(locale.toString(static_cast<double>(micros) / 1e6, 'f', 1));
    }
    const auto seconds = micros / 1'000'000;
    return QCoreApplication::translate("Durations", "%1 min %2 s")
        .arg(seconds / 60)
        .arg(seconds % 60);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace sluice::ui

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

QString ageText(std::chrono::seconds age)
{
    using std::chrono::duration_cast;
    using std::chrono::hours;
    using std::chrono::minutes;
    const auto text = [](const char *one, const char *many, qint64 count) {
        return count == 1 ? QCoreApplication::translate("Durations", one)
                          : QCoreApplication::translate("Durations", many).arg(count);
    };
    if (age < minutes(1)) {
        return QCoreApplication::translate("Durations", "just now");
    }
    if (age < hours(1)) {
        return text(QT_TRANSLATE_NOOP("Durations", "1 minute ago"),
                    QT_TRANSLATE_NOOP("Durations", "%1 minutes ago"),
                    duration_cast<minutes>(age).count());
    }
    if (age < hours(24)) {
        return text(QT_TRANSLATE_NOOP("Durations", "1 hour ago"),
                    QT_TRANSLATE_NOOP("Durations", "%1 hours ago"),
                    duration_cast<hours>(age).count());
    }
    return text(QT_TRANSLATE_NOOP("Durations", "1 day ago"),
                QT_TRANSLATE_NOOP("Durations", "%1 days ago"),
                duration_cast<hours>(age).count() / 24);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace sluice::ui

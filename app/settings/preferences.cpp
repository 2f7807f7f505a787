#include "app/settings/preferences.h"

#include "models/item/convert.h"
#include "widgets/connect/target_text.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sluice::app {

using item::toQString;
using item::toStdString;

namespace {

constexpr QLatin1StringView kLook("look");
constexpr QLatin1StringView kLanguage("language");
constexpr QLatin1StringView kZoom("zoom");
constexpr QLatin1StringView kGeometry("window/geometry");
constexpr QLatin1StringView kLayout("window/layout");
constexpr QLatin1StringView kRecentKey("recent");

bool isSamePlace(const ui::RecentTarget &a, const ui::RecentTarget &b)
{
    return a.options.engine == b.options.engine && a.options.values == b.options.values;
}

} // namespace

QString Preferences::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/sluice.ini");
}

Preferences::Preferences(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{}

QString Preferences::cacheFolder() const
{
    const bool isUsers = file() == defaultFile();
    return isUsers ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                         + QStringLiteral("/catalogs")
                   : QFileInfo(file()).absolutePath() + QStringLiteral("/catalogs");
}

Look Preferences::look() const
{
    const int look = m_settings.value(kLook, 0).toInt();
    return look < 0 || look > 3 ? Look::System : static_cast<Look>(look);
}

void Preferences::setLook(Look look)
{
    m_settings.setValue(kLook, static_cast<int>(look));
}

int Preferences::zoom() const
{
    return std::clamp(m_settings.value(kZoom, 100).toInt(), 50, 200);
}

void Preferences::setZoom(int percent)
{
    m_settings.setValue(kZoom, percent);
}

QString Preferences::language() const
{
    return m_settings.value(kLanguage).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(kLanguage, language);
}

QByteArray Preferences::geometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Preferences::layout() const
{
    return m_settings.value(kLayout).toByteArray();
}

void Preferences::setLayout(const QByteArray &geometry, const QByteArray &layout)
{
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kLayout, layout);
}

void Preferences::forgetLayout()
{
    m_settings.remove(kGeometry);
    m_settings.remove(kLayout);
}

QList<ui::RecentTarget> Preferences::recent() const
{
    QList<ui::RecentTarget> targets;
    for (const QVariant &stored : m_settings.value(kRecentKey).toList()) {
        const QVariantMap entry = stored.toMap();
        ui::RecentTarget target;
        target.options.engine = toStdString(entry.value(QStringLiteral("engine")).toString());
        const QVariantMap values = entry.value(QStringLiteral("values")).toMap();
        for (auto value = values.begin(); value != values.end(); ++value) {
            target.options.values[toStdString(value.key())] = toStdString(value->toString());
        }
        target.options.readOnly = entry.value(QStringLiteral("readOnly")).toBool();
        target.label = entry.value(QStringLiteral("label")).toString();
        target.environment = static_cast<ui::Environment>(
            qBound(0, entry.value(QStringLiteral("environment"), 3).toInt(), 3));
        targets << target;
    }
    return targets;
}

void Preferences::addRecent(ui::RecentTarget target)
{
    target.options = ui::withoutSecrets(std::move(target.options));
    QList<ui::RecentTarget> targets = recent();
    targets.removeIf([&target](const auto &other) { return isSamePlace(other, target); });
    targets.prepend(target);
    writeRecent(targets.mid(0, kRecent));
}

void Preferences::writeRecent(const QList<ui::RecentTarget> &targets)
{
    QVariantList stored;
    for (const ui::RecentTarget &target : targets) {
        QVariantMap values;
        for (const auto &[key, value] : target.options.values) {
            values[toQString(key)] = toQString(value);
        }
        stored << QVariantMap{
            {QStringLiteral("engine"), toQString(target.options.engine)},
            {QStringLiteral("values"), values},
            {QStringLiteral("readOnly"), target.options.readOnly},
            {QStringLiteral("label"), target.label},
            {QStringLiteral("environment"), static_cast<int>(target.environment)}};
    }
    m_settings.setValue(kRecentKey, stored);
}

} // namespace sluice::app

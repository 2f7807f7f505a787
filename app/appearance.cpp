#include "app/appearance.h"

#include "widgets/style/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace sluice::app {

namespace {

ui::Scheme schemeOf(Look look)
{
    switch (look) {
    case Look::Light:
        return ui::Scheme::Light;
    case Look::Dark:
        return ui::Scheme::Dark;
    case Look::HighContrast:
        return ui::Scheme::HighContrast;
    case Look::System:
        break;
    }
    return ui::Theme::systemScheme();
}

QString desktopLanguage()
{
    const QString code = QLocale::system().name().section(u'_', 0, 0);
    return Appearance::languages().contains(code) ? code : QStringLiteral("en");
}

} // namespace

Appearance::Appearance(QApplication &application, Preferences &preferences)
    : m_application(application)
    , m_preferences(preferences)
    , m_zoom(preferences.zoom())
{
    showLanguage(preferences.language());
    showLook(preferences.look());
}

QStringList Appearance::languages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

void Appearance::setLook(Look look)
{
    m_preferences.setLook(look);
    showLook(look);
}

void Appearance::showLook(Look look)
{
    m_look = look;
    ui::Theme::apply(m_application, schemeOf(look), m_zoom / 100.0);
    Q_EMIT lookChanged();
}

void Appearance::setZoom(int percent)
{
    m_preferences.setZoom(percent);
    m_zoom = m_preferences.zoom();
    showLook(m_look);
}

void Appearance::setLanguage(const QString &language)
{
    m_preferences.setLanguage(language);
    showLanguage(language);
}

void Appearance::showLanguage(const QString &language)
{
    m_language = languages().contains(language) ? language : desktopLanguage();
    QApplication::removeTranslator(&m_ours);
    QApplication::removeTranslator(&m_qt);
    if (m_language != QStringLiteral("en")) {
        if (m_ours.load(QStringLiteral(":/i18n/sluice_%1.qm").arg(m_language))) {
            QApplication::installTranslator(&m_ours);
        }
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(m_language),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QApplication::installTranslator(&m_qt);
        }
        QLocale::setDefault(QLocale(m_language));
    } else {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    Q_EMIT languageChanged();
}

} // namespace sluice::app

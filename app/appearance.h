// Look and language of the running program: chosen in the View menu, remembered, changed while windows are open.
#pragma once

#include "app/settings/preferences.h"

#include <QObject>
#include <QTranslator>

class QApplication;

namespace sluice::app {

class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(QApplication &application, Preferences &preferences);

    [[nodiscard]] Look look() const { return m_look; }
    void setLook(Look look);  // remembered
    void showLook(Look look); // for now only
    // In percent.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent); // remembered
    // "en", "de": what the program speaks now.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);  // remembered
    void showLanguage(const QString &language); // empty: the desktop's
    [[nodiscard]] static QStringList languages();

Q_SIGNALS:
    void lookChanged();
    void languageChanged();

private:
    QApplication &m_application;
    Preferences &m_preferences;
    Look m_look = Look::System;
    int m_zoom = 100;
    QString m_language = QStringLiteral("en");
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace sluice::app

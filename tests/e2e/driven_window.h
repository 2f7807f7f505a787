// The program's window on a database, driven by keys and mouse; keeps every statement that was sent and takes pictures.
#pragma once

#include "app/appearance.h"
#include "app/engines.h"
#include "app/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>
#include <vector>

namespace sluice::test {

class DrivenWindow
{
public:
    explicit DrivenWindow(const QString &language = QStringLiteral("en"));
    ~DrivenWindow();

    // Opens a target and waits until the Explorer shows it; false after 20 s.
    [[nodiscard]] bool open(const QString &target);
    [[nodiscard]] app::MainWindow &window() { return *m_window; }
    [[nodiscard]] app::Workbench &workbench() { return m_window->workbench(); }
    [[nodiscard]] app::TabArea &tabs() { return workbench().tabs(); }
    template<typename Page>
    [[nodiscard]] Page *page()
    {
        return tabs().template current<Page>();
    }

    [[nodiscard]] QString cacheFolder() const { return m_preferences->cacheFolder(); }

    // To whatever has the keyboard, as the window system would send it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void speak(const QString &language);
    // Ctrl+P, the name, Enter.
    void goTo(const QString &object);

    // PNGs of every visible top-level window, light and dark: build/…/e2e/PREFIX-NN-name-light.png.
    void shoot(const QString &prefix, const QString &name);
    // Statements whose thread is the window's: must be none, of a number above 0.
    [[nodiscard]] QStringList sentOnWindowThread() const;
    [[nodiscard]] int sentCount() const { return static_cast<int>(m_sent.size()); }

private:
    void grabAll(const QString &path);

    struct Sent
    {
        QString text;
        std::thread::id thread;
    };
    QTemporaryDir m_folder;
    app::EngineList m_engines;
    std::unique_ptr<app::Preferences> m_preferences;
    std::unique_ptr<app::Appearance> m_appearance;
    std::unique_ptr<app::MainWindow> m_window;
    std::vector<Sent> m_sent;
    int m_pictures = 0;
};

} // namespace sluice::test

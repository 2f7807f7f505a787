#include "tests/e2e/driven_window.h"

#include <QApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

std::unique_ptr<app::Preferences> preferencesIn(const QTemporaryDir &folder,
                                                const QString &language)
{
    auto preferences = std::make_unique<app::Preferences>(folder.filePath(u"sluice.ini"_s));
    preferences->setLanguage(language);
    return preferences;
}

} // namespace

DrivenWindow::DrivenWindow(const QString &language)
    : m_preferences(preferencesIn(m_folder, language))
    , m_appearance(std::make_unique<app::Appearance>(*qApp, *m_preferences))
    , m_window(std::make_unique<app::MainWindow>(m_engines.all(), *m_preferences, *m_appearance))
{
    m_appearance->showLook(app::Look::Light);
    QObject::connect(
        &workbench().sessions(), &app::SessionController::statementSent, m_window.get(),
        [this](const engine::SentStatement &statement) {
            m_sent.push_back({QString::fromStdString(statement.text), statement.thread});
        });
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    workbench().showStart(false);
}

DrivenWindow::~DrivenWindow()
{
    workbench().sessions().discardChanges();
}

bool DrivenWindow::open(const QString &target)
{
    workbench().openText(target);
    return QTest::qWaitFor(
        [this] { return workbench().session() != nullptr && workbench().session()->catalog(); },
        20'000);
}

void DrivenWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QCoreApplication::
        processEvents(); // between two keys of a person the window has all the time it wants
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : m_window.get(), key, modifiers);
}

void DrivenWindow::type(const QString &text)
{
    for (const QChar c : text) {
        QWidget *focus = QApplication::focusWidget();
        QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, c, Qt::NoModifier);
    }
}

void DrivenWindow::speak(const QString &language)
{
    m_appearance->showLanguage(language);
}

void DrivenWindow::goTo(const QString &object)
{
    press(Qt::Key_P, Qt::ControlModifier);
    type(object);
    press(Qt::Key_Return);
}

void DrivenWindow::shoot(const QString &prefix, const QString &name)
{
    QDir folder(qEnvironmentVariable("SLUICE_BUILD_DIR") + u"/e2e"_s);
    folder.mkpath(u"."_s);
    ++m_pictures;
    const QString stem =
        folder.filePath(u"%1-%2-%3"_s.arg(prefix).arg(m_pictures, 2, 10, QChar(u'0')).arg(name));
    grabAll(stem + u"-light"_s);
    m_appearance->showLook(app::Look::Dark);
    grabAll(stem + u"-dark"_s);
    m_appearance->showLook(app::Look::Light);
}

void DrivenWindow::grabAll(const QString &path)
{
    QCoreApplication::sendPostedEvents();
    int number = 0;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible()) {
            const QString suffix = number == 0 ? QString() : u"-%1"_s.arg(number);
            widget->grab().save(path + suffix + u".png"_s);
            ++number;
        }
    }
}

QStringList DrivenWindow::sentOnWindowThread() const
{
    QStringList found;
    for (const Sent &sent : m_sent) {
        if (sent.thread == std::this_thread::get_id()) {
            found.append(sent.text);
        }
    }
    return found;
}

} // namespace sluice::test

// The first thing a user sees: open a file, connect, try the sample, or go back to a database opened before.
#pragma once

#include "models/engine/engine.h"
#include "widgets/connect/recent_target.h"

#include <QWidget>

class QListWidget;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace sluice::ui {

class ConnectPanel;
class ErrorPanel;

class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(engine::Engines engines, QWidget *parent = nullptr);

    void setRecent(const QList<RecentTarget> &recent);
    void showConnect();
    void showWelcome();
    void showError(const Error &error); // in the panel that asked
    void showBusy(const Message &step);
    [[nodiscard]] ConnectPanel *connectPanel() const { return m_connect; }

Q_SIGNALS:
    void openFileRequested();
    void sampleRequested();
    void recentChosen(int index);
    void connectRequested(const engine::Target &target, Environment environment);
    void connectCancelled();

private:
    void retranslate();
    [[nodiscard]] QWidget *buildWelcome();
    [[nodiscard]] QWidget *centred(QWidget *card, int width);

    QStackedLayout *m_stack;
    ConnectPanel *m_connect;
    ErrorPanel *m_error;
    QLabel *m_busy;
    Message m_step;
    QLabel *m_title;
    QPushButton *m_open;
    QPushButton *m_server;
    QPushButton *m_sample;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace sluice::ui

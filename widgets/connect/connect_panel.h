// One box that takes anything which names a database, the fields it fills, and the connecting shown in place.
#pragma once

#include "models/engine/engine.h"
#include "widgets/shell/environment.h"
#include "widgets/style/wording.h"

#include <QElapsedTimer>
#include <QFrame>

#include <chrono>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice::ui {

class ConnectFields;
class ErrorPanel;

class ConnectPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectPanel(engine::Engines engines, QWidget *parent = nullptr);

    // Also what the user would have typed. A password in it moves to its field.
    void setTargetText(const QString &text);
    // Of one that was opened before: the password is asked again.
    void setOptions(const engine::ConnectOptions &options, Environment environment);
    [[nodiscard]] engine::Target target() const; // engine null: nothing is recognised
    [[nodiscard]] Environment environment() const;
    [[nodiscard]] QString boxText() const;

    // The owner connects and reports here.
    void beginStep(const Message &step); // ticks off the step before
    void showError(const Error &error);
    void finish(); // connected: all steps are ticked

Q_SIGNALS:
    void connectRequested(const engine::Target &target, Environment environment);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void readBox();
    void request();
    void guess();
    void tickLast();
    void showSteps();
    void showMeaning(Wording meaning);
    void retranslate();
    void setBusy(bool busy);
    [[nodiscard]] const engine::Engine *server() const;

    engine::Engines m_engines;
    engine::Target m_recognised;
    QLineEdit *m_box;
    QLabel *m_title;
    QLabel *m_meaning;
    Wording m_meaningWords;
    QLabel *m_environmentLabel;
    ConnectFields *m_fields;
    QComboBox *m_environment;
    bool m_environmentChosen = false;
    QLabel *m_steps;
    std::vector<std::pair<Message, std::chrono::milliseconds>> m_done;
    Message m_step; // goes on, or has failed; empty: neither
    bool m_stepFailed = false;
    bool m_busy = false;
    QElapsedTimer m_clock;
    ErrorPanel *m_error;
    QPushButton *m_connect;
    QPushButton *m_cancel;
};

} // namespace sluice::ui

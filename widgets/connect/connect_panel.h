// One box that takes anything which names a database, the fields it fills, and the connecting shown in place.
#pragma once

#include "models/engine/engine.h"
#include "widgets/shell/environment.h"

#include <QElapsedTimer>
#include <QFrame>

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
    void beginStep(const QString &step); // ticks off the step before
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
    void setBusy(bool busy);
    [[nodiscard]] const engine::Engine *server() const;

    engine::Engines m_engines;
    engine::Target m_recognised;
    QLineEdit *m_box;
    QLabel *m_meaning;
    ConnectFields *m_fields;
    QComboBox *m_environment;
    bool m_environmentChosen = false;
    QLabel *m_steps;
    QStringList m_done;
    QString m_step;
    QElapsedTimer m_clock;
    ErrorPanel *m_error;
    QPushButton *m_connect;
    QPushButton *m_cancel;
};

} // namespace sluice::ui

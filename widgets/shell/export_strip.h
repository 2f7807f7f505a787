// Where the rows of a tab are exported to and how, then how far it is and what came of it. Hidden until asked for.
#pragma once

#include "models/session/export_file.h"
#include "widgets/style/wording.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace sluice::ui {

struct ExportSource
{
    QString name;                            // a file's, without its ending
    qint64 rows = 0;                         // about as many; 0: nobody knows
    std::optional<sql::InsertTarget> target; // of SQL; none: the table the columns come from
    std::function<Result<session::Request>(session::FileExport, session::ExportDone)> start;
};

class ExportStrip : public QFrame
{
    Q_OBJECT

public:
    ExportStrip(session::Session &session, QWidget *parent);
    ~ExportStrip() override; // cancels what runs

    void open(ExportSource source);
    [[nodiscard]] bool isRunning() const { return m_rows != nullptr; }
    [[nodiscard]] QLineEdit *pathField() const { return m_path; }
    [[nodiscard]] QComboBox *formatBox() const { return m_format; }
    [[nodiscard]] QString message() const;

public Q_SLOTS:
    void start();
    void cancel();

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void choosePath();
    void pathEdited();
    void formatChosen();
    void say(Wording message, const char *tone = "dim");
    void setRunning(bool running);
    void tick();
    void finished(const Result<session::ExportSummary> &answer);
    void showFolder();
    void leave();
    [[nodiscard]] std::string format() const;
    [[nodiscard]] QString fullPath() const;

    session::Session &m_session;
    ExportSource m_source;
    QLabel *m_word;
    QComboBox *m_format;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_close;
    QCheckBox *m_header;
    QCheckBox *m_spreadsheetSafe;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_folder;
    Wording m_said;
    QTimer m_clock;
    QElapsedTimer m_since;
    session::Request m_request;
    std::shared_ptr<std::atomic<std::int64_t>> m_rows; // while it runs
};

} // namespace sluice::ui

// The row between editor and result: Run, Cancel once it takes long, the pages of the result, and what came of it.
#pragma once

#include "widgets/style/wording.h"

#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;

namespace sluice::ui {

class KeyButton;

class ResultBar : public QFrame
{
    Q_OBJECT

public:
    enum class Page { Rows, Messages };

    explicit ResultBar(QWidget *parent = nullptr);

    // The clock runs from now; Cancel appears after a second.
    void start();
    void stop();
    void setStatus(Wording status);
    [[nodiscard]] QString status() const;
    void setPage(Page page);
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void runWanted();
    void cancelWanted();
    void pageWanted(ResultBar::Page page);

private:
    void tick();
    void retranslate();
    [[nodiscard]] QPushButton *addPill(Page page);

    KeyButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_rows;
    QPushButton *m_messages;
    QLabel *m_status;
    Wording m_said;
    QTimer m_clock;
    std::chrono::steady_clock::time_point m_began;
};

} // namespace sluice::ui

// An error beside its cause: what happened in one line, the server's own text to select, its code, what to do.
#pragma once

#include "models/base/error.h"
#include "widgets/style/wording.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sluice::ui {

class ErrorPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    void setError(const Error &error);
    QPushButton *addStep(Wording text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString serverText() const;

private:
    void retranslate();

    std::optional<Error> m_shown;
    QLabel *m_title;
    QLabel *m_server;
    QLabel *m_code;
    QLabel *m_advice;
    QHBoxLayout *m_steps;
};

} // namespace sluice::ui

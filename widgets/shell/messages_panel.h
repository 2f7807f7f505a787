// What was reported to the user, newest last: notices of the server, results of statements, errors.
#pragma once

#include "models/base/error.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedLayout;

namespace sluice::ui {

class MessagesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesPanel(QWidget *parent = nullptr);

    void append(const QString &message);
    void append(const Error &error);
    void clear();
    [[nodiscard]] QString text() const;

private:
    void write(const QString &message, bool isError);

    QStackedLayout *m_stack;
    QPlainTextEdit *m_text;
};

} // namespace sluice::ui

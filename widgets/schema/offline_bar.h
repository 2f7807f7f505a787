// Above the Explorer's tree when the database cannot be reached: how old what is shown is, and the way back.
#pragma once

#include "models/base/error.h"
#include "widgets/style/wording.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice::ui {

class OfflineBar : public QFrame
{
    Q_OBJECT

public:
    explicit OfflineBar(QWidget *parent = nullptr);

    // `age`: "2 hours ago".
    void setOffline(const Error &why, Wording age);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *retryButton() const { return m_retry; }

Q_SIGNALS:
    void retryRequested();

private:
    void say();

    Error m_why;
    Wording m_age;
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace sluice::ui

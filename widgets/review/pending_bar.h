// The foot of a table with pending edits: how many, the first statement, and the ways on. Hidden while nothing is pending.
#pragma once

#include "models/session/session.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice::ui {

class KeyButton;

class PendingBar : public QFrame
{
    Q_OBJECT

public:
    explicit PendingBar(session::Session &session, QWidget *parent = nullptr);

    void refresh(); // after the session's changes have changed
    void setBusy(bool busy);

Q_SIGNALS:
    void discardRequested();
    void reviewRequested();
    void applyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retranslate();
    void elide();

    session::Session &m_session;
    QLabel *m_count;
    QLabel *m_kinds;
    QLabel *m_sql;
    QPushButton *m_discard;
    KeyButton *m_review;
    KeyButton *m_apply;
    QString m_statement;
};

// "6 pending changes"; "3 cells · 1 new row · 2 deletes".
[[nodiscard]] QString pendingTotal(const data::ChangeCounts &counts);
[[nodiscard]] QString pendingKinds(const data::ChangeCounts &counts);

} // namespace sluice::ui

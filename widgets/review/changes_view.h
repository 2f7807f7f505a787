// All pending rows with the statements that write them; rows that changed underneath show original, theirs and mine.
#pragma once

#include "models/session/commit_changes.h"

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace sluice::ui {

class CardArea;
class ConflictCard;
class KeyButton;
class SqlView;

class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(session::Session &session, QWidget *parent = nullptr);

    void refresh(); // after the session's changes have changed
    // Of the last try to apply; each goes when it is settled or its row is no longer pending.
    void setConflicts(std::vector<session::Conflict> conflicts);
    [[nodiscard]] int conflictCount() const { return static_cast<int>(m_conflicts.size()); }

Q_SIGNALS:
    void applyRequested();
    void discardRequested();

private:
    void build();
    void retranslate();
    void showConflicts();
    void keepMine(const data::RowAddress &row);
    void takeTheirs(const data::RowAddress &row);
    void settle(const data::RowAddress &row);
    void copySql();
    [[nodiscard]] QString script() const;

    session::Session &m_session;
    std::vector<session::Conflict> m_conflicts;
    QLabel *m_title;
    QLabel *m_kinds;
    QLabel *m_note;
    QFrame *m_cards;
    CardArea *m_cardArea = nullptr;
    QVBoxLayout *m_cardLayout;
    SqlView *m_sql;
    KeyButton *m_apply;
    KeyButton *m_copy;
    KeyButton *m_discard;
};

// Bases a pending row on what the row has become: the same values of mine, conflict checks against theirs.
void rebase(data::ChangeSet &changes, const session::Conflict &conflict);

} // namespace sluice::ui

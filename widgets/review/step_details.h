// One step of a plan in full: its SQL, the objects before and after, its locks and what would undo it.
#pragma once

#include "models/session/review_plan.h"

#include <QFrame>

class QLabel;
class QModelIndex;
class QStackedWidget;
class QTabBar;

namespace sluice::ui {

class BeforeAfter;
class SqlView;

class StepDetails : public QFrame
{
    Q_OBJECT

public:
    explicit StepDetails(sql::Flavor flavor, QWidget *parent = nullptr);

    // Invalid: nothing is shown.
    void showStep(const QModelIndex &step, const session::Review &review);
    void clear();

private:
    void retranslate();
    QWidget *makeSqlPage();
    QWidget *makeLockPage();
    void showObjects(const migrate::Step &step, const session::Review &review);
    void showLocks(const migrate::Step &step);

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QLabel *m_reason;
    QLabel *m_hazards;
    SqlView *m_sql;
    BeforeAfter *m_objects;
    QLabel *m_locksTitle;
    QLabel *m_locks;
    QLabel *m_reverseTitle;
    QLabel *m_reverseNote;
    SqlView *m_reverse;
};

} // namespace sluice::ui

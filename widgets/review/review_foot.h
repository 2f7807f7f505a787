// The foot of a review: what the plan amounts to, and Copy, Save and Apply with the reason when it may not.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice::item {
class PlanModel;
}

namespace sluice::ui {

class KeyButton;

class ReviewFoot : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewFoot(QWidget *parent = nullptr);

    void showCounts(const item::PlanModel &plan);
    void setReason(const QString &whyNot);                  // empty: Apply works
    void setNote(const QString &note, const QString &tone); // in the reason's place, with Apply off
    void setScriptAvailable(bool available);

Q_SIGNALS:
    void copyRequested();
    void saveRequested();
    void applyRequested();

private:
    void retranslate();

    QLabel *m_steps;
    QLabel *m_warnings;
    QLabel *m_losses;
    QLabel *m_reason;
    QPushButton *m_copy;
    QPushButton *m_save;
    KeyButton *m_apply;
};

} // namespace sluice::ui

// The steps of a plan as a list: what each risks, how far it has come, and whether its loss of data is accepted.
#pragma once

#include "models/migrate/plan.h"
#include "models/session/apply_plan.h"

#include <QAbstractListModel>

#include <set>
#include <string>
#include <vector>

namespace sluice::item {

// Row n is step n of the plan. DisplayRole: the title; CheckStateRole: only of steps that lose data.
enum PlanRole {
    StepIdRole = Qt::UserRole + 300, // QString
    SectionRole,        // QString: "TRANSACTION 1", "ALONE"; empty but where a segment begins
    ReasonRole,         // QString
    LockNoteRole,       // QString: "ACCESS EXCLUSIVE on orders"
    StepSqlRole,        // QString: statements with semicolons, one below the other
    ReverseSqlRole,     // QString
    ChipsRole,          // QStringList: "DATA LOSS", "REWRITE"
    ChipSeveritiesRole, // QList<int> as QVariantList: migrate::Severity, one a chip
    HazardMessagesRole, // QStringList, one a chip
    StepStateRole,      // int: session::StepState
    LosesDataRole,      // bool
};

class PlanModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(migrate::Plan plan);
    [[nodiscard]] const migrate::Plan &plan() const { return m_plan; }
    void setStepState(std::size_t step, session::StepState state);
    void setStepStates(const std::vector<session::StepState> &states);
    // Ids of the steps whose loss of data is ticked.
    [[nodiscard]] const std::set<std::string> &accepted() const { return m_accepted; }
    // Every step that loses data is ticked.
    [[nodiscard]] bool isAllAccepted() const;
    [[nodiscard]] int hazardCount(migrate::Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool event(QEvent *event) override; // of a change of language
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void acceptedChanged();

private:
    [[nodiscard]] QString sectionText(std::size_t step) const;

    migrate::Plan m_plan;
    std::vector<session::StepState> m_states;
    std::set<std::string> m_accepted;
};

} // namespace sluice::item

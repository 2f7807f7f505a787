#include "models/item/plan_model.h"

#include "models/item/convert.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStringList>

#include <algorithm>

namespace sluice::item {

namespace {

struct PlanSections
{
    Q_DECLARE_TR_FUNCTIONS(PlanSections)
};

QString script(const std::vector<std::string> &statements)
{
    QString text;
    for (const std::string &statement : statements) {
        text += toQString(statement) + QStringLiteral(";\n");
    }
    return text;
}

QVariant severities(const std::vector<migrate::Hazard> &hazards)
{
    QVariantList list;
    for (const migrate::Hazard &hazard : hazards) {
        list.push_back(static_cast<int>(hazard.severity));
    }
    return list;
}

QStringList texts(const std::vector<migrate::Hazard> &hazards, Message migrate::Hazard::*field)
{
    QStringList list;
    for (const migrate::Hazard &hazard : hazards) {
        list.push_back(toQString(hazard.*field));
    }
    return list;
}

QVariant stepValue(const migrate::Step &step, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return toQString(step.title);
    case StepIdRole:
        return toQString(step.id);
    case ReasonRole:
        return toQString(step.reason);
    case LockNoteRole:
        return toQString(step.lock);
    case StepSqlRole:
        return script(step.sql);
    case ReverseSqlRole:
        return script(step.reverse);
    case ChipsRole:
        return texts(step.hazards, &migrate::Hazard::chip);
    case ChipSeveritiesRole:
        return severities(step.hazards);
    case HazardMessagesRole:
        return texts(step.hazards, &migrate::Hazard::message);
    case LosesDataRole:
        return step.losesData();
    default:
        return {};
    }
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void PlanModel::setPlan(migrate::Plan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_states.assign(m_plan.steps.size(), session::StepState::Waiting);
    m_accepted.clear();
    endResetModel();
    Q_EMIT acceptedChanged();
}

void PlanModel::setStepState(std::size_t step, session::StepState state)
{
    if (step < m_states.size() && m_states[step] != state) {
        m_states[step] = state;
        const QModelIndex changed = index(static_cast<int>(step));
        Q_EMIT dataChanged(changed, changed, {StepStateRole});
    }
}

void PlanModel::setStepStates(const std::vector<session::StepState> &states)
{
    for (std::size_t step = 0; step < states.size(); ++step) {
        setStepState(step, states[step]);
    }
}

bool PlanModel::isAllAccepted() const
{
    return std::ranges::all_of(m_plan.steps, [this](const migrate::Step &step) {
        return !step.losesData() || m_accepted.contains(step.id);
    });
}

int PlanModel::hazardCount(migrate::Severity severity) const
{
    int count = 0;
    for (const migrate::Step &step : m_plan.steps) {
        count += static_cast<int>(
            std::ranges::count(step.hazards, severity, &migrate::Hazard::severity));
    }
    return count;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.steps.size());
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto number = static_cast<std::size_t>(index.row());
    const migrate::Step &step = m_plan.steps[number];
    if (role == SectionRole) {
        return sectionText(number);
    }
    if (role == StepStateRole) {
        return static_cast<int>(m_states[number]);
    }
    if (role == Qt::CheckStateRole) {
        const auto tick = m_accepted.contains(step.id) ? Qt::Checked : Qt::Unchecked;
        return step.losesData() ? QVariant(static_cast<int>(tick)) : QVariant();
    }
    return stepValue(step, role);
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const migrate::Step &step = m_plan.steps[static_cast<std::size_t>(index.row())];
    return step.losesData() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const migrate::Step &step = m_plan.steps[static_cast<std::size_t>(index.row())];
    if (!step.losesData()) {
        return false;
    }
    if (value.toInt() == Qt::Checked) {
        m_accepted.insert(step.id);
    } else {
        m_accepted.erase(step.id);
    }
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT acceptedChanged();
    return true;
}

bool PlanModel::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    return QAbstractListModel::event(event);
}

// Transactions are numbered as they come; a step outside of one stands alone.
QString PlanModel::sectionText(std::size_t step) const
{
    const std::vector<migrate::Step> &steps = m_plan.steps;
    if (!steps[step].inTransaction) {
        return PlanSections::tr("ALONE");
    }
    int number = 0;
    bool begins = false;
    for (std::size_t i = 0; i <= step; ++i) {
        begins =
            steps[i].inTransaction
            && (i == 0 || !steps[i - 1].inTransaction || steps[i - 1].segment != steps[i].segment);
        number += begins ? 1 : 0;
    }
    return begins ? PlanSections::tr("TRANSACTION %1").arg(number) : QString();
}

} // namespace sluice::item

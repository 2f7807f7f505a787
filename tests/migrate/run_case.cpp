#include "tests/migrate/run_case.h"

#include "models/session/load_schema.h"

#include <algorithm>

namespace sluice::test {

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString planText(const migrate::Plan &plan)
{
    return QStringLiteral("\n") + text(migrate::toSql(plan));
}

template<typename Text>
bool anyHolds(const std::vector<Text> &texts, const QString &wanted)
{
    return std::any_of(texts.begin(), texts.end(), [&](const std::string &each) {
        return text(each).contains(wanted, Qt::CaseInsensitive);
    });
}

std::vector<std::string> losses(const migrate::Plan &plan)
{
    std::vector<std::string> found;
    for (const migrate::Step &step : plan.steps) {
        for (const migrate::Hazard &hazard : step.hazards) {
            if (hazard.severity == migrate::Severity::DataLoss) {
                found.push_back(hazard.message);
            }
        }
    }
    return found;
}

// Every text of a plan can be said in another language. The first that cannot, or "".
QString untranslatable(const migrate::Plan &plan)
{
    std::vector<Message> texts = plan.refusals;
    texts.insert(texts.end(), plan.notes.begin(), plan.notes.end());
    for (const migrate::RenameQuestion &question : plan.questions) {
        texts.push_back(question.evidence);
    }
    for (const migrate::Step &step : plan.steps) {
        texts.insert(texts.end(), {step.title, step.reason, step.lock});
        for (const migrate::Hazard &hazard : step.hazards) {
            texts.insert(texts.end(), {hazard.chip, hazard.message});
        }
    }
    const auto found = std::find_if(texts.begin(), texts.end(), [](const Message &each) {
        return !each.empty() && each.pattern().empty();
    });
    return found == texts.end() ? QString() : text(*found);
}

} // namespace

QString CaseRun::run(const MigrateCase &migrateCase)
{
    QString wrong = makePlan(migrateCase);
    if (wrong.isEmpty()) {
        wrong = checkPlan(migrateCase);
    }
    if (wrong.isEmpty() && migrateCase.asks.isEmpty() && migrateCase.refuses.isEmpty()) {
        wrong = checkLosses(migrateCase);
        if (wrong.isEmpty()) {
            wrong = apply(migrateCase);
        }
    }
    return wrong.isEmpty() ? wrong : wrong + planText(m_plan);
}

QString CaseRun::makePlan(const MigrateCase &migrateCase)
{
    auto connection = m_engine.open(m_target, {});
    if (!connection) {
        return text(describe(connection.error()));
    }
    m_connection = std::move(*connection);
    const auto current = m_connection->readCatalog({});
    if (!current) {
        return text(describe(current.error()));
    }
    const engine::Engine *engines[] = {&m_engine};
    auto desired = session::loadSchema(engines, {migrateCase.afterFile().toStdString()},
                                       {&m_engine, m_target}, m_scratch, {});
    if (!desired) {
        return text(describe(desired.error()));
    }
    m_desired = std::move(*desired);
    migrate::DiffOptions options = migrateCase.options;
    auto plan =
        migrate::plan(*current, m_desired, m_engine.dialect(), m_engine.stepWriter(), options);
    while (migrateCase.sweeps && plan && !plan->questions.empty()) {
        options.renames.insert(migrate::answerOf(plan->questions.front()));
        plan =
            migrate::plan(*current, m_desired, m_engine.dialect(), m_engine.stepWriter(), options);
    }
    if (!plan) {
        return text(describe(plan.error()));
    }
    m_plan = std::move(*plan);
    return {};
}

QString CaseRun::checkPlan(const MigrateCase &migrateCase) const
{
    if (const QString plain = untranslatable(m_plan); !plain.isEmpty()) {
        return QStringLiteral("cannot be translated: ") + plain;
    }
    std::vector<std::string> questions;
    for (const migrate::RenameQuestion &question : m_plan.questions) {
        questions.push_back(catalog::displayName(question.gone) + " -> "
                            + catalog::displayName(question.appeared));
    }
    for (const QString &asked : migrateCase.asks) {
        if (!anyHolds(questions, asked)) {
            return QStringLiteral("does not ask ") + asked;
        }
    }
    for (const QString &refused : migrateCase.refuses) {
        if (!anyHolds(m_plan.refusals, refused)) {
            return QStringLiteral("does not refuse ") + refused;
        }
    }
    const bool stops = !migrateCase.asks.isEmpty() || !migrateCase.refuses.isEmpty();
    if (stops == m_plan.isExecutable()) {
        return QStringLiteral("stops where it should not, or the other way round");
    }
    for (const QString &wanted : migrateCase.plan) {
        const bool isUnwanted = wanted.startsWith(u'!');
        if (planText(m_plan).contains(isUnwanted ? wanted.mid(1) : wanted) == isUnwanted) {
            return QStringLiteral("the plan is not as wanted: ") + wanted;
        }
    }
    return {};
}

QString CaseRun::checkLosses(const MigrateCase &migrateCase)
{
    const std::vector<std::string> found = losses(m_plan);
    for (const QString &lost : migrateCase.loses) {
        if (!anyHolds(found, lost)) {
            return QStringLiteral("does not say that this is lost: ") + lost;
        }
    }
    if (!migrateCase.sweeps && static_cast<qsizetype>(found.size()) != migrateCase.loses.size()) {
        return QStringLiteral("says that more or less is lost than is");
    }
    if (found.empty()) {
        return {};
    }
    const auto unaccepted =
        session::runPlan(*m_connection, m_engine, m_plan, m_desired, {}, {}, {});
    const bool isRefused = !unaccepted && unaccepted.error().kind == ErrorKind::Refused;
    return isRefused ? QString() : QStringLiteral("lost data without being told to");
}

QString CaseRun::apply(const MigrateCase &migrateCase)
{
    const auto report =
        session::runPlan(*m_connection, m_engine, m_plan, m_desired, {.accepted = {"all"}}, {}, {});
    if (!report) {
        return text(describe(report.error()));
    }
    if (migrateCase.fails.isEmpty() != !report->failure.has_value()) {
        return report->failure ? text(describe(*report->failure))
                               : QStringLiteral("should have failed");
    }
    if (report->failure) {
        const std::vector<std::string> told{describe(*report->failure)};
        return anyHolds(told, migrateCase.fails.front())
                   ? QString()
                   : QStringLiteral("fails otherwise: ") + text(told.front());
    }
    if (!report->equivalent) {
        QString differences = QStringLiteral("not equivalent:");
        for (const std::string &difference : report->differences) {
            differences += QStringLiteral(" ") + text(difference) + QStringLiteral(";");
        }
        return differences;
    }
    return planAgain();
}

QString CaseRun::planAgain()
{
    const auto current = m_connection->readCatalog({});
    if (!current) {
        return text(describe(current.error()));
    }
    const auto again =
        migrate::plan(*current, m_desired, m_engine.dialect(), m_engine.stepWriter(), {});
    return again && again->isEmpty() ? QString() : QStringLiteral("a second plan is not empty");
}

} // namespace sluice::test

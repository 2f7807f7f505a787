#include "models/base/text.h"
#include "models/migrate/plan.h"
#include "models/migrate/script.h"

namespace sluice::migrate {

namespace {

// A line break would end the comment and run the rest.
std::string comment(std::string text)
{
    for (const char *breaking : {"\n", "\r"}) {
        text = replaceAll(std::move(text), breaking, " ");
    }
    return "-- " + text + "\n";
}

std::string header(const Plan &plan)
{
    std::string text = comment("From " + plan.fromFingerprint + " to " + plan.toFingerprint);
    for (const RenameQuestion &question : plan.questions) {
        text += comment("QUESTION: is " + catalog::displayName(question.appeared) + " the former "
                        + named(question.gone) + "? (" + question.evidence + ")");
    }
    for (const Message &refusal : plan.refusals) {
        text += comment("REFUSED: " + refusal);
    }
    for (const Message &note : plan.notes) {
        text += comment("NOTE: " + note);
    }
    return text;
}

std::string stepText(const Step &step, sql::Flavor flavor)
{
    std::string text = "\n" + comment(step.id + ". " + step.title);
    if (!step.lock.empty()) {
        text += comment("Lock: " + step.lock);
    }
    for (const Hazard &hazard : step.hazards) {
        text += comment(hazard.chip + " (" + hazard.id + "): " + hazard.message);
    }
    return text + scriptOf(step.sql, flavor);
}

std::string lines(const std::vector<std::string> &statements)
{
    std::string text = statements.empty() ? "" : "\n";
    for (const std::string &statement : statements) {
        text += statement + ";\n";
    }
    return text;
}

} // namespace

std::string toSql(const Plan &plan)
{
    const std::vector<std::string> none;
    const auto flavor = plan.dialect == "sqlite" ? sql::Flavor::Sqlite : sql::Flavor::Postgres;
    const bool isFramed = !plan.frame.begin.empty();
    std::string text = header(plan) + lines(plan.steps.empty() ? none : plan.frame.before);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const Step &step = plan.steps[i];
        const bool opens = i == 0 || plan.steps[i - 1].segment != step.segment;
        const bool closes = i + 1 == plan.steps.size() || plan.steps[i + 1].segment != step.segment;
        text += isFramed && opens && step.inTransaction ? "\n" + plan.frame.begin + ";\n" : "";
        text += stepText(step, flavor);
        text += isFramed && closes && step.inTransaction ? lines(plan.frame.checks) + "\nCOMMIT;\n"
                                                         : "";
    }
    return text + lines(plan.steps.empty() ? none : plan.frame.after);
}

} // namespace sluice::migrate

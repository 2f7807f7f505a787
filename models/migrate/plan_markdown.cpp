#include "models/base/text.h"
#include "models/migrate/plan.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

// Names may hold anything; a title stays one line of plain text.
std::string plain(std::string text)
{
    text = replaceAll(std::move(text), "\n", " ");
    for (const char *special : {"\\", "`", "*", "_", "<", "[", "|"}) {
        text = replaceAll(std::move(text), special, std::string("\\") + special);
    }
    return text;
}

// Longer than any run of backquotes inside.
std::string fence(const std::vector<std::string> &statements)
{
    std::size_t longest = 2;
    for (const std::string &statement : statements) {
        std::size_t run = 0;
        for (const char letter : statement) {
            run = letter == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return std::string(longest + 1, '`');
}

std::string toMarkdown(const Step &step)
{
    std::string text = "## " + step.id + ". " + plain(step.title) + "\n\n";
    if (!step.reason.empty()) {
        text += plain(step.reason) + "\n\n";
    }
    for (const Hazard &hazard : step.hazards) {
        text += "- **" + hazard.chip + "** (" + hazard.id + ") " + plain(hazard.message) + "\n";
    }
    if (!step.lock.empty()) {
        text += "- Lock: " + plain(step.lock) + "\n";
    }
    const std::string marks = fence(step.sql);
    text += (text.ends_with("\n\n") ? "" : "\n") + marks + "sql\n";
    for (const std::string &statement : step.sql) {
        text += statement + ";\n";
    }
    return text + marks + "\n\n";
}

} // namespace

std::string toMarkdown(const Plan &plan)
{
    std::string text = "# Migration plan\n\n";
    for (const RenameQuestion &question : plan.questions) {
        text += "- **Question:** is " + plain(catalog::displayName(question.appeared))
                + " the former " + plain(named(question.gone)) + "? (" + question.evidence + ")\n";
    }
    for (const Message &refusal : plan.refusals) {
        text += "- **Refused:** " + plain(refusal) + "\n";
    }
    for (const Message &note : plan.notes) {
        text += "- **Note:** " + plain(note) + "\n";
    }
    if (plan.isEmpty()) {
        text += "No difference.\n";
    }
    text += plan.questions.empty() && plan.refusals.empty() && plan.notes.empty() ? "" : "\n";
    for (const Step &step : plan.steps) {
        text += toMarkdown(step);
    }
    return text;
}

} // namespace sluice::migrate

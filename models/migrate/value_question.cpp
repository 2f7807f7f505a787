#include "models/migrate/value_question.h"

#include "models/migrate/step_writer.h"

namespace sluice::migrate {

namespace {

using namespace catalog;
using Asks = ValueQuestion::Asks;

bool needsValue(const Column &column)
{
    return column.notNull && column.generated == Generated::No && column.identity == Identity::No;
}

void ask(const AddColumn &change, std::vector<ValueQuestion> &questions)
{
    if (needsValue(change.column) && !change.column.defaultExpression) {
        questions.push_back(
            {.asks = Asks::Fill,
             .column = objectOf(change),
             .answer = change.fill,
             .reason = Message::tr("The new column is NOT NULL and has no default."),
             .refusal = {}});
    }
}

void ask(const AlterColumn &change, const StepWriter &writer, std::vector<ValueQuestion> &questions)
{
    if (!change.before.notNull && needsValue(change.after)) {
        questions.push_back({.asks = Asks::Fill,
                             .column = objectOf(change),
                             .answer = change.fill,
                             .reason = Message::tr(
                                 "The column becomes NOT NULL: rows that hold NULL need a value."),
                             .refusal = {}});
    }
    AlterColumn open = change;
    open.convert.clear();
    if (const auto refusal = writer.whyNotConverted(open)) {
        questions.push_back(
            {.asks = Asks::Conversion,
             .column = objectOf(change),
             .answer = change.convert,
             .reason = Message::tr("No conversion from %1 to %2 is sure to keep the values.",
                                   {change.before.type.name, change.after.type.name}),
             .refusal = *refusal});
    }
}

} // namespace

std::vector<ValueQuestion> valueQuestions(const std::vector<Change> &changes,
                                          const StepWriter &writer)
{
    std::vector<ValueQuestion> questions;
    for (const Change &change : changes) {
        if (const auto *added = std::get_if<AddColumn>(&change)) {
            ask(*added, questions);
        } else if (const auto *altered = std::get_if<AlterColumn>(&change)) {
            ask(*altered, writer, questions);
        }
    }
    return questions;
}

} // namespace sluice::migrate

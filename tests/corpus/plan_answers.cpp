#include "tests/corpus/plan_answers.h"

#include "tests/corpus/row_filler.h"

#include <algorithm>

namespace sluice::test {

namespace {

using namespace catalog;

Result<migrate::Plan> planned(const Catalog &current, const Catalog &desired,
                              const engine::Engine &engine, const migrate::DiffOptions &options)
{
    return migrate::plan(current, desired, engine.dialect(), engine.stepWriter(), options);
}

// Another one for each row, where the column's type has enough of them.
std::string valueFor(const TypeRef &type, sql::Flavor flavor)
{
    const bool isSqlite = flavor == sql::Flavor::Sqlite;
    switch (type.typeClass) {
    case TypeClass::Integer:
        return isSqlite ? "abs(random() % 1000000)" : "(random() * 30000)::integer";
    case TypeClass::Text:
        return isSqlite ? "hex(randomblob(4))" : "left(md5(random()::text), 8)";
    case TypeClass::Uuid:
        return "gen_random_uuid()";
    default:
        return sampleValue(type, 1, flavor).value_or("NULL");
    }
}

std::string fillFor(const ObjectId &id, const Catalog &desired, const sql::Dialect &dialect)
{
    const Table &table = desired.tables.at(id.owner);
    for (const ForeignKey &key : table.foreignKeys) {
        const auto target = desired.tables.find(key.target);
        if (key.columns != std::vector{id.part} || target == desired.tables.end()) {
            continue;
        }
        const std::string column = !key.targetColumns.empty() ? key.targetColumns.front()
                                   : target->second.primaryKey
                                       ? target->second.primaryKey->columns.front()
                                       : "rowid";
        return "(SELECT " + dialect.quote(column) + " FROM " + dialect.quote(key.target)
               + " ORDER BY 1 LIMIT 1)";
    }
    return valueFor(table.column(id.part)->type, dialect.flavor());
}

// The rows of labels that go are put where the first one is that stays.
void mapLabels(migrate::DiffOptions &options, const Catalog &current, const Catalog &desired)
{
    for (const auto &[name, type] : current.enums) {
        const auto now = desired.enums.find(name);
        if (now == desired.enums.end() || now->second.labels.empty()) {
            continue;
        }
        const std::vector<std::string> &labels = now->second.labels;
        for (const std::string &label : type.labels) {
            if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
                options.labels[name.schema + '.' + name.name + '.' + label] = labels.front();
            }
        }
    }
}

void fill(migrate::DiffOptions &options, const migrate::Plan &plan, const Catalog &desired,
          const sql::Dialect &dialect)
{
    for (const migrate::ValueQuestion &question : plan.values) {
        const std::string path = "column:" + displayName(question.column);
        auto &expressions = question.asks == migrate::ValueQuestion::Asks::Fill
                                ? options.fills
                                : options.conversions;
        expressions[path] = fillFor(question.column, desired, dialect);
    }
}

void answerLikeliest(migrate::DiffOptions &options, Result<migrate::Plan> &plan,
                     const auto &planAgain)
{
    while (plan && !plan->questions.empty()) {
        const auto best =
            std::max_element(plan->questions.begin(), plan->questions.end(),
                             [](const auto &a, const auto &b) { return a.likeness < b.likeness; });
        if (!options.renames.insert(migrate::answerOf(*best)).second) {
            return; // asked again
        }
        plan = planAgain();
    }
}

} // namespace

Result<AnsweredPlan> answeredPlan(const Catalog &current, const Catalog &desired,
                                  const engine::Engine &engine, const PlanAnswers &answers)
{
    migrate::DiffOptions options{.owners = true, .grants = true}; // the dump tells them, too
    const auto planAgain = [&] { return planned(current, desired, engine, options); };
    for (const migrate::RenameQuestion &rename : answers.renames) {
        options.renames.insert(migrate::answerOf(rename));
    }
    if (answers.fills) {
        mapLabels(options, current, desired);
    }
    auto plan = planAgain();
    if (answers.takesLikeliest) {
        answerLikeliest(options, plan, planAgain);
    }
    if (plan && !plan->questions.empty()) {
        options.dropUnmatched = true;
        plan = planAgain();
    }
    if (plan && answers.fills && !plan->values.empty()) {
        fill(options, *plan, desired, engine.dialect());
        plan = planAgain();
    }
    if (!plan) {
        return tl::unexpected(plan.error());
    }
    return AnsweredPlan{std::move(*plan), std::move(options)};
}

} // namespace sluice::test

#include "models/migrate/plan.h"

#include <nlohmann/json.hpp>

namespace sluice::migrate {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const catalog::ObjectId &id)
{
    return {{"kind", catalog::kindName(id.kind)}, {"name", catalog::displayName(id)}};
}

std::string text(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::DataLoss:
        return "data loss";
    }
    return {};
}

Json toJson(const Hazard &hazard)
{
    return {{"id", hazard.id},
            {"severity", text(hazard.severity)},
            {"chip", hazard.chip},
            {"message", hazard.message}};
}

// Declared first: the list below calls them before they are defined.
Json toJson(const Step &step);
Json toJson(const RenameQuestion &question);
Json toJson(const ValueQuestion &question);

template<typename Item>
Json toJsonList(const std::vector<Item> &items)
{
    Json list = Json::array();
    for (const Item &item : items) {
        list.push_back(toJson(item));
    }
    return list;
}

Json toJson(const Step &step)
{
    return {{"id", step.id},
            {"title", step.title},
            {"objects", toJsonList(step.objects)},
            {"sql", step.sql},
            {"reason", step.reason},
            {"reverse", step.reverse},
            {"reverseRestoresData", step.reverseRestoresData},
            {"lock", step.lock},
            {"rewrites", step.rewrites},
            {"scans", step.scans},
            {"hazards", toJsonList(step.hazards)},
            {"losesData", step.losesData()},
            {"inTransaction", step.inTransaction},
            {"segment", step.segment}};
}

Json toJson(const RenameQuestion &question)
{
    const auto [path, name] = answerOf(question);
    return {{"gone", toJson(question.gone)},
            {"appeared", toJson(question.appeared)},
            {"evidence", question.evidence},
            {"likeness", question.likeness},
            {"answer", path + "=" + name}};
}

Json toJson(const ValueQuestion &question)
{
    const bool fills = question.asks == ValueQuestion::Asks::Fill;
    return {{"asks", fills ? "fill" : "using"},
            {"column", toJson(question.column)},
            {"answer", question.answer},
            {"reason", question.reason},
            {"refusal", question.refusal}};
}

Json included(const Plan &plan)
{
    Json list = Json::array();
    if (plan.owners) {
        list.push_back("owners");
    }
    if (plan.grants) {
        list.push_back("grants");
    }
    return list;
}

Json toJson(const StepWriter::Frame &frame)
{
    return {{"before", frame.before},
            {"begin", frame.begin},
            {"checks", frame.checks},
            {"after", frame.after}};
}

} // namespace

std::string toJson(const Plan &plan)
{
    const Json json = {{"dialect", plan.dialect},
                       {"from", plan.fromFingerprint},
                       {"to", plan.toFingerprint},
                       {"executable", plan.isExecutable()},
                       {"includes", included(plan)},
                       {"frame", toJson(plan.frame)},
                       {"steps", toJsonList(plan.steps)},
                       {"questions", toJsonList(plan.questions)},
                       {"values", toJsonList(plan.values)},
                       {"refusals", plan.refusals},
                       {"notes", plan.notes}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace sluice::migrate

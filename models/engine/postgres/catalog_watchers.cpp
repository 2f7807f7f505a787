// What is set up to act on tables and views: rules, triggers, policies.
#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

std::string statementOf(std::string_view text)
{
    const std::string_view trimmedText = trimmed(text);
    return std::string(
        trimmedText.substr(0, trimmedText.size() - (trimmedText.ends_with(';') ? 1 : 0)));
}

std::string commandName(char letter)
{
    switch (letter) {
    case 'r':
        return "SELECT";
    case 'a':
        return "INSERT";
    case 'w':
        return "UPDATE";
    case 'd':
        return "DELETE";
    default:
        return "ALL";
    }
}

} // namespace

void addRules(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Relation &relation = reading.relation(row.oid(1));
        if (relation.table == nullptr && relation.view == nullptr) {
            return;
        }
        Rule rule{.name = row.text(2),
                  .definition = statementOf(row.text(3)),
                  .enabled = row.text(4),
                  .comment = reading.comment(kOfRules, row.oid(0))};
        if (relation.view != nullptr && rule.name == "_RETURN") {
            reading.know(kOfRules, row.oid(0), {ObjectKind::View, relation.name, {}});
            return;
        }
        reading.know(kOfRules, row.oid(0), {ObjectKind::Rule, relation.name, rule.name});
        auto &rules = relation.table != nullptr ? relation.table->rules : relation.view->rules;
        rules.emplace(rule.name, std::move(rule));
    });
}

void addPolicies(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Relation &relation = reading.relation(row.oid(1));
        if (relation.table == nullptr) {
            return;
        }
        Policy policy{.name = row.text(2),
                      .command = commandName(row.character(3)),
                      .permissive = row.flag(4),
                      .roles = {},
                      .usingExpression = row.text(6),
                      .checkExpression = row.text(7),
                      .comment = reading.comment(kOfPolicies, row.oid(0))};
        for (const std::int64_t role : numbersOf(row.text(5))) {
            if (role != 0) {
                policy.roles.push_back(reading.role(static_cast<Oid>(role)));
            }
        }
        std::sort(policy.roles.begin(), policy.roles.end());
        reading.know(kOfPolicies, row.oid(0), {ObjectKind::Policy, relation.name, policy.name});
        relation.table->policies.emplace(policy.name, std::move(policy));
    });
}

void addTriggers(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Relation &relation = reading.relation(row.oid(1));
        if (relation.table == nullptr && relation.view == nullptr) {
            return;
        }
        Trigger trigger{.name = row.text(2),
                        .definition = row.text(3),
                        .enabled = row.text(4),
                        .comment = reading.comment(kOfTriggers, row.oid(0))};
        reading.know(kOfTriggers, row.oid(0), {ObjectKind::Trigger, relation.name, trigger.name});
        auto &triggers =
            relation.table != nullptr ? relation.table->triggers : relation.view->triggers;
        triggers.emplace(trigger.name, std::move(trigger));
    });
}

} // namespace sluice::postgres

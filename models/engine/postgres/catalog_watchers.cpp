// Sequences, and what is set up to act on tables and views: rules, triggers, policies.
#include "models/engine/postgres/catalog_rows.h"

#include "models/base/text.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;

namespace {

constexpr int kFirstOption = 5; // of the columns of sequencesQuery()

Options sequenceOptions(const RowView &row)
{
    return {{"type", row.text(kFirstOption)},
            {"start", row.text(kFirstOption + 1)},
            {"increment", row.text(kFirstOption + 2)},
            {"min", row.text(kFirstOption + 3)},
            {"max", row.text(kFirstOption + 4)},
            {"cache", row.text(kFirstOption + 5)},
            {"cycle", row.flag(kFirstOption + 6) ? "true" : "false"}};
}

std::string largest(const std::string &type)
{
    return type == "smallint" ? "32767" : type == "integer" ? "2147483647" : "9223372036854775807";
}

std::string smallest(const std::string &type)
{
    return type == "smallint"  ? "-32768"
           : type == "integer" ? "-2147483648"
                               : "-9223372036854775808";
}

// What CREATE SEQUENCE fills in where nothing is said.
Options usualOptions(const Options &options)
{
    const std::string type = options.at("type");
    const bool isDown = options.at("increment").starts_with('-');
    const std::string min = isDown ? smallest(type) : "1";
    const std::string max = isDown ? "-1" : largest(type);
    return {{"type", type},     {"start", isDown ? max : min},
            {"increment", "1"}, {"min", min},
            {"max", max},       {"cache", "1"},
            {"cycle", "false"}};
}

void addIdentity(Reading &reading, const RowView &row, const QualifiedName &name)
{
    const Relation &relation = reading.relation(row.oid(13));
    const std::string part = reading.column(row.oid(13), static_cast<int>(row.integer(14)));
    if (relation.table == nullptr) {
        return;
    }
    const auto column = std::find_if(relation.columns->begin(), relation.columns->end(),
                                     [&](const Column &each) { return each.name == part; });
    if (column == relation.columns->end()) {
        return;
    }
    const Options options = sequenceOptions(row);
    const Options usual = usualOptions(options);
    for (const auto &[key, value] : options) {
        if (usual.at(key) != value) {
            column->options["identity:" + key] = value;
        }
    }
    if (name.schema != relation.name.schema
        || name.name != usualName(relation.name.name, part, "seq")) {
        column->options["identity:schema"] = name.schema;
        column->options["identity:name"] = name.name;
    }
    const bool isUnlogged = row.character(4) == 'u';
    if (isUnlogged != relation.table->options.contains("unlogged")) {
        column->options["identity:unlogged"] = isUnlogged ? "true" : "false";
    }
    const Access access = reading.access(kOfRelations, row.oid(0), 0);
    const bool isSpecial = !access.granted.empty() || !access.revoked.empty()
                           || !reading.comment(kOfRelations, row.oid(0)).empty();
    if (isSpecial) {
        reading.catalog.unread.push_back(
            {"grants and comment of sequence " + displayName(name),
             "the sequence of an identity column has none of its own"});
    }
}

std::string statementOf(std::string text)
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

void addSequences(Reading &reading, const PGresult &rows)
{
    forEachRow(rows, [&](const RowView &row) {
        const Oid oid = row.oid(0);
        const std::string *schema = reading.schema(row.oid(1));
        if (schema == nullptr || reading.isMember(kOfRelations, oid)) {
            return;
        }
        const QualifiedName name{*schema, row.text(2)};
        if (row.character(12) == 'i') {
            reading.know(kOfRelations, oid,
                         {ObjectKind::Column, reading.relation(row.oid(13)).name,
                          reading.column(row.oid(13), static_cast<int>(row.integer(14)))});
            addIdentity(reading, row, name);
            return;
        }
        Sequence sequence{.name = name,
                          .options = sequenceOptions(row),
                          .ownedBy = {},
                          .comment = reading.comment(kOfRelations, oid),
                          .access = reading.access(kOfRelations, oid, row.oid(3))};
        if (row.character(4) == 'u') {
            sequence.options["unlogged"] = "true";
        }
        const Relation &owner = reading.relation(row.oid(13));
        if (owner.columns != nullptr) {
            sequence.ownedBy =
                ObjectId{ObjectKind::Column, owner.name,
                         reading.column(row.oid(13), static_cast<int>(row.integer(14)))};
        }
        reading.know(kOfRelations, oid, {ObjectKind::Sequence, name, {}});
        reading.catalog.sequences.emplace(name, std::move(sequence));
    });
}

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

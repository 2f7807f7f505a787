// The second half of a PostgreSQL plan: what comes, changes, and is put up again.
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_order.h"
#include "models/engine/postgres/postgres_writing.h"

#include <algorithm>
#include <array>

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

Message desired()
{
    return Message::tr("The desired schema has it.");
}

// The others have no change, and are refused where they differ.
bool isStorage(std::string_view option)
{
    constexpr std::array others = {"unlogged",        "partition_key",   "partition_of",
                                   "inherits",        "partition_bound", "server",
                                   "foreign_options", "of_type",         "access_method",
                                   "row_security",    "tablespace",      "replica_identity"};
    return std::find(others.begin(), others.end(), option) == others.end();
}

// The statements that make a part of a table, and its comment.
ddl::Statements withComment(ddl::Statements sql, const ObjectId &id, const std::string &comment)
{
    if (!comment.empty()) {
        sql.push_back(ddl::comment(ddl::reference(id, {}), comment));
    }
    return sql;
}

// What stands on a view: indexes, triggers, rules, defaults, comments.
ddl::Statements viewParts(const View &view)
{
    ddl::Statements sql = ddl::viewSettings(view);
    for (const auto &[name, index] : view.indexes) {
        ddl::append(sql, ddl::createIndex(view.name, index, view.materialized));
    }
    for (const auto &[name, each] : view.triggers) {
        ddl::append(sql, ddl::trigger(view.name, each));
    }
    for (const auto &[name, each] : view.rules) {
        ddl::append(sql, ddl::rule(view.name, each));
    }
    ddl::append(sql, ddl::comments(view));
    return sql;
}

} // namespace

void PostgresWriting::addLabels()
{
    each<migrate::AddEnumLabel>([&](const migrate::AddEnumLabel &change) {
        std::string sql =
            "ALTER TYPE " + ddl::name(change.type) + " ADD VALUE " + ddl::literal(change.label);
        sql += change.before.empty() ? "" : " BEFORE " + ddl::literal(change.before);
        add(change, {std::move(sql)}, desired());
    });
}

void PostgresWriting::createSchemas()
{
    each<migrate::CreateSchema>([&](const migrate::CreateSchema &change) {
        add(change, {"CREATE SCHEMA " + ddl::name(change.name)}, desired()).reverse = {
            "DROP SCHEMA " + ddl::name(change.name)};
    });
}

void PostgresWriting::createTypesAndTables()
{
    each<migrate::CreateEnum>([&](const migrate::CreateEnum &change) {
        add(change, {ddl::createEnum(change.type)}, desired()).reverse = {
            "DROP TYPE " + ddl::name(change.type.name)};
    });
    each<migrate::CreateSequence>([&](const migrate::CreateSequence &change) {
        add(change, {ddl::createSequence(change.sequence)}, desired()).reverse = {
            "DROP SEQUENCE " + ddl::name(change.sequence.name)};
    });
    each<migrate::CreateTable>([&](const migrate::CreateTable &change) {
        std::vector<std::string> sql{ddl::createTable(change.table, m_after)};
        ddl::append(sql, ddl::tableSettings(change.table, m_after));
        for (const auto &[name, index] : change.table.indexes) {
            ddl::append(sql, ddl::createIndex(change.table.name, index));
        }
        ddl::append(sql, ddl::comments(change.table));
        add(change, std::move(sql), desired()).reverse = {"DROP TABLE "
                                                          + ddl::name(change.table.name)};
    });
}

// Plain columns first, for generated ones and changes may read them; generated ones behind all changes.
void PostgresWriting::changeColumns()
{
    const auto addIf = [&](bool isGenerated) {
        for (const migrate::AddColumn &change : m_work.addColumns) {
            if ((change.column.generated != Generated::No) == isGenerated) {
                m_steps.push_back(addColumnStep(change));
            }
        }
    };
    addIf(false);
    for (const migrate::AlterColumn &change : m_work.alterColumns) {
        auto step = alterColumnStep(change);
        if (!step) {
            m_refusals.push_back(step.error().message);
        } else if (!step->sql.empty()) {
            m_steps.push_back(std::move(*step));
        }
    }
    addIf(true);
}

void PostgresWriting::changeSequences()
{
    each<migrate::CreateSequence>([&](const migrate::CreateSequence &change) {
        if (!change.sequence.ownedBy) {
            return;
        }
        const ObjectId &owner = *change.sequence.ownedBy;
        std::vector<std::string> sql{ddl::ownSequence(change.sequence)};
        const auto table = m_now.tables.find(owner.owner);
        if (table != m_now.tables.end() && table->second.column(owner.part)) {
            const std::string column = ddl::name(owner.part);
            sql.push_back("SELECT pg_catalog.setval("
                          + ddl::literal(ddl::name(change.sequence.name)) + "::regclass, max("
                          + column + ")::bigint) FROM " + ddl::name(owner.owner) + " HAVING max("
                          + column + ") IS NOT NULL");
        }
        Step &step = add(change, std::move(sql),
                         Message::tr("It counts for a column, behind what is there."));
        step.title =
            Message::tr("Give sequence %1 to its column", {displayName(change.sequence.name)});
    });
    each<migrate::AlterSequence>([&](const migrate::AlterSequence &change) {
        std::vector<std::string> sql;
        if (change.before.options != change.after.options) {
            sql.push_back("ALTER SEQUENCE " + ddl::name(change.after.name)
                          + ddl::sequenceOptions(change.after.options));
        }
        if (change.before.ownedBy != change.after.ownedBy) {
            sql.push_back(ddl::ownSequence(change.after));
        }
        add(change, std::move(sql), Message::tr("Its definition differs from the desired one."));
    });
}

void PostgresWriting::addConstraints()
{
    for (const auto &[table, key] : m_work.addPrimaryKeys) {
        Step &step = add(migrate::SetPrimaryKey{table, {}, key},
                         withComment(ddl::addKey(table, key, "PRIMARY KEY"),
                                     {ObjectKind::PrimaryKey, table, key.name}, key.comment),
                         desired());
        step.lock = hazards::accessExclusive(table);
        step.scans = true;
        step.hazards = {hazards::buildsKey(displayName(table))};
        step.reverse = {ddl::alterTable(table) + "DROP CONSTRAINT " + ddl::name(key.name)};
    }
    for (const auto &[part, key] : m_work.addUniques) {
        Step &step = add(migrate::AddUnique{part.table, key},
                         withComment(ddl::addKey(part.table, key, "UNIQUE"),
                                     {ObjectKind::Unique, part.table, key.name}, key.comment),
                         desired());
        step.lock = hazards::accessExclusive(part.table);
        step.scans = true;
        step.hazards = {hazards::buildsKey(displayName(part.table))};
        step.reverse = {ddl::alterTable(part.table) + "DROP CONSTRAINT " + ddl::name(part.name)};
    }
    for (const auto &[part, check] : m_work.addChecks) {
        Step &step = add(migrate::AddCheck{part.table, check},
                         withComment({ddl::alterTable(part.table) + "ADD " + ddl::check(check)},
                                     {ObjectKind::Check, part.table, part.name}, check.comment),
                         desired());
        step.lock = hazards::accessExclusive(part.table);
        step.reverse = {ddl::alterTable(part.table) + "DROP CONSTRAINT " + ddl::name(part.name)};
        if (!check.notValid) {
            step.scans = true;
            step.hazards = {hazards::scansForCheck(displayName(part.table))};
        }
    }
    for (const auto &[part, index] : m_work.createIndexes) {
        Step &step = add(migrate::CreateIndex{part.table, index},
                         withComment(ddl::createIndex(part.table, index),
                                     {ObjectKind::Index, part.table, part.name}, index.comment),
                         desired());
        step.lock = Message::tr("SHARE on %1", {displayName(part.table)});
        step.scans = true;
        step.hazards = {hazards::buildsIndex(displayName(part.table))};
        step.reverse = {"DROP INDEX " + ddl::name({part.table.schema, part.name})};
    }
    for (const auto &[part, key] : m_work.addForeignKeys) {
        Step &step = add(migrate::AddForeignKey{part.table, key},
                         withComment({ddl::alterTable(part.table) + "ADD " + ddl::foreignKey(key)},
                                     {ObjectKind::ForeignKey, part.table, part.name}, key.comment),
                         desired());
        step.reverse = {ddl::alterTable(part.table) + "DROP CONSTRAINT " + ddl::name(part.name)};
        step.lock = Message::tr("%1 and %2",
                                {hazards::shareRowExclusive(part.table), displayName(key.target)});
        if (!key.notValid && m_now.tables.contains(part.table)) {
            step.scans = true;
            step.hazards = {
                hazards::checksForeignKey(displayName(part.table), displayName(key.target))};
        }
    }
}

void PostgresWriting::setOptions()
{
    each<migrate::SetTableOptions>([&](const migrate::SetTableOptions &change) {
        std::vector<std::string> sql;
        Options set;
        std::vector<std::string> reset;
        const bool was = change.before.contains("unlogged");
        const bool is = change.after.contains("unlogged");
        for (const auto &[key, value] : change.after) {
            const auto old = change.before.find(key);
            if (isStorage(key) && (old == change.before.end() || old->second != value)) {
                set[key] = value;
            }
        }
        for (const auto &[key, value] : change.before) {
            if (isStorage(key) && !change.after.contains(key)) {
                reset.push_back(key);
            }
        }
        const std::string alter = ddl::alterTable(change.table);
        if (!set.empty()) {
            sql.push_back(alter + "SET (" + ddl::storage(set) + ")");
        }
        for (const std::string &key : reset) {
            sql.push_back(alter + "RESET (" + key + ")");
        }
        if (was != is) {
            sql.push_back(alter + (is ? "SET UNLOGGED" : "SET LOGGED"));
        }
        if (!sql.empty()) {
            Step &step = add(change, std::move(sql),
                             Message::tr("Its options differ from the desired ones."));
            step.rewrites = was != is;
        }
    });
    each<migrate::SetTableComment>([&](const migrate::SetTableComment &change) {
        const std::string table = "TABLE " + ddl::name(change.table);
        add(change, {ddl::comment(table, change.after)}, Message::tr("Its comment differs."))
            .reverse = {ddl::comment(table, change.before)};
    });
}

void PostgresWriting::createReaders()
{
    for (const QualifiedName &name : viewsInOrder(m_work.createViews, m_after)) {
        const View &view = m_after.views.at(name);
        const bool replaces = m_work.replaceViews.contains(name);
        std::vector<std::string> sql{ddl::createView(view, replaces)};
        const std::vector<std::string> parts = viewParts(view);
        const auto old = m_now.views.find(name);
        const bool losesComment = replaces && !old->second.comment.empty() && view.comment.empty();
        if (losesComment) {
            sql.push_back(ddl::comment("VIEW " + ddl::name(name), {}));
        }
        // A view that is replaced keeps its triggers; they are the same.
        std::copy_if(
            parts.begin(), parts.end(), std::back_inserter(sql),
            [&](const std::string &part) { return !replaces || part.starts_with("COMMENT"); });
        Step &step = add(migrate::CreateView{view}, std::move(sql), desired());
        if (replaces) {
            step.title = Message::tr("Replace view %1", {displayName(name)});
            step.lock = hazards::accessExclusive(name);
            step.reverse = {};
        } else {
            step.reverse = {
                std::string(view.materialized ? "DROP MATERIALIZED VIEW " : "DROP VIEW ")
                + ddl::name(name)};
        }
    }
    for (const auto &[part, trigger] : m_work.createTriggers) {
        Step &step = add(migrate::CreateTrigger{part.table, trigger},
                         withComment(ddl::trigger(part.table, trigger),
                                     {ObjectKind::Trigger, part.table, part.name}, trigger.comment),
                         desired());
        step.lock = hazards::shareRowExclusive(part.table);
        step.reverse = {"DROP TRIGGER " + ddl::name(part.name) + " ON " + ddl::name(part.table)};
    }
    createRules();
}

// Rules and policies of new tables: they may read any other table or view.
void PostgresWriting::createRules()
{
    each<migrate::CreateTable>([&](const migrate::CreateTable &change) {
        const Table &table = change.table;
        ddl::Statements sql;
        for (const auto &[name, rule] : table.rules) {
            ddl::append(sql, ddl::rule(table.name, rule));
        }
        for (const auto &[name, policy] : table.policies) {
            sql.push_back(ddl::policy(table.name, policy));
        }
        ddl::append(sql, ddl::ruleComments(table));
        if (!sql.empty()) {
            add(change, std::move(sql), desired()).title =
                "Add rules and policies of " + displayName(table.name);
        }
    });
}

void PostgresWriting::dropTypes()
{
    each<migrate::DropEnum>([&](const migrate::DropEnum &change) {
        add(change, {"DROP TYPE " + ddl::name(change.type.name)},
            Message::tr("The desired schema has no such type."))
            .reverse = {ddl::createEnum(change.type)};
    });
    each<migrate::DropSchema>([&](const migrate::DropSchema &change) {
        add(change, {"DROP SCHEMA " + ddl::name(change.name)},
            Message::tr("The desired schema has no such schema; it must be empty by now."))
            .reverse = {"CREATE SCHEMA " + ddl::name(change.name)};
    });
}

} // namespace sluice::postgres

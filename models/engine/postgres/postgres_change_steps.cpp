// What a plan changes where it stands.
#include "models/engine/postgres/object_changes.h"
#include "models/engine/postgres/partition_rows.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_writing.h"

#include "models/catalog/visit.h"
#include "models/migrate/inherited.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

Message differs()
{
    return Message::tr("Its definition differs from the desired one.");
}

// Statements for a state that was `before` and is to be `after`: "O" goes without saying where it is made anew.
ddl::Statements stateChange(const QualifiedName &table, const auto &after, const std::string &what)
{
    const std::string word = after.enabled == "D"   ? "DISABLE "
                             : after.enabled == "R" ? "ENABLE REPLICA "
                             : after.enabled == "A" ? "ENABLE ALWAYS "
                                                    : "ENABLE ";
    return {ddl::alterTable(table) + word + what + ddl::name(after.name)};
}

struct Changed
{
    const ObjectId &id;
    const Catalog &from;
    const Catalog &to;

    Result<ddl::Statements> operator()(const Table &before, const Table &after) const
    {
        return ddl::changeTable(before, after, from, to);
    }
    Result<ddl::Statements> operator()(const Sequence &before, const Sequence &after) const
    {
        return ddl::changeSequence(before, after);
    }
    Result<ddl::Statements> operator()(const Domain &before, const Domain &after) const
    {
        return ddl::changeDomain(before, after);
    }
    Result<ddl::Statements> operator()(const CompositeType &before,
                                       const CompositeType &after) const
    {
        return ddl::changeComposite(before, after);
    }
    Result<ddl::Statements> operator()(const Extension &before, const Extension &after) const
    {
        return ddl::changeExtension(before, after);
    }
    Result<ddl::Statements> operator()(const Routine & /*before*/, const Routine &after) const
    {
        return ddl::Statements{ddl::routine(after)};
    }
    Result<ddl::Statements> operator()(const ForeignKey &before, const ForeignKey &after) const
    {
        return ddl::changeForeignKey(id.owner, before, after);
    }
    Result<ddl::Statements> operator()(const Check & /*before*/, const Check &after) const
    {
        return ddl::Statements{ddl::alterTable(id.owner) + "VALIDATE CONSTRAINT "
                               + ddl::name(after.name)};
    }
    Result<ddl::Statements> operator()(const Index &before, const Index &after) const
    {
        return ddl::changeIndex(id.owner, before, after);
    }
    Result<ddl::Statements> operator()(const Trigger & /*before*/, const Trigger &after) const
    {
        return stateChange(id.owner, after, "TRIGGER ");
    }
    Result<ddl::Statements> operator()(const Rule & /*before*/, const Rule &after) const
    {
        return stateChange(id.owner, after, "RULE ");
    }
    // Labels of an enum were added first; the rest is made again.
    Result<ddl::Statements> operator()(const auto & /*before*/, const auto & /*after*/) const
    {
        return ddl::Statements{};
    }
};

bool differ(const Options &before, const Options &after, const char *key)
{
    return ddl::option(before, key) != ddl::option(after, key);
}

// What another step has its share in, and what no statement makes unsaid.
bool canBeUndone(const ObjectId &id, const Catalog &now, const Catalog &after)
{
    switch (id.kind) {
    case ObjectKind::Table:
        return migrate::parentsOf(now.tables.at(id.owner))
                   == migrate::parentsOf(after.tables.at(id.owner))
               && migrate::keepsPlace(now.tables.at(id.owner), after.tables.at(id.owner));
    case ObjectKind::Check: // a validated constraint stays valid
    case ObjectKind::ForeignKey:
        return false;
    default:
        return true;
    }
}

} // namespace

// Locks as a server shows them.
void PostgresWriting::addChangeRisks(Step &step, const ObjectId &id) const
{
    switch (id.kind) {
    case ObjectKind::Table: {
        const Table &before = m_now.tables.at(id.owner);
        const Table &after = m_after.tables.at(id.owner);
        step.lock = hazards::accessExclusive(id.owner);
        step.rewrites = differ(before.options, after.options, "unlogged")
                        || differ(before.options, after.options, "access_method")
                        || differ(before.options, after.options, "tablespace");
        if (after.kind == TableKind::Partition
            && (before.kind != after.kind || !migrate::keepsPlace(before, after))) {
            step.scans = true;
            addDefaultRisks(step, after);
        }
        break;
    }
    case ObjectKind::ForeignKey:
    case ObjectKind::Check:
        step.lock = Message::tr("SHARE UPDATE EXCLUSIVE on %1", {displayName(id.owner)});
        step.scans = true;
        break;
    case ObjectKind::Index:
        step.lock =
            Message::tr("SHARE UPDATE EXCLUSIVE on %1", {displayName({id.owner.schema, id.part})});
        break;
    case ObjectKind::Trigger:
        step.lock = hazards::shareRowExclusive(id.owner);
        break;
    case ObjectKind::Rule:
        step.lock = hazards::accessExclusive(id.owner);
        break;
    case ObjectKind::CompositeType:
        for (const Column &each : m_now.composites.at(id.owner).attributes) {
            addLostAttribute(step, id, each.name);
        }
        break;
    default: // no table is locked
        break;
    }
}

// Named wherever an attribute goes: with its type where it stands, or with the old type of a column.
void PostgresWriting::addLostAttribute(Step &step, const ObjectId &type,
                                       const std::string &attribute) const
{
    const auto after = m_after.composites.find(type.owner);
    const bool stays = after != m_after.composites.end()
                       && std::ranges::any_of(after->second.attributes, [&](const Column &each) {
                              return each.name == attribute;
                          });
    if (!stays) {
        step.hazards.push_back(hazards::dropsAttribute(
            migrate::shownName({ObjectKind::Column, type.owner, attribute})));
    }
}

void PostgresWriting::change(const ObjectId &id)
{
    if (id.kind == ObjectKind::Column) {
        changeColumn(id);
        return;
    }
    if (id.kind == ObjectKind::View) {
        replaceView(id);
        return;
    }
    if (m_work.releasedSequences.contains(id)) {
        changeReleased(id);
        return;
    }
    ddl::Statements sql = changed(id, m_now, m_after);
    if (sql.empty()) {
        return;
    }
    Step &step = add(Message::tr("Change %1", {migrate::named(id)}), id, std::move(sql), differs());
    addChangeRisks(step, id);
    if (canBeUndone(id, m_now, m_after) && !hasStaleText(id)) {
        step.reverse = changed(id, m_after, m_now);
    }
}

void PostgresWriting::refill(const ObjectId &partition)
{
    const Table &after = m_after.tables.at(partition.owner);
    add(Message::tr("Bring rows of %1 to their partitions", {migrate::named(partition)}), partition,
        broughtBack(after), Message::tr("Its new bounds do not take them."));
}

// A sequence that no column owns by now.
void PostgresWriting::changeReleased(const ObjectId &id)
{
    Sequence before = m_now.sequences.at(id.owner);
    before.ownedBy.reset();
    const Sequence &after = m_after.sequences.at(id.owner);
    ddl::Statements sql = ddl::changeSequence(before, after);
    if (!sql.empty()) {
        add(Message::tr("Change %1", {migrate::named(id)}), id, std::move(sql), differs()).reverse =
            ddl::changeSequence(after, before);
    }
}

ddl::Statements PostgresWriting::changed(const ObjectId &id, const Catalog &from, const Catalog &to)
{
    ddl::Statements sql;
    visitObject(from, id, [&](const auto &before) {
        visitObject(to, id, [&](const auto &after) {
            if constexpr (std::is_same_v<decltype(before), decltype(after)>) {
                Result<ddl::Statements> found = Changed{id, from, to}(before, after);
                if (found) {
                    sql = std::move(*found);
                } else {
                    m_refusals.push_back(found.error().message);
                }
            }
        });
    });
    return sql;
}

void PostgresWriting::changeColumn(const ObjectId &id)
{
    migrate::AlterColumn change = m_work.alterColumns.at(id);
    if (m_work.released.contains(id) && releaseColumn(change).empty()) {
        change.before.defaultExpression.reset(); // it is set again
    }
    auto step = alterColumnStep(change);
    if (!step) {
        m_refusals.push_back(step.error().message);
    } else if (!step->sql.empty()) {
        step->reverse = restoredChange(id);
        m_steps.push_back(std::move(*step));
    }
}

void PostgresWriting::replaceView(const ObjectId &id)
{
    const View &before = m_now.views.at(id.owner);
    const View &after = m_after.views.at(id.owner);
    ddl::Statements sql;
    if (before.definition != after.definition || before.storage != after.storage) {
        sql.push_back(ddl::createView(after, true));
    }
    for (std::size_t i = 0; i < after.columns.size(); ++i) {
        const Column &column = after.columns[i];
        const auto was =
            i < before.columns.size() ? before.columns[i].defaultExpression : std::nullopt;
        if (was != column.defaultExpression) {
            sql.push_back(ddl::alterTable(id.owner) + "ALTER COLUMN " + ddl::name(column.name)
                          + (column.defaultExpression ? " SET DEFAULT " + *column.defaultExpression
                                                      : std::string(" DROP DEFAULT")));
        }
    }
    Step &step =
        add(Message::tr("Replace view %1", {displayName(id.owner)}), id, std::move(sql), differs());
    step.lock = hazards::accessExclusive(id.owner);
    if (before.columns.size() == after.columns.size() && !hasStaleText(id)) {
        step.reverse = {ddl::createView(before, true)};
    }
}

// What is made again has what it had by now.
void PostgresWriting::setAccess()
{
    each<migrate::SetAccess>([&](const migrate::SetAccess &change) {
        Step &step = add(change, ddl::changeAccess(change.id, change.before, change.after, m_after),
                         differs());
        step.reverse = ddl::changeAccess(change.id, change.after, change.before, m_after);
    });
    each<migrate::SetDefaultPrivileges>([&](const migrate::SetDefaultPrivileges &change) {
        Step &step =
            add(change, ddl::changeDefaultPrivileges(change.before, change.after), differs());
        step.reverse = ddl::changeDefaultPrivileges(change.after, change.before);
    });
}

// Of what stays; what is made has its comment from the start.
void PostgresWriting::comment()
{
    each<migrate::SetComment>([&](const migrate::SetComment &change) {
        const bool isIndex = change.id.kind == ObjectKind::Index;
        if (isIndex ? m_work.isMadeIndex(change.id.owner, change.id.part)
                    : m_work.isMade(change.id)) {
            return;
        }
        const std::string reference = ddl::reference(change.id, m_after);
        add(change, {ddl::comment(reference, change.after)}, Message::tr("Its comment differs."))
            .reverse = {ddl::comment(reference, change.before)};
    });
}

} // namespace sluice::postgres

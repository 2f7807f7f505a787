// What a plan takes away, for good or to be made again.
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_writing.h"

#include "models/catalog/visit.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

Message lockOf(const ObjectId &id, const Catalog &catalog)
{
    if (id.kind == ObjectKind::ForeignKey) {
        Message lock = hazards::accessExclusive(id.owner);
        visitObject(catalog, id, [&](const auto &key) {
            if constexpr (requires { key.target; }) {
                lock = Message::tr("%1 and %2", {lock, displayName(key.target)});
            }
        });
        return lock;
    }
    const bool isInTable = !id.part.empty() && catalog.tables.contains(id.owner);
    return isInTable || id.kind == ObjectKind::Table ? hazards::accessExclusive(id.owner)
                                                     : Message();
}

} // namespace

void PostgresWriting::drop(const ObjectId &id)
{
    if (id.kind == ObjectKind::Column) {
        dropColumn(id);
        return;
    }
    m_dropped.insert(id);
    const bool comesBack = m_work.fateOf(id) == Fate::Remake;
    const Message reason =
        m_work.carried.contains(id)
            ? Message::tr("It stands in the way of a change, and is made again behind it.")
        : comesBack ? Message::tr("It cannot be changed where it stands, and is made again.")
                    : Message::tr("The desired schema does not have it.");
    const bool isAside = m_work.aside.contains(id);
    Step &step = add(Message::tr("Drop %1", {migrate::named(id)}), id,
                     {ddl::drop(isAside ? asideOf(id) : id, m_now)}, reason);
    step.lock = lockOf(id, m_now);
    if (id.kind == ObjectKind::Table) {
        const Table &table = m_now.tables.at(id.owner);
        if (table.kind != TableKind::Foreign && table.kind != TableKind::Partitioned) {
            step.hazards = {hazards::dropsTable(table)};
        }
    }
    if (isAside && id.kind == ObjectKind::CompositeType) {
        for (const Column &each : m_now.composites.at(id.owner).attributes) {
            addLostAttribute(step, id, each.name);
        }
    }
    if (isAside
        || !contains(m_now, id)) { // what a child keeps of the parent it left was never its own
        return;
    }
    step.reverse = restored(id);
}

void PostgresWriting::moveAside(const ObjectId &type)
{
    const std::string rename = " RENAME TO ";
    Step &step =
        add(Message::tr("Move %1 aside", {migrate::named(type)}), type,
            {"ALTER " + ddl::reference(type, m_now) + rename + ddl::name(asideOf(type).owner.name)},
            Message::tr("It is made again under its name while columns still have it."));
    step.reverse = {"ALTER " + ddl::reference(asideOf(type), m_now) + rename
                    + ddl::name(type.owner.name)};
}

void PostgresWriting::emptyView(const ObjectId &id)
{
    const View &view = m_now.views.at(id.owner);
    Step &step =
        add(Message::tr("Empty %1", {migrate::named(id)}), id, {ddl::createPlaceholder(view, true)},
            Message::tr("What it calls reads it: without its query they can go."));
    step.lock = hazards::accessExclusive(id.owner);
    if (!hasStaleText(id)) {
        step.reverse = {ddl::createView(view, true)};
    }
    m_emptied.insert(id);
}

void PostgresWriting::dropColumn(const ObjectId &id)
{
    const Column &column = *m_now.tables.at(id.owner).column(id.part);
    // Its values are computed anew.
    const bool isRegenerated =
        m_work.fateOf(id) == Fate::Remake && column.generated != Generated::No;
    m_steps.push_back(dropColumnStep({id.owner, column}, isRegenerated));
    m_steps.back().reverse = restoredColumn(id);
}

void PostgresWriting::detach(const ObjectId &id)
{
    const Table &now = m_now.tables.at(id.owner);
    const Table &after = m_after.tables.at(id.owner);
    const std::vector<QualifiedName> stay = ddl::parentsOf(after);
    const bool isPartition = now.kind == TableKind::Partition;
    for (const QualifiedName &parent : ddl::parentsOf(now)) {
        if (now.kind == after.kind && !isPartition
            && std::find(stay.begin(), stay.end(), parent) != stay.end()) {
            continue;
        }
        const std::string sql =
            isPartition ? ddl::alterTable(parent) + "DETACH PARTITION " + ddl::name(id.owner)
                        : ddl::alterTable(id.owner) + "NO INHERIT " + ddl::name(parent);
        Step &step =
            add(Message::tr("Detach %1 from %2", {migrate::named(id), displayName(parent)}), id,
                {sql}, Message::tr("It leaves its place; its rows stay in it."));
        step.lock =
            Message::tr("%1 and %2", {hazards::accessExclusive(parent), displayName(id.owner)});
        step.reverse = {isPartition ? ddl::attachPartition(now)
                                    : ddl::alterTable(id.owner) + "INHERIT " + ddl::name(parent)};
    }
}

void PostgresWriting::release(const ObjectId &id)
{
    if (const ObjectId table{ObjectKind::Table, id.owner, {}};
        id.part.empty() && m_work.detached.contains(table)) {
        detach(table);
        return;
    }
    if (id.part.empty() && m_now.views.contains(id.owner)) {
        emptyView({ObjectKind::View, id.owner, {}});
        return;
    }
    if (id.part.empty()) {
        add(Message::tr("Release sequence %1", {displayName(id.owner)}),
            {ObjectKind::Sequence, id.owner, {}},
            {"ALTER SEQUENCE " + ddl::name(id.owner) + " OWNED BY NONE"},
            Message::tr("It stays while its owner may go."))
            .reverse = {ddl::ownSequence(m_now.sequences.at(id.owner))};
        return;
    }
    const ObjectId column{ObjectKind::Column, id.owner, id.part};
    const migrate::AlterColumn &change = m_work.alterColumns.at(column);
    ddl::Statements sql = releaseColumn(change);
    if (sql.empty()) { // its default reads something that goes
        sql = {ddl::alterTable(column.owner) + "ALTER COLUMN " + ddl::name(column.part)
               + " DROP DEFAULT"};
    }
    Step &step = add(Message::tr("Release column %1", {migrate::shownName(column)}), column,
                     std::move(sql), Message::tr("It would stand in the way of the change."));
    step.lock = hazards::accessExclusive(column.owner);
    step.reverse = restoredSource(column);
}

} // namespace sluice::postgres

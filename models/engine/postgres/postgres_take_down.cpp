// The first half of a PostgreSQL plan: what goes, and what stands in the way.
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_order.h"
#include "models/engine/postgres/postgres_writing.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

Message inTheWay()
{
    return Message::tr("It goes, changes, or stands in the way of a change.");
}

std::string dropConstraint(const QualifiedName &table, const std::string &name)
{
    return ddl::alterTable(table) + "DROP CONSTRAINT " + ddl::name(name);
}

} // namespace

void PostgresWriting::dropReaders()
{
    for (const auto &[part, trigger] : m_work.dropTriggers) {
        if (!isGone(part.table)) {
            Step &step =
                add(migrate::DropTrigger{part.table, trigger},
                    {"DROP TRIGGER " + ddl::name(part.name) + " ON " + ddl::name(part.table)},
                    inTheWay());
            step.lock = hazards::accessExclusive(part.table);
            step.reverse = ddl::trigger(part.table, trigger);
        }
    }
    std::vector<QualifiedName> views = viewsInOrder(m_work.dropViews, m_now);
    std::reverse(views.begin(), views.end());
    for (const QualifiedName &name : views) {
        const View &view = m_now.views.at(name);
        const std::string kind = view.materialized ? "DROP MATERIALIZED VIEW " : "DROP VIEW ";
        Step &step = add(migrate::DropView{view}, {kind + ddl::name(name)}, inTheWay());
        step.reverse = {ddl::createView(view, false)};
        if (m_work.createViews.contains(name)) {
            step.hazards = {hazards::losesGrants(displayName(name))};
        }
    }
}

void PostgresWriting::dropConstraints()
{
    for (const auto &[part, key] : m_work.dropForeignKeys) {
        if (!isGone(part.table)) {
            Step &step = add(migrate::DropForeignKey{part.table, key},
                             {dropConstraint(part.table, part.name)}, inTheWay());
            step.lock = Message::tr(
                "%1 and %2", {hazards::accessExclusive(part.table), displayName(key.target)});
            step.reverse = {ddl::alterTable(part.table) + "ADD " + ddl::foreignKey(key)};
        }
    }
    for (const auto &[part, check] : m_work.dropChecks) {
        Step &step = add(migrate::DropCheck{part.table, check},
                         {dropConstraint(part.table, part.name)}, inTheWay());
        step.lock = hazards::accessExclusive(part.table);
        step.reverse = {ddl::alterTable(part.table) + "ADD " + ddl::check(check)};
    }
    for (const auto &[part, key] : m_work.dropUniques) {
        Step &step = add(migrate::DropUnique{part.table, key},
                         {dropConstraint(part.table, part.name)}, inTheWay());
        step.lock = hazards::accessExclusive(part.table);
        step.reverse = {ddl::alterTable(part.table) + "ADD " + ddl::key(key, "UNIQUE")};
    }
    for (const auto &[table, key] : m_work.dropPrimaryKeys) {
        Step &step = add(migrate::SetPrimaryKey{table, key, {}}, {dropConstraint(table, key.name)},
                         inTheWay());
        step.lock = hazards::accessExclusive(table);
        step.reverse = {ddl::alterTable(table) + "ADD " + ddl::key(key, "PRIMARY KEY")};
    }
    for (const auto &[part, index] : m_work.dropIndexes) {
        Step &step = add(migrate::DropIndex{part.table, index},
                         {"DROP INDEX " + ddl::name({part.table.schema, part.name})}, inTheWay());
        step.lock = hazards::accessExclusive(part.table);
        step.reverse = ddl::createIndex(part.table, index);
    }
}

void PostgresWriting::dropTables()
{
    // A sequence that stays must not go with its old owner.
    each<migrate::AlterSequence>([&](const migrate::AlterSequence &change) {
        if (change.before.ownedBy && change.before.ownedBy != change.after.ownedBy) {
            Step &step =
                add(change, {"ALTER SEQUENCE " + ddl::name(change.after.name) + " OWNED BY NONE"},
                    Message::tr("It stays while its owner may go."));
            step.title = Message::tr("Release sequence %1", {displayName(change.after.name)});
        }
    });
    const TableDrops drops = dropOrder(m_work.droppedTables, m_now);
    for (const auto &[table, key] : drops.cut) {
        add(migrate::DropForeignKey{table, key}, {dropConstraint(table, key.name)},
            Message::tr("Two tables that go refer to each other."));
    }
    for (const QualifiedName &name : drops.order) {
        const Table &table = m_now.tables.at(name);
        Step &step = add(migrate::DropTable{table}, {"DROP TABLE " + ddl::name(name)},
                         Message::tr("The desired schema has no such table."));
        step.lock = hazards::accessExclusive(name);
        step.hazards = {hazards::dropsTable(table)};
    }
}

void PostgresWriting::dropColumns()
{
    for (const migrate::AlterColumn &change : m_work.alterColumns) {
        std::vector<std::string> sql = releaseColumn(change);
        if (!sql.empty()) {
            Step &step = add(change, std::move(sql),
                             Message::tr("It would stand in the way of the change."));
            step.title =
                Message::tr("Release column %1", {migrate::shownName(migrate::objectOf(change))});
            step.lock = hazards::accessExclusive(change.table);
        }
    }
    std::vector<migrate::DropColumn> drops = m_work.dropColumns;
    // Generated columns read the others.
    std::stable_partition(drops.begin(), drops.end(), [](const migrate::DropColumn &change) {
        return change.column.generated != Generated::No;
    });
    for (const migrate::DropColumn &change : drops) {
        const bool isRegenerated = m_work.regenerated.contains({change.table, change.column.name});
        m_steps.push_back(dropColumnStep(change, isRegenerated));
    }
}

// A sequence goes with the table or column that owns it.
void PostgresWriting::dropSequences()
{
    const auto goesAlong = [&](const Sequence &sequence) {
        if (!sequence.ownedBy) {
            return false;
        }
        const ObjectId &owner = *sequence.ownedBy;
        return isGone(owner.owner)
               || std::any_of(m_work.dropColumns.begin(), m_work.dropColumns.end(),
                              [&](const migrate::DropColumn &change) {
                                  return change.table == owner.owner
                                         && change.column.name == owner.part;
                              });
    };
    each<migrate::DropSequence>([&](const migrate::DropSequence &change) {
        if (!goesAlong(change.sequence)) {
            Step &step = add(change, {"DROP SEQUENCE " + ddl::name(change.sequence.name)},
                             Message::tr("The desired schema has no such sequence."));
            step.reverse = {ddl::createSequence(change.sequence)};
        }
    });
}

} // namespace sluice::postgres

// What a plan makes, new or again, with all that belongs to it: comments, owner, grants.
#include "models/engine/postgres/partition_rows.h"
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

Message desired()
{
    return Message::tr("The desired schema has it.");
}

Message titleOf(const GraphNode &node)
{
    const Message name = migrate::named(node.id);
    switch (node.stage) {
    case Stage::Stand:
        return Message::tr("Announce %1", {name});
    case Stage::Attached:
        return Message::tr("Attach %1", {name});
    default:
        return ddl::isConstraint(node.id.kind) ? Message::tr("Add %1", {name})
                                               : Message::tr("Create %1", {name});
    }
}

// Locks, scans and risks of a part that is added to a table with rows.
void addRisks(Step &step, const Table &table, const ObjectId &id)
{
    const std::string name = displayName(table.name);
    step.lock = hazards::accessExclusive(table.name);
    switch (id.kind) {
    case ObjectKind::PrimaryKey:
    case ObjectKind::Unique:
    case ObjectKind::Exclusion:
        step.scans = true;
        step.hazards = {hazards::buildsKey(name)};
        break;
    case ObjectKind::Index:
        step.lock = Message::tr("SHARE on %1", {name});
        step.scans = true;
        step.hazards = {hazards::buildsIndex(name)};
        break;
    case ObjectKind::Trigger:
        step.lock = hazards::shareRowExclusive(table.name);
        break;
    default: // policies and rules touch no row; checks and foreign keys say it themselves
        break;
    }
    for (const Check &check : table.checks) {
        if (id.kind == ObjectKind::Check && check.name == id.part && !check.notValid) {
            step.scans = true;
            step.hazards = {hazards::scansForCheck(name)};
        }
    }
    for (const ForeignKey &key : table.foreignKeys) {
        if (id.kind != ObjectKind::ForeignKey || key.name != id.part) {
            continue;
        }
        const std::string target = displayName(key.target);
        step.lock = Message::tr("%1 and %2", {hazards::shareRowExclusive(table.name), target});
        if (!key.notValid) {
            step.scans = true;
            step.hazards = {hazards::checksForeignKey(name, target)};
        }
    }
}

} // namespace

// Labels that come to an enum that stays, each before one that stands already.
void PostgresWriting::addLabels(bool toRenamed)
{
    each<migrate::ChangeObject>([&](const migrate::ChangeObject &change) {
        const ObjectId &id = change.id;
        if (id.kind != ObjectKind::Enum || m_work.fateOf(id) != Fate::Change
            || isRenamed(id) != toRenamed) {
            return;
        }
        const std::vector<std::string> &old = m_now.enums.at(id.owner).labels;
        const std::vector<std::string> &labels = m_after.enums.at(id.owner).labels;
        for (std::size_t i = labels.size(); i-- > 0;) {
            if (std::find(old.begin(), old.end(), labels[i]) == old.end()) {
                addLabel(id, labels[i], i + 1 < labels.size() ? labels[i + 1] : std::string());
            }
        }
    });
}

// An enum, its schema, or one of its labels.
bool PostgresWriting::isRenamed(const ObjectId &type) const
{
    bool is = false;
    each<migrate::RenameObject>([&](const migrate::RenameObject &change) {
        is = is || change.to == type
             || (change.to.kind == ObjectKind::Schema
                 && change.to.owner.schema == type.owner.schema);
    });
    each<migrate::RenameLabel>(
        [&](const migrate::RenameLabel &change) { is = is || change.type == type.owner; });
    return is;
}

void PostgresWriting::addLabel(const ObjectId &type, const std::string &label,
                               const std::string &before)
{
    std::string sql = "ALTER TYPE " + ddl::name(type.owner) + " ADD VALUE " + ddl::literal(label);
    sql += before.empty() ? "" : " BEFORE " + ddl::literal(before);
    add(Message::tr("Add label %1 to enum %2", {label, migrate::shownName(type)}), type,
        {std::move(sql)}, desired());
    m_labels.push_back(label);
}

void PostgresWriting::createSchemas()
{
    each<migrate::CreateObject>([&](const migrate::CreateObject &change) {
        if (change.id.kind == ObjectKind::Schema) {
            const std::string schema = "SCHEMA " + ddl::name(change.id.owner.schema);
            add(change, {"CREATE " + schema}, desired()).reverse = {"DROP " + schema};
        }
    });
}

void PostgresWriting::make(const GraphNode &node, ddl::Statements sql, const MakingOrder &order)
{
    const ObjectId &id = node.id;
    if (id.kind == ObjectKind::Sequence && node.stage == Stage::Attached) {
        giveSequence(id, std::move(sql));
        return;
    }
    if (node.stage == Stage::Whole) {
        ddl::append(sql, belongings(id, m_after, order));
    }
    const bool isPartition = node.stage == Stage::Attached && id.kind == ObjectKind::Table;
    if (isPartition) {
        const auto moved = movedFromDefault(m_after.tables.at(id.owner), m_now, m_after);
        sql.insert(sql.begin(), moved.begin(), moved.end());
    }
    const bool isBack = m_work.fateOf(id) == Fate::Remake;
    Step &step =
        add(titleOf(node), id, std::move(sql),
            isBack ? Message::tr("It was dropped for a change; here it is again.") : desired());
    const auto table = m_after.tables.find(id.owner);
    const bool isInTable = !id.part.empty() && table != m_after.tables.end();
    const bool isView = id.kind == ObjectKind::View;
    if (node.stage == Stage::Whole && isView && order.graph.contains({id, Stage::Stand})) {
        step.reverse = {ddl::createPlaceholder(m_after.views.at(id.owner), true)};
    } else if (node.stage == Stage::Whole || (node.stage == Stage::Stand && isView)) {
        step.reverse = {ddl::drop(id, m_after)};
    }
    if (isInTable && m_now.tables.contains(id.owner)
        && !m_work.isMade({ObjectKind::Table, id.owner, {}})) {
        addRisks(step, table->second, id);
    }
    if (isPartition) {
        addDefaultRisks(step, table->second);
    }
}

// Beside a default partition, which the server reads for rows that are not its own.
void PostgresWriting::addDefaultRisks(Step &step, const Table &partition) const
{
    if (const Table *from = defaultBeside(partition, m_now, m_after)) {
        const std::string name = displayName(from->name);
        const std::string to = displayName(partition.name);
        step.lock = Message::tr("%1 and %2", {hazards::accessExclusive(from->name), to});
        step.scans = true;
        step.hazards.push_back(movedFromDefault(partition, m_now, m_after).empty()
                                   ? hazards::meetsDefaultRows(name, to)
                                   : hazards::movesRows(name, to));
    }
}

// It counts for a column, behind what is there.
void PostgresWriting::giveSequence(const ObjectId &id, ddl::Statements sql)
{
    const ObjectId owner = *m_after.sequences.at(id.owner).ownedBy;
    const auto table = m_now.tables.find(owner.owner);
    if (table != m_now.tables.end() && table->second.column(owner.part)) {
        const std::string column = ddl::name(owner.part);
        sql.push_back("SELECT pg_catalog.setval(" + ddl::literal(ddl::name(id.owner))
                      + "::regclass, max(" + column + ")::bigint) FROM " + ddl::name(owner.owner)
                      + " HAVING max(" + column + ") IS NOT NULL");
    }
    add(Message::tr("Give sequence %1 to its column", {displayName(id.owner)}), id, std::move(sql),
        Message::tr("It counts for a column, behind what is there."))
        .reverse = {"ALTER SEQUENCE " + ddl::name(id.owner) + " OWNED BY NONE"};
}

void PostgresWriting::addColumn(const ObjectId &id)
{
    m_steps.push_back(addColumnStep(m_work.addColumns.at(id)));
}

// Comments on it and what is made with it; owner and grants that it had before.
ddl::Statements PostgresWriting::belongings(const ObjectId &id, const Catalog &catalog,
                                            const MakingOrder &order) const
{
    ddl::Statements sql;
    const auto comment = [&](const ObjectId &its, const auto &object) {
        if (!object.comment.empty() && (its == id || !order.graph.contains({its, Stage::Whole}))) {
            sql.push_back(ddl::comment(ddl::reference(its, catalog), object.comment));
        }
    };
    visitObject(catalog, id, [&](const auto &object) {
        comment(id, object);
        if constexpr (requires { forEachPart(object, comment); }) {
            forEachPart(object, comment);
        }
        if constexpr (std::is_same_v<std::decay_t<decltype(object)>, Table>) {
            ddl::append(sql, ddl::commentsBehind(object, catalog, [&](const ObjectId &part) {
                            return !order.graph.contains({part, Stage::Whole});
                        }));
        } else if constexpr (requires { object.options; }) {
            ddl::append(sql, ddl::commentsBehind(id, object.options, catalog));
        }
    });
    visitObject(m_now, id, [&](const auto &object) {
        if constexpr (requires { object.access; }) {
            ddl::append(sql, ddl::access(id, object.access, catalog));
        }
    });
    return sql;
}

} // namespace sluice::postgres

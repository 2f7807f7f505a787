// What undoes the steps of a plan. Steps are undone from the last one on, so what one step finds is what it left.
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_writing.h"

#include <algorithm>

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

bool hasOwnSource(const Column &column)
{
    return column.identity != Identity::No || column.generated != Generated::No
           || column.defaultExpression;
}

// A table or view, and the sequences that go with its columns.
Owners goneWith(const ObjectId &id, const Catalog &catalog)
{
    Owners gone{id.owner};
    for (const auto &[name, sequence] : catalog.sequences) {
        if (id.kind == ObjectKind::Table && sequence.ownedBy
            && sequence.ownedBy->owner == id.owner) {
            gone.insert(name);
        }
    }
    return gone;
}

} // namespace

// A catalog of nothing else: an order for it is found without a look at all that stays.
Catalog PostgresWriting::goneAlone(const Owners &gone)
{
    if (m_uses.empty()) {
        for (const Dependency &each : m_now.dependencies) {
            m_uses[each.dependent.owner].insert(each);
        }
    }
    Catalog alone;
    for (const QualifiedName &owner : gone) {
        if (const auto table = m_now.tables.find(owner); table != m_now.tables.end()) {
            alone.tables.insert(*table);
        } else if (const auto view = m_now.views.find(owner); view != m_now.views.end()) {
            alone.views.insert(*view);
        } else {
            alone.sequences.insert(*m_now.sequences.find(owner));
        }
        if (const auto uses = m_uses.find(owner); uses != m_uses.end()) {
            alone.dependencies.insert(uses->second.begin(), uses->second.end());
        }
    }
    return alone;
}

// The names of columns in a query or a condition are read anew, not rewritten.
bool PostgresWriting::hasStaleText(const ObjectId &id) const
{
    std::set<ObjectId> renamed;
    each<migrate::RenameColumn>([&](const migrate::RenameColumn &change) {
        renamed.insert({ObjectKind::Column, change.table, change.to});
        renamed.insert({ObjectKind::CompositeType, change.table, {}});
    });
    if (renamed.empty()) {
        return false;
    }
    return std::ranges::any_of(m_work.usesNow, [&](const Dependency &use) {
        const ObjectKind kind = use.dependent.kind;
        const bool isText = kind == ObjectKind::View || kind == ObjectKind::Rule
                            || kind == ObjectKind::Policy || kind == ObjectKind::Trigger
                            || kind == ObjectKind::Routine;
        return isText && renamed.contains(use.on) && use.dependent.owner == id.owner
               && (id.part.empty() || use.dependent == id);
    });
}

// With all that went with it, and not with what had gone before it.
ddl::Statements PostgresWriting::restored(const ObjectId &id)
{
    if (hasStaleText(id)) {
        return {};
    }
    if (id.kind != ObjectKind::Table && id.kind != ObjectKind::View) {
        const MakingOrder alone;
        ddl::Statements sql = ObjectMaking(m_now, alone, Fill::AtOnce).make({id, Stage::Whole});
        ddl::append(sql, belongings(id, m_now, alone));
        if (id.kind == ObjectKind::Sequence && m_now.sequences.at(id.owner).ownedBy) {
            sql.push_back(ddl::ownSequence(m_now.sequences.at(id.owner)));
        }
        return sql;
    }
    const Owners gone = goneWith(id, m_now);
    const auto order = makingOrder(goneAlone(gone));
    ddl::Statements sql;
    if (!order) {
        return sql;
    }
    ObjectMaking making(m_now, *order, Fill::AtOnce);
    for (const GraphNode &node : order->nodes) {
        const bool isKept = m_work.releasedSequences.contains(node.id);
        if (!gone.contains(node.id.owner) || isKept
            || (!node.id.part.empty() && m_dropped.contains(node.id))) {
            continue;
        }
        const bool isEmpty = node.id == id && m_emptied.contains(id);
        ddl::append(sql, isEmpty ? ddl::Statements{ddl::createPlaceholder(m_now.views.at(id.owner))}
                                 : making.make(node));
        if (node.stage == Stage::Whole) {
            ddl::append(sql, belongings(node.id, m_now, *order));
        }
    }
    return sql;
}

// Rows that stand in the table need a value for it.
ddl::Statements PostgresWriting::restoredColumn(const ObjectId &id) const
{
    const Column &column = *m_now.tables.at(id.owner).column(id.part);
    const bool ownsSequence = std::ranges::any_of(
        m_now.sequences, [&](const auto &entry) { return entry.second.ownedBy == id; });
    if (ownsSequence || (column.notNull && !hasOwnSource(column))) {
        return {};
    }
    return addColumnStep({id.owner, column, {}}).sql;
}

// All but what was released before: that comes back there.
ddl::Statements PostgresWriting::restoredChange(const ObjectId &column) const
{
    const migrate::AlterColumn &change = m_work.alterColumns.at(column);
    const bool hadAside = change.before.type.name.find(migrate::kAside) != std::string::npos
                          || change.before.collation.find(migrate::kAside) != std::string::npos;
    if (hadAside || change.before.generated != change.after.generated) {
        return {}; // its old type is gone; no column becomes a generated one
    }
    migrate::AlterColumn back{change.table, change.after, change.before, {}, {}};
    if (m_work.released.contains(column)) {
        back.after.defaultExpression.reset();
        back.after.identity =
            change.after.identity == Identity::No ? Identity::No : back.after.identity;
    }
    const auto step = alterColumnStep(back);
    if (!step) {
        return {};
    }
    ddl::Statements sql = releaseColumn(back);
    ddl::append(sql, step->sql);
    return sql;
}

// Where a released column has its values from.
ddl::Statements PostgresWriting::restoredSource(const ObjectId &column) const
{
    const migrate::AlterColumn &change = m_work.alterColumns.at(column);
    const Column &before = change.before;
    if (before.generated != change.after.generated) {
        return {};
    }
    migrate::AlterColumn back{change.table, before, before, {}, {}};
    back.before.defaultExpression.reset();
    if (change.after.identity == Identity::No) {
        back.before.identity = Identity::No;
    }
    const auto step = alterColumnStep(back);
    return step ? step->sql : ddl::Statements();
}

// Values that were dropped, cut, filled in or counted are not there any more.
bool PostgresWriting::restoresData(const Step &step) const
{
    const ObjectId &id = step.objects.front();
    const bool isLossy = std::ranges::any_of(step.hazards, [](const migrate::Hazard &hazard) {
        return hazard.severity == migrate::Severity::DataLoss || hazard.id == "PG034";
    });
    const auto fate = m_work.fateOf(id);
    const bool goes = fate == Fate::Drop || fate == Fate::Remake;
    if (isLossy || (goes && id.kind == ObjectKind::Sequence)) {
        return false;
    }
    const auto change = m_work.alterColumns.find(id);
    if (change == m_work.alterColumns.end()) {
        return true;
    }
    const migrate::AlterColumn &column = change->second;
    return !step.rewrites && column.fill.empty() && column.convert.empty()
           && column.before.identity == column.after.identity;
}

} // namespace sluice::postgres

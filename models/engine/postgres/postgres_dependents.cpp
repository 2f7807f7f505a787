#include "models/engine/postgres/postgres_dependents.h"

#include "models/catalog/visit.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_ddl.h"
#include "models/engine/postgres/postgres_descent.h"
#include "models/engine/postgres/type_conversion.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;

bool changesType(const migrate::AlterColumn &change)
{
    return change.before.type.name != change.after.type.name
           || change.before.collation != change.after.collation;
}

const Column *columnOf(const Catalog &catalog, const ObjectId &id)
{
    const auto table = catalog.tables.find(id.owner);
    return table == catalog.tables.end() ? nullptr : table->second.column(id.part);
}

class Carrying
{
public:
    Carrying(PostgresWork &work, const Catalog &now, const Catalog &after)
        : m_work(work)
        , m_now(now)
        , m_after(after)
    {}

    void run()
    {
        for (const Dependency &use : m_work.usesNow) {
            m_dependents[use.on].push_back(use.dependent);
        }
        for (const auto &[id, fate] : m_work.fates) {
            moveAside(id);
            if (disturbsAll(id) || retypes(id)) {
                m_disturbed.push_back(id);
            }
        }
        while (!m_disturbed.empty()) {
            const ObjectId on = m_disturbed.back();
            m_disturbed.pop_back();
            for (const ObjectId &dependent : m_dependents[on]) {
                if (disturbsAll(on) || standsOnType(dependent)
                    || (changesMeaning(on) && hasExpression(dependent))) {
                    carry(dependent, on);
                }
            }
        }
    }

private:
    [[nodiscard]] bool disturbsAll(const ObjectId &id) const { return m_work.isDropped(id); }
    [[nodiscard]] bool retypes(const ObjectId &id) const
    {
        const auto found = m_work.alterColumns.find(id);
        return found != m_work.alterColumns.end() && changesType(found->second);
    }
    // Constants and operators beside the column would not fit its new type.
    [[nodiscard]] bool changesMeaning(const ObjectId &id) const
    {
        const auto found = m_work.alterColumns.find(id);
        return found != m_work.alterColumns.end()
               && (found->second.before.type.typeClass != found->second.after.type.typeClass
                   || found->second.before.type.name.find(migrate::kAside) != std::string::npos);
    }
    [[nodiscard]] bool hasExpression(const ObjectId &id) const
    {
        bool has = id.kind == ObjectKind::Check || id.kind == ObjectKind::Exclusion;
        visitObject(m_now, id, [&](const auto &object) {
            if constexpr (requires { object.predicate; }) {
                has = !object.predicate.empty()
                      || std::any_of(object.parts.begin(), object.parts.end(),
                                     [](const IndexPart &part) { return part.column.empty(); });
            }
        });
        return has;
    }
    // The server adapts the rest itself.
    [[nodiscard]] bool standsOnType(const ObjectId &id) const
    {
        switch (id.kind) {
        case ObjectKind::View:
        case ObjectKind::Rule:
        case ObjectKind::Trigger:
        case ObjectKind::Policy:
        case ObjectKind::Routine:
        case ObjectKind::ForeignKey:
        case ObjectKind::Publication:
            return true;
        case ObjectKind::Column: {
            const Column *column = columnOf(m_now, id);
            return column != nullptr && column->generated != Generated::No;
        }
        default:
            return false;
        }
    }

    // A type that is made again while columns, or other types, have it.
    void moveAside(const ObjectId &id)
    {
        if (!isType(id.kind) || m_work.fateOf(id) != Fate::Remake) {
            return;
        }
        for (const ObjectId &dependent : m_dependents[id]) {
            const bool stays = dependent.kind == ObjectKind::Column || isType(dependent.kind);
            if (stays && contains(m_after, dependent)) {
                m_work.aside.insert(id);
            }
        }
    }

    void carry(const ObjectId &id, const ObjectId &on)
    {
        if (m_work.isDropped(id) || m_work.isMade(id) || !attachedTo(m_now, id).empty()) {
            return;
        }
        if (id.kind == ObjectKind::Column && columnOf(m_now, id) != nullptr) {
            carryColumn(id, on);
            return;
        }
        if (id.kind == ObjectKind::Table) {
            refuse(id, on);
            return;
        }
        const ObjectId whole = wholeOf(id);
        const ObjectId desired = nameAfter(whole);
        m_work.fates.erase(whole);
        m_work.drop(whole);
        if (contains(m_after, desired)) {
            m_work.make(desired);
            m_work.carried.insert(desired);
        }
        moveAside(whole);
        m_disturbed.push_back(whole);
    }
    // An attribute goes with its type, a column of a view with the view.
    [[nodiscard]] ObjectId wholeOf(const ObjectId &id) const
    {
        if (m_now.composites.contains(id.owner)) {
            return {ObjectKind::CompositeType, id.owner, {}};
        }
        return id.kind == ObjectKind::Column ? ObjectId{ObjectKind::View, id.owner, {}} : id;
    }
    void refuse(const ObjectId &id, const ObjectId &on)
    {
        const bool isParent =
            on.kind == ObjectKind::Table; // goes: its children are told apart by the diff
        if (!isParent && contains(m_after, id)) {
            m_work.refusals.push_back(
                Message::tr("%1: it stands on %2, which would have to be made again",
                            {migrate::named(id), migrate::named(on)}));
        }
    }

    void carryColumn(const ObjectId &id, const ObjectId &on)
    {
        const Column *column = columnOf(m_now, id);
        const Column *desired = columnOf(m_after, id);
        if (desired == nullptr) {
            return;
        }
        if (column->generated != Generated::No) {
            m_work.remake(id);
            m_work.alterColumns.erase(id);
            m_work.addColumns.emplace(id, migrate::AddColumn{id.owner, *desired, {}});
            m_work.carried.insert(id);
            m_disturbed.push_back(id);
            return;
        }
        m_work.fates.emplace(id, Fate::Change);
        const auto [change, isNew] = m_work.alterColumns.emplace(
            id, migrate::AlterColumn{id.owner, *column, *desired, {}, {}});
        if (m_work.aside.contains(on)) {
            retype(change->second, on);
            m_disturbed.push_back(id);
        } else if (isNew || column->defaultExpression) {
            m_work.released.insert(id);
        }
        if (!releaseColumn(change->second).empty()) {
            m_work.released.insert(id);
        }
    }
    void retype(migrate::AlterColumn &change, const ObjectId &type)
    {
        if (type.kind == ObjectKind::Collation) {
            change.before.collation = ddl::name(asideOf(type).owner);
            return;
        }
        if (change.before.type.name != change.after.type.name) {
            return; // to another type: as ever
        }
        const std::string old = ddl::name(type.owner);
        const std::string &name = change.after.type.name;
        if (change.convert.empty()) {
            change.convert = conversion(type, m_now, m_after, change.after, m_work.labels[type]);
        }
        if (name.starts_with(old)) {
            change.before.type.name = ddl::name(asideOf(type).owner) + name.substr(old.size());
        }
    }

    // A constraint or index that is renamed, too, comes back under its new name.
    ObjectId nameAfter(ObjectId id)
    {
        const auto take = [&](auto &renames) {
            std::erase_if(renames, [&](const auto &rename) {
                const bool isThis = rename.table == id.owner && rename.from == id.part;
                id.part = isThis ? rename.to : id.part;
                return isThis;
            });
        };
        if (id.kind == ObjectKind::Index) {
            take(m_work.renameIndexes);
        } else if (!id.part.empty()) {
            take(m_work.renameConstraints);
        }
        return id;
    }

    PostgresWork &m_work;
    const Catalog &m_now;
    const Catalog &m_after;
    std::map<ObjectId, std::vector<ObjectId>> m_dependents;
    std::vector<ObjectId> m_disturbed;
};

} // namespace

void carryDependents(PostgresWork &work, const Catalog &now, const Catalog &after)
{
    Carrying(work, now, after).run();
}

} // namespace sluice::postgres

#include "models/engine/postgres/postgres_work.h"

#include "models/engine/postgres/change_in_place.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_dependents.h"
#include "models/engine/postgres/postgres_descent.h"
#include "models/engine/postgres/postgres_tables.h"
#include "models/engine/postgres/postgres_uses.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace sluice::postgres {

namespace {

using namespace catalog;

// A generated column's expression cannot be changed in place, nor can a plain column be made one.
bool mustBeMadeAnew(const migrate::AlterColumn &change)
{
    return change.after.generated != Generated::No
           && (change.before.generated == Generated::No
               || change.before.generationExpression != change.after.generationExpression
               || change.before.type.name != change.after.type.name);
}

template<typename T, typename... Kinds>
constexpr bool kIsOneOf = (std::is_same_v<T, Kinds> || ...);

class Collecting
{
public:
    Collecting(const Catalog &now, const Catalog &after)
        : m_now(now)
        , m_after(after)
    {}

    PostgresWork collect(const migrate::Diff &diff)
    {
        m_work.labels = diff.labels;
        for (const migrate::Change &change : diff.changes) {
            take(change);
        }
        changeInPlace();
        return std::move(m_work);
    }

private:
    void take(const migrate::Change &change)
    {
        using namespace migrate;
        const ObjectId id = objectOf(change);
        std::visit(
            [&](const auto &each) {
                using T = std::decay_t<decltype(each)>;
                if constexpr (kIsOneOf<T, DropTable, DropColumn, DropUnique, DropForeignKey,
                                       DropCheck, DropIndex, DropView, DropTrigger, DropObject>) {
                    m_work.drop(id);
                } else if constexpr (kIsOneOf<T, CreateTable, AddUnique, AddForeignKey, AddCheck,
                                              CreateIndex, CreateView, CreateTrigger,
                                              CreateObject>) {
                    m_work.make(id);
                } else {
                    special(id, each);
                }
            },
            change);
    }

    // Renames and labels come first, comments last.
    void special(const ObjectId & /*id*/, const auto & /*change*/) {}
    void special(const ObjectId & /*id*/, const migrate::RenameConstraint &change)
    {
        m_work.renameConstraints.push_back(change);
    }
    void special(const ObjectId & /*id*/, const migrate::RenameIndex &change)
    {
        m_work.renameIndexes.push_back(change);
    }
    void special(const ObjectId &id, const migrate::ChangeObject & /*change*/)
    {
        if (canChange(id, m_now, m_after)) {
            m_work.fates.try_emplace(id, Fate::Change);
        } else {
            m_work.remake(id);
        }
        if (id.kind == ObjectKind::Table
            && !migrate::keepsPlace(m_now.tables.at(id.owner), m_after.tables.at(id.owner))) {
            m_work.detached.insert(id);
        }
        if (id.kind == ObjectKind::Sequence) {
            const auto &owner = m_now.sequences.at(id.owner).ownedBy;
            if (owner && owner != m_after.sequences.at(id.owner).ownedBy) {
                m_work.releasedSequences.emplace(id, *owner);
            }
        }
    }
    void special(const ObjectId & /*id*/, const migrate::SetPrimaryKey &change)
    {
        if (change.before) {
            m_work.drop({ObjectKind::PrimaryKey, change.table, change.before->name});
        }
        if (change.after) {
            m_work.make({ObjectKind::PrimaryKey, change.table, change.after->name});
        }
    }
    void special(const ObjectId &id, const migrate::AddColumn &change)
    {
        m_work.make(id);
        m_work.addColumns.emplace(id, change);
    }
    void special(const ObjectId &id, const migrate::AlterColumn &change)
    {
        if (mustBeMadeAnew(change)) {
            m_work.remake(id);
            m_work.addColumns.emplace(id, migrate::AddColumn{change.table, change.after, {}});
            return;
        }
        m_work.fates.emplace(id, Fate::Change);
        m_work.alterColumns.emplace(id, change);
        if (!releaseColumn(change).empty()) {
            m_work.released.insert(id);
        }
    }

    // Dropped and made under the same name: perhaps a smaller change will do.
    void changeInPlace()
    {
        for (auto &[id, fate] : m_work.fates) {
            if (fate == Fate::Remake && id.kind != ObjectKind::Column
                && canChange(id, m_now, m_after)) {
                fate = Fate::Change;
            }
        }
    }

    const Catalog &m_now;
    const Catalog &m_after;
    PostgresWork m_work;
};

} // namespace

bool isType(ObjectKind kind)
{
    constexpr std::array kinds = {ObjectKind::Enum,          ObjectKind::Domain,
                                  ObjectKind::CompositeType, ObjectKind::RangeType,
                                  ObjectKind::BaseType,      ObjectKind::Collation};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

ObjectId asideOf(ObjectId id)
{
    id.owner.name = std::string(migrate::kAside) + id.owner.name;
    return id;
}

void PostgresWork::drop(const ObjectId &id)
{
    const auto [found, isNew] = fates.emplace(id, Fate::Drop);
    if (!isNew && found->second != Fate::Drop) {
        found->second = Fate::Remake;
    }
}

void PostgresWork::make(const ObjectId &id)
{
    const auto [found, isNew] = fates.emplace(id, Fate::Make);
    if (!isNew && found->second != Fate::Make) {
        found->second = Fate::Remake;
    }
}

void PostgresWork::remake(const ObjectId &id)
{
    fates[id] = Fate::Remake;
}

std::optional<Fate> PostgresWork::fateOf(const ObjectId &id) const
{
    if (const auto found = fates.find(id); found != fates.end()) {
        return found->second;
    }
    for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View}) {
        const auto owner = fates.find({kind, id.owner, {}});
        if (!id.part.empty() && owner != fates.end() && owner->second != Fate::Change) {
            return owner->second;
        }
    }
    return std::nullopt;
}

bool PostgresWork::isDropped(const ObjectId &id) const
{
    const auto fate = fateOf(id);
    return fate == Fate::Drop || fate == Fate::Remake;
}

bool PostgresWork::isMade(const ObjectId &id) const
{
    const auto fate = fateOf(id);
    return fate == Fate::Make || fate == Fate::Remake;
}

bool PostgresWork::isMadeIndex(const QualifiedName &owner, const std::string &name) const
{
    const auto kinds = {ObjectKind::Index, ObjectKind::PrimaryKey, ObjectKind::Unique,
                        ObjectKind::Exclusion};
    return std::ranges::any_of(kinds, [&](ObjectKind kind) { return isMade({kind, owner, name}); });
}

PostgresWork collectWork(const migrate::Diff &diff, const Catalog &now, const Catalog &after)
{
    PostgresWork work = Collecting(now, after).collect(diff);
    takeFromNewParents(work, now, after);
    work.usesNow = usesOf(now);
    addUsesOfParents(work.usesNow, now, [&](const ObjectId &column, const Table &child) {
        const bool goesAlong = child.kind == TableKind::Partition
                               || child.column(column.part)->options.contains("inherited");
        return !work.detached.contains({ObjectKind::Table, child.name, {}})
               && (goesAlong || !work.isDropped(column));
    });
    carryDependents(work, now, after);
    makeAttached(work, now, after);
    // A view that is made again has its indexes under their new names at once.
    std::erase_if(work.renameIndexes, [&](const migrate::RenameIndex &rename) {
        return work.isDropped({ObjectKind::View, rename.table, {}});
    });
    return work;
}

} // namespace sluice::postgres

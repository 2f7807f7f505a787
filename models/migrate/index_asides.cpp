#include "models/migrate/index_asides.h"

#include "models/catalog/visit.h"
#include "models/migrate/part_renames.h"

#include <algorithm>

namespace sluice::migrate {

using namespace catalog;

namespace {

bool isRelation(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::Sequence
           || kind == ObjectKind::CompositeType;
}

class Asides
{
public:
    Asides(Renames &renames, const Comparison &standing)
        : m_renames(renames)
        , m_standing(standing)
    {
        for (const auto &[from, to] : renames.tables) {
            m_targets.insert(to);
        }
        for (const auto &[from, to] : renames.objects) {
            if (isRelation(from.kind)) {
                m_targets.insert(to.owner);
            }
        }
        forEachWhole(standing.before(), [&](const ObjectId &id, const auto &object) {
            if (isRelation(id.kind)) {
                m_relations.insert(id.owner);
            }
            eachIndex(object, [&](const ObjectId &part) {
                m_taken.insert({part.owner.schema, part.part});
                if (partNow(renames, part).owner.schema == part.owner.schema) {
                    m_staying.insert({part.owner.schema, part.part});
                }
            });
        });
    }

    void run()
    {
        if (m_targets.empty()) {
            return;
        }
        forEachWhole(m_standing.before(), [&](const ObjectId &, const auto &object) {
            eachIndex(object, [&](const ObjectId &part) {
                if (isInTheWay(part)) {
                    m_renames.parts.emplace(part, free(part));
                }
            });
        });
    }

private:
    // A partition's are told by those of its parent, whose names they note.
    static void eachIndex(const auto &object, auto seen)
    {
        if constexpr (requires { object.kind == TableKind::Partition; }) {
            if (object.kind == TableKind::Partition || object.kind == TableKind::Partitioned) {
                return;
            }
        }
        if constexpr (requires { object.indexes; }) {
            forEachPart(object, [&](const ObjectId &part, const auto &) {
                if (isIndex(part.kind)) {
                    seen(part);
                }
            });
        }
    }
    [[nodiscard]] bool isInTheWay(const ObjectId &part) const
    {
        const QualifiedName here{part.owner.schema, part.part};
        const QualifiedName there{partNow(m_renames, part).owner.schema, part.part};
        const bool moves = here.schema != there.schema;
        return m_targets.contains(here) || m_targets.contains(there)
               || (moves && (m_staying.contains(there) || m_relations.contains(there)));
    }
    [[nodiscard]] std::string free(const ObjectId &part)
    {
        const std::string &there = partNow(m_renames, part).owner.schema;
        std::string name = std::string(kAside) + part.part;
        while (m_taken.contains({part.owner.schema, name}) || m_taken.contains({there, name})) {
            name.insert(0, kAside);
        }
        m_taken.insert({{part.owner.schema, name}, {there, name}});
        return name;
    }

    Renames &m_renames;
    const Comparison &m_standing;
    std::set<QualifiedName> m_targets;   // names that renames lead to
    std::set<QualifiedName> m_relations; // that are no indexes
    std::set<QualifiedName> m_taken;     // by indexes
    std::set<QualifiedName> m_staying;   // indexes that stay in their schema
};

} // namespace

bool isIndex(ObjectKind kind)
{
    return kind == ObjectKind::Index || kind == ObjectKind::PrimaryKey || kind == ObjectKind::Unique
           || kind == ObjectKind::Exclusion;
}

void moveIndexesAside(Renames &renames, const Comparison &standing)
{
    if (standing.flavor() == sql::Flavor::Postgres) {
        Asides(renames, standing).run();
    }
}

} // namespace sluice::migrate

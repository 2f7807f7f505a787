// Writes one PostgreSQL plan: labels, schemas and renames first, then every object in the order of the graph.
#pragma once

#include "models/engine/postgres/object_making.h"
#include "models/engine/postgres/plan_order.h"
#include "models/engine/postgres/rename_baggage.h"
#include "models/migrate/rename_order.h"
#include "models/migrate/step_writer.h"

namespace sluice::postgres {

class PostgresWriting
{
public:
    PostgresWriting(const migrate::Diff &diff, const catalog::Catalog &before,
                    const catalog::Catalog &after);

    [[nodiscard]] Result<std::vector<migrate::Step>> write();

private:
    // postgres_writing.cpp
    void refuseReleased();
    void separateLabels();
    [[nodiscard]] Result<void> walk();
    void take(const GraphNode &node, ObjectMaking &making, const MakingOrder &order);
    template<typename T, typename Function>
    void each(Function function) const;
    migrate::Step &add(const migrate::Change &change, ddl::Statements sql, Message reason);
    migrate::Step &add(Message title, const ObjectId &id, ddl::Statements sql, Message reason);

    // postgres_renames.cpp
    void renameSchemas();
    void renameObjects();
    void move(const std::vector<migrate::RenameObject> &renames);
    void addConstructors(std::vector<migrate::RenameObject> &routines) const;
    void renameColumns();
    void renameLabels();
    [[nodiscard]] static Message sameObject(); // the reason
    [[nodiscard]] static std::vector<migrate::NamePair> ordered(
        const std::vector<migrate::NamePair> &pairs, const std::set<std::string> &taken);

    // postgres_part_renames.cpp
    void moveIndexesAside();
    void detour(const std::vector<RenameBaggage::Detour> &detours);
    void renameNamedParts();
    void renameParts(const std::string &schema);
    void renameConstraint(const QualifiedName &table, const migrate::NamePair &names);
    void renameIndex(const QualifiedName &index, const std::string &to);

    // postgres_drop_steps.cpp
    void drop(const ObjectId &id);
    void dropColumn(const ObjectId &id);
    void release(const ObjectId &id); // of a column or sequence
    void moveAside(const ObjectId &type);
    void emptyView(const ObjectId &view);
    void detach(const ObjectId &partition);

    // postgres_make_steps.cpp
    void addLabels(bool toRenamed);
    [[nodiscard]] bool isRenamed(const ObjectId &type) const;
    void addLabel(const ObjectId &type, const std::string &label, const std::string &before);
    void createSchemas();
    void make(const GraphNode &node, ddl::Statements sql, const MakingOrder &order);
    void giveSequence(const ObjectId &id, ddl::Statements sql);
    void addColumn(const ObjectId &id);
    // Comments as in `catalog`; owner and grants are those from before.
    [[nodiscard]] ddl::Statements belongings(const ObjectId &id, const catalog::Catalog &catalog,
                                             const MakingOrder &order) const;

    // postgres_reverses.cpp: what undoes a step, when all behind it are undone; empty where nothing does
    [[nodiscard]] ddl::Statements restored(const ObjectId &id);
    [[nodiscard]] ddl::Statements restoredColumn(const ObjectId &id) const;
    [[nodiscard]] ddl::Statements restoredChange(const ObjectId &column) const;
    [[nodiscard]] ddl::Statements restoredSource(const ObjectId &column) const;
    [[nodiscard]] catalog::Catalog goneAlone(const Owners &gone);
    [[nodiscard]] bool hasStaleText(const ObjectId &id) const;
    [[nodiscard]] bool restoresData(const migrate::Step &step) const;

    // postgres_change_steps.cpp
    void change(const ObjectId &id);
    void addDefaultRisks(migrate::Step &step, const catalog::Table &partition) const;
    void refill(const ObjectId &partition);
    void changeReleased(const ObjectId &sequence);
    void addChangeRisks(migrate::Step &step, const ObjectId &id) const;
    void addLostAttribute(migrate::Step &step, const ObjectId &type,
                          const std::string &attribute) const;
    [[nodiscard]] ddl::Statements changed(const ObjectId &id, const catalog::Catalog &from,
                                          const catalog::Catalog &to);
    void changeColumn(const ObjectId &id);
    void replaceView(const ObjectId &id);
    void comment();
    void setAccess();

    const migrate::Diff &m_diff;
    const catalog::Catalog &m_before;
    const catalog::Catalog &m_after;
    const catalog::Catalog &m_now; // the first catalog after its renames
    PostgresWork m_work;
    std::vector<migrate::Step> m_steps;
    std::set<ObjectId> m_dropped;
    std::map<QualifiedName, std::set<catalog::Dependency>> m_uses; // of m_now, when first asked for
    std::set<ObjectId> m_emptied;      // views that lost their query before they go
    std::vector<std::string> m_labels; // added to enums that stay
    std::vector<Message> m_refusals;
};

template<typename T, typename Function>
void PostgresWriting::each(Function function) const
{
    for (const migrate::Change &change : m_diff.changes) {
        if (const T *wanted = std::get_if<T>(&change)) {
            function(*wanted);
        }
    }
}

} // namespace sluice::postgres

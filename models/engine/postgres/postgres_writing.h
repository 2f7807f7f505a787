// Writes one PostgreSQL plan, phase by phase: what is in the way comes down, things are renamed, changed, put up again.
#pragma once

#include "models/engine/postgres/postgres_work.h"
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
    void refuseInherited();
    void refuseReleased();
    void separateLabels();
    template<typename T, typename Function>
    void each(Function function) const;
    migrate::Step &add(const migrate::Change &change, std::vector<std::string> sql, Message reason);
    [[nodiscard]] bool isGone(const QualifiedName &table) const
    {
        return m_work.droppedTables.contains(table);
    }

    // postgres_take_down.cpp
    void dropReaders();
    void dropConstraints();
    void dropTables();
    void dropColumns();
    void dropSequences();

    // postgres_renames.cpp
    void moveTables();
    void renameTables();
    void renameColumns();
    void renameConstraints();

    // postgres_put_up.cpp
    void addLabels();
    void createSchemas();
    void createTypesAndTables();
    void changeColumns();
    void changeSequences();
    void addConstraints();
    void setOptions();
    void createReaders();
    void createRules();
    void dropTypes();

    const migrate::Diff &m_diff;
    const catalog::Catalog &m_before;
    const catalog::Catalog &m_after;
    const catalog::Catalog m_now; // the first catalog after its renames
    PostgresWork m_work;
    std::vector<migrate::Step> m_steps;
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

#include "models/engine/sqlite/sqlite_step_writer.h"

#include "models/engine/sqlite/sqlite_creation.h"
#include "models/engine/sqlite/sqlite_hazards.h"
#include "models/engine/sqlite/sqlite_key_checks.h"
#include "models/engine/sqlite/sqlite_parked.h"
#include "models/engine/sqlite/sqlite_parked_risks.h"
#include "models/engine/sqlite/sqlite_readers.h"
#include "models/engine/sqlite/sqlite_rebuild.h"
#include "models/engine/sqlite/sqlite_rename.h"
#include "models/engine/sqlite/sqlite_table_steps.h"
#include "models/engine/sqlite/sqlite_virtual.h"
#include "models/engine/sqlite/sqlite_virtual_steps.h"
#include "models/migrate/plan.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;
using migrate::Step;

// What its reverse does not bring back: values that are lost, converted or filled in, and row ids.
bool changesValues(const Step &step)
{
    return std::any_of(step.hazards.begin(), step.hazards.end(), [](const migrate::Hazard &hazard) {
        return hazard.severity == migrate::Severity::DataLoss || hazard.id == "SL009"
               || hazard.id == "SL011";
    });
}

// Builds the steps of one plan, phase by phase.
class Writing
{
public:
    Writing(const migrate::Diff &diff, const Catalog &before, const Catalog &after)
        : m_diff(diff)
        , m_now(diff.now)
        , m_after(after)
        , m_works(collectWork(diff, m_now, after))
        , m_readers(collectReaders(diff, before, after))
        , m_renames(renameSteps(diff, before))
    {
        const bool isInside = diff.runs == migrate::Runs::InsideATransaction;
        for (const auto &[name, work] : m_works) {
            if (work.before && work.after
                && (needsRebuild(work, hasReaders(after))
                    || (isInside && addsReferringDefault(work)))) {
                m_rebuilt.insert(name);
            }
        }
        if (isInside) {
            park();
        }
    }

    Result<std::vector<Step>> write()
    {
        append(m_readers.dropSteps());
        dropIndexes();
        append(m_renames);
        takeParkedDown();
        dropTables();
        createTables();
        alterTables();
        createIndexes();
        if (hasParked()) {
            m_steps.push_back(m_parked->putBack());
        }
        std::erase_if(m_readers.createTriggers,
                      [&](const auto &entry) { return m_rebuilt.contains(entry.first.owner); });
        append(m_readers.createSteps());
        virtualTables();
        if (m_parked) {
            leaveToOthers();
        }
        if (!m_refusals.empty()) {
            Error error{.kind = ErrorKind::Refused, .message = m_refusals.front()};
            error.detail = Message::joined({m_refusals.begin() + 1, m_refusals.end()}, "\n");
            return fail(std::move(error));
        }
        for (Step &step : m_steps) {
            step.reverseRestoresData =
                !step.reverse.empty() && !changesValues(step) && !isConverted(step);
        }
        return std::move(m_steps);
    }

private:
    void append(const std::vector<Step> &steps)
    {
        m_steps.insert(m_steps.end(), steps.begin(), steps.end());
    }
    // By expressions of the user's.
    [[nodiscard]] bool isConverted(const Step &step) const
    {
        const auto found = m_works.find(step.objects.front().owner);
        return step.rewrites && found != m_works.end()
               && std::any_of(found->second.altered.begin(), found->second.altered.end(),
                              [](const migrate::AlterColumn &change) {
                                  return !change.fill.empty() || !change.convert.empty();
                              });
    }
    void add(Result<Step> step, std::vector<std::string> reverse)
    {
        if (step) {
            step->reverse = std::move(reverse);
            m_steps.push_back(std::move(*step));
        } else {
            m_refusals.push_back(step.error().message);
        }
    }
    [[nodiscard]] bool hasReaders(const Catalog &after) const
    {
        const auto hasTriggers = [](const auto &entry) { return !entry.second.triggers.empty(); };
        return !m_now.views.empty() || !after.views.empty()
               || std::any_of(m_now.tables.begin(), m_now.tables.end(), hasTriggers);
    }
    template<typename T, typename Function>
    void each(Function function)
    {
        for (const migrate::Change &change : m_diff.changes) {
            if (const T *wanted = std::get_if<T>(&change)) {
                function(*wanted);
            }
        }
    }

    // First, as its name may be wanted elsewhere. One that changes goes and comes with a table that is made anew.
    void dropIndexes()
    {
        each<migrate::DropIndex>([&](const migrate::DropIndex &change) {
            const bool comesBack =
                m_rebuilt.contains(change.table)
                && m_works.at(change.table).after->indexes.contains(change.index.name);
            if (!comesBack) {
                m_steps.push_back(stepFor(change, {"DROP INDEX " + quoted(change.index.name)},
                                          Message::tr("The desired schema has no such index.")));
                m_steps.back().reverse = {change.index.definition};
            }
        });
    }

    void park()
    {
        std::set<QualifiedName> touched = m_rebuilt;
        each<migrate::DropTable>(
            [&](const migrate::DropTable &change) { touched.insert(change.table.name); });
        std::erase_if(touched, [&](const QualifiedName &name) { return isVirtual(m_now, name); });
        m_parked.emplace(m_now, m_after, std::move(touched), m_works);
        for (const QualifiedName &name : m_parked->childrenFirst()) {
            if (m_parked->comesBack(name)) {
                m_rebuilt.insert(name);
            }
        }
        m_refusals = whyNotInside(*m_parked, m_now, m_after, m_rebuilt);
    }
    [[nodiscard]] bool hasParked() const { return m_parked && !m_parked->childrenFirst().empty(); }
    [[nodiscard]] bool isParked(const QualifiedName &name) const
    {
        return m_parked && m_parked->contains(name);
    }

    void takeParkedDown()
    {
        if (!hasParked()) {
            return;
        }
        m_steps.push_back(m_parked->setAside());
        for (const QualifiedName &name : m_parked->childrenFirst()) {
            if (m_parked->comesBack(name)) {
                m_steps.push_back(m_parked->takeDown(name));
            } else {
                dropTable({m_now.tables.at(name)});
                m_steps.back().sql = m_parked->drops().drop(name);
                const std::vector<migrate::Hazard> hazards = dropHazards(m_now, name);
                m_steps.back().hazards.insert(m_steps.back().hazards.end(), hazards.begin(),
                                              hazards.end());
            }
        }
    }

    void warnOfOrphans(const QualifiedName &name)
    {
        if (m_parked && !m_after.tables.at(name).foreignKeys.empty()) {
            m_steps.back().hazards.push_back(mayFindOrphans(name));
        }
    }

    // They read no answers, and go in one direction.
    void leaveToOthers()
    {
        for (Step &step : m_steps) {
            step.reverse.clear();
            std::erase_if(step.sql, isCheck);
        }
    }

    void dropTables()
    {
        each<migrate::DropTable>([&](const migrate::DropTable &change) {
            if (!isParked(change.table.name)) {
                dropTable(change);
            }
        });
    }

    void dropTable(const migrate::DropTable &change)
    {
        m_steps.push_back(stepFor(change, {"DROP TABLE " + quoted(change.table.name.name)},
                                  Message::tr("The desired schema has no such table.")));
        m_steps.back().hazards = {dropsTable(change.table)};
        if (m_renames.empty()) {
            const Table table = standing(change.table);
            m_steps.back().reverse = {table.definition};
            for (const auto &[name, index] : table.indexes) {
                m_steps.back().reverse.push_back(index.definition);
            }
            for (const auto &[name, trigger] : table.triggers) {
                m_steps.back().reverse.push_back(trigger.definition);
            }
        }
    }

    void createTables()
    {
        each<migrate::CreateTable>([&](const migrate::CreateTable &change) {
            if (change.table.kind != TableKind::Virtual) {
                m_steps.push_back(createTableStep(change));
            }
        });
    }

    void alterTables()
    {
        for (const auto &[name, work] : m_works) {
            if (!work.before || !work.after || isVirtual(m_after, name)) {
                continue;
            }
            if (isParked(name)) {
                add(m_parked->makeAnew(work), {});
            } else if (m_rebuilt.contains(name)) {
                add(rebuildStep(work), backFrom(work, rebuildStatements));
                warnOfOrphans(name);
            } else {
                append(alterSteps(work, m_renames.empty()));
            }
        }
    }

    // The table as it is when its turn comes: its triggers may be gone, and the indexes that do not come back.
    [[nodiscard]] Table standing(const Table &before) const
    {
        Table table = before;
        std::erase_if(table.triggers, [&](const auto &entry) {
            return m_readers.dropTriggers.contains({ObjectKind::Trigger, table.name, entry.first});
        });
        const auto after = m_after.tables.find(table.name);
        if (after != m_after.tables.end()) {
            std::erase_if(table.indexes, [&](const auto &entry) {
                return !after->second.indexes.contains(entry.first);
            });
        }
        return table;
    }

    // Stored texts say the old names: what is renamed on the way has none.
    template<typename Statements>
    [[nodiscard]] std::vector<std::string> backFrom(const TableWork &work,
                                                    Statements statements) const
    {
        auto back = reversed(work);
        if (!back || !m_renames.empty()) {
            return {};
        }
        const Table table = standing(*work.before);
        back->after = &table;
        return statements(*back);
    }

    void createIndexes()
    {
        each<migrate::CreateIndex>([&](const migrate::CreateIndex &change) {
            if (!m_rebuilt.contains(change.table)) {
                m_steps.push_back(createIndexStep(change));
            }
        });
    }

    // Last: an index is filled from a table or view as it is to be.
    void virtualTables()
    {
        for (const auto &[name, work] : m_works) {
            if (work.before && work.after && isVirtual(m_after, name)) {
                add(virtualStep(work), backFrom(work, virtualStatements));
            }
        }
        each<migrate::CreateTable>([&](const migrate::CreateTable &change) {
            if (change.table.kind == TableKind::Virtual) {
                m_steps.push_back(createVirtualStep(change, m_after));
            }
        });
        append(refillStale(m_works, m_now, m_after));
    }

    const migrate::Diff &m_diff;
    const Catalog m_now;
    const Catalog &m_after;
    TableWorks m_works;
    ReaderWork m_readers;
    const std::vector<Step> m_renames;
    std::set<QualifiedName> m_rebuilt;
    std::optional<Parked> m_parked; // where keys stay enforced
    std::vector<Step> m_steps;
    std::vector<Message> m_refusals;
};

} // namespace

Result<std::vector<Step>> SqliteStepWriter::write(const migrate::Diff &diff, const Catalog &before,
                                                  const Catalog &after) const
{
    return Writing(diff, before, after).write();
}

Result<std::vector<std::string>> SqliteStepWriter::creation(const Catalog &catalog) const
{
    return creationStatements(catalog);
}

migrate::StepWriter::Frame SqliteStepWriter::frame(const std::vector<Step> &steps,
                                                   const Catalog &after) const
{
    if (steps.empty()) {
        return {.before = {}, .begin = "BEGIN IMMEDIATE", .checks = {}, .after = {}};
    }
    return {.before = {"PRAGMA foreign_keys = OFF"},
            .begin = "BEGIN IMMEDIATE",
            .checks = keyChecks(after),
            .after = {"PRAGMA legacy_alter_table = OFF", "PRAGMA foreign_keys = ON"}};
}

} // namespace sluice::sqlite

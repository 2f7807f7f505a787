#include "models/engine/sqlite/sqlite_step_writer.h"

#include "models/engine/sqlite/sqlite_creation.h"
#include "models/engine/sqlite/sqlite_key_checks.h"
#include "models/engine/sqlite/sqlite_parked.h"
#include "models/engine/sqlite/sqlite_parked_risks.h"
#include "models/engine/sqlite/sqlite_readers.h"
#include "models/engine/sqlite/sqlite_rebuild.h"
#include "models/engine/sqlite/sqlite_rename.h"
#include "models/engine/sqlite/sqlite_table_steps.h"
#include "models/engine/sqlite/sqlite_virtual.h"
#include "models/engine/sqlite/sqlite_virtual_steps.h"
#include "models/engine/sqlite/sqlite_way_back.h"
#include "models/migrate/plan.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;
using migrate::Step;

// Builds the steps of one plan, phase by phase.
class Writing
{
public:
    Writing(const migrate::Diff &diff, const Catalog &before, const Catalog &after)
        : m_diff(diff)
        , m_now(*diff.now)
        , m_after(after)
        , m_works(collectWork(diff, m_now, after))
        , m_readers(collectReaders(diff, before, after))
        , m_renames(renameSteps(diff, before))
        , m_rebuilt(tablesToRebuild(m_works, m_now, after, diff.runs))
    {
        if (diff.runs == migrate::Runs::InsideATransaction) {
            park();
        }
    }

    Result<std::vector<Step>> write()
    {
        append(m_readers.dropSteps());
        dropIndexes();
        append(m_renames);
        if (hasParked()) {
            append(m_parked->takeDown([&](const Table &gone) { return dropTable(gone); }));
        }
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
            step.reverseRestoresData = !step.reverse.empty() && restoresData(step, m_works);
        }
        return std::move(m_steps);
    }

private:
    void append(const std::vector<Step> &steps)
    {
        m_steps.insert(m_steps.end(), steps.begin(), steps.end());
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
                m_steps.push_back(dropTable(change.table));
            }
        });
    }

    [[nodiscard]] Step dropTable(const Table &before) const
    {
        Step step = dropTableStep({before});
        if (m_renames.empty()) {
            step.reverse = creationOf(standing(before, m_readers, m_after));
        }
        return step;
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
                Result<Step> step = rebuildStep(work);
                if (step && m_parked && !work.after->foreignKeys.empty()) {
                    step->hazards.push_back(mayFindOrphans(name));
                }
                add(std::move(step), backFrom(work, rebuildStatements));
            } else {
                append(alterSteps(work, m_renames.empty()));
            }
        }
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
        const Table table = standing(*work.before, m_readers, m_after);
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

#include "models/engine/postgres/postgres_writing.h"

#include "models/engine/postgres/postgres_ddl.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/migrate/renamed_catalog.h"

#include <algorithm>

namespace sluice::postgres {

namespace {

using namespace catalog;
using migrate::Step;

bool holdsText(const Step &step, const std::string &text)
{
    return std::any_of(step.sql.begin(), step.sql.end(), [&](const std::string &statement) {
        return statement.find(text) != std::string::npos;
    });
}

bool isLabel(const Step &step)
{
    return step.title.starts_with("Add label ");
}

std::set<QualifiedName> inheritingTables(const Catalog &catalog)
{
    std::set<QualifiedName> family;
    for (const auto &[name, table] : catalog.tables) {
        const auto parents = table.options.find("inherits");
        if (parents == table.options.end()) {
            continue;
        }
        family.insert(name);
        for (const auto &[other, parent] : catalog.tables) {
            if (parents->second.find(ddl::name(other)) != std::string::npos) {
                family.insert(other);
            }
        }
    }
    return family;
}

} // namespace

PostgresWriting::PostgresWriting(const migrate::Diff &diff, const Catalog &before,
                                 const Catalog &after)
    : m_diff(diff)
    , m_before(before)
    , m_after(after)
    , m_now(migrate::renamed(before, diff.changes, sql::Flavor::Postgres))
    , m_work(collectWork(diff, m_now, after))
{}

Result<std::vector<Step>> PostgresWriting::write()
{
    refuseInherited();
    refuseReleased();
    addLabels();
    createSchemas();
    renameTables();
    moveTables();
    renameColumns();
    dropReaders();
    dropConstraints();
    dropTables();
    dropColumns();
    dropSequences();
    renameConstraints();
    createTypesAndTables();
    changeColumns();
    changeSequences();
    addConstraints();
    setOptions();
    createReaders();
    dropTypes();
    if (!m_refusals.empty()) {
        Error error{.kind = ErrorKind::Refused, .message = m_refusals.front()};
        error.detail = Message::joined({m_refusals.begin() + 1, m_refusals.end()}, "\n");
        return fail(std::move(error));
    }
    separateLabels();
    return std::move(m_steps);
}

Step &PostgresWriting::add(const migrate::Change &change, std::vector<std::string> sql,
                           Message reason)
{
    Step step;
    step.title = migrate::titleOf(change);
    step.objects = {migrate::objectOf(change)};
    step.sql = std::move(sql);
    step.reason = std::move(reason);
    m_steps.push_back(std::move(step));
    return m_steps.back();
}

// A change of a parent is a change of its children, too: what the catalog does not tell apart yet.
// DROP EXPRESSION came with version 13.
void PostgresWriting::refuseReleased()
{
    if (!m_before.serverVersion.starts_with("12.")) {
        return;
    }
    for (const migrate::AlterColumn &change : m_work.alterColumns) {
        if (change.before.generated != Generated::No && change.after.generated == Generated::No) {
            m_refusals.push_back(
                "column " + displayName(migrate::objectOf(change))
                + ": PostgreSQL 12 cannot make a generated column an ordinary one");
        }
    }
}

void PostgresWriting::refuseInherited()
{
    std::set<QualifiedName> family = inheritingTables(m_now);
    family.merge(inheritingTables(m_after));
    std::set<QualifiedName> refused;
    for (const migrate::Change &change : m_diff.changes) {
        const ObjectId id = migrate::objectOf(change);
        if (id.kind != ObjectKind::View && family.contains(id.owner)
            && refused.insert(id.owner).second) {
            m_refusals.push_back(
                Message::tr("table %1: changes of tables with inheritance are not planned",
                            {displayName(id.owner)}));
        }
    }
}

// A new label can be used only once it is committed.
void PostgresWriting::separateLabels()
{
    bool isUsed = false;
    each<migrate::AddEnumLabel>([&](const migrate::AddEnumLabel &change) {
        for (const Step &step : m_steps) {
            isUsed = isUsed || (!isLabel(step) && holdsText(step, ddl::literal(change.label)));
        }
    });
    for (Step &step : m_steps) {
        if (isUsed && isLabel(step)) {
            step.hazards.push_back(hazards::commitsLabel(displayName(step.objects.front())));
        } else if (isUsed) {
            step.segment = 2;
        }
    }
}

} // namespace sluice::postgres

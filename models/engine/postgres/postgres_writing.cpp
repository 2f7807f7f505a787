#include "models/engine/postgres/postgres_writing.h"

#include "models/engine/postgres/postgres_ddl.h"
#include "models/engine/postgres/postgres_hazards.h"

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

} // namespace

PostgresWriting::PostgresWriting(const migrate::Diff &diff, const Catalog &before,
                                 const Catalog &after)
    : m_diff(diff)
    , m_before(before)
    , m_after(after)
    , m_now(*diff.now)
    , m_work(collectWork(diff, m_now, after))
{}

Result<std::vector<Step>> PostgresWriting::write()
{
    m_refusals = m_work.refusals;
    refuseReleased();
    addLabels(false);
    renameSchemas();
    createSchemas();
    moveIndexesAside();
    renameObjects();
    renameColumns();
    renameLabels();
    renameNamedParts();
    addLabels(true);
    SLUICE_CHECK(walk());
    comment();
    setAccess();
    if (!m_refusals.empty()) {
        Error error{.kind = ErrorKind::Refused, .message = m_refusals.front()};
        error.detail = Message::joined({m_refusals.begin() + 1, m_refusals.end()}, "\n");
        return fail(std::move(error));
    }
    separateLabels();
    for (Step &step : m_steps) {
        step.reverseRestoresData = !step.reverse.empty() && restoresData(step);
    }
    return std::move(m_steps);
}

Result<void> PostgresWriting::walk()
{
    Owners made;
    for (const auto &[id, fate] : m_work.fates) {
        made.insert(id.owner);
    }
    SLUICE_TRY(const MakingOrder making, makingOrder(m_after, &made, m_work.apart));
    SLUICE_TRY(const std::vector<GraphNode> order, planOrder(m_work, m_now, m_after, making));
    ObjectMaking maker(m_after, making, Fill::AtOnce);
    for (const GraphNode &node : order) {
        take(node, maker, making);
    }
    return {};
}

void PostgresWriting::take(const GraphNode &node, ObjectMaking &maker, const MakingOrder &order)
{
    switch (node.stage) {
    case Stage::Aside:
        moveAside(node.id);
        break;
    case Stage::Drop:
        node.id.kind == ObjectKind::Default ? release(node.id) : drop(node.id);
        break;
    case Stage::Change:
        node == renamesIn(node.id.owner.schema) ? renameParts(node.id.owner.schema)
                                                : change(node.id);
        break;
    case Stage::Refill:
        refill(node.id);
        break;
    case Stage::Stand:
    case Stage::Whole:
    case Stage::Attached:
        if (node.id.kind == ObjectKind::Column) {
            addColumn(node.id);
        } else if (node.id.kind != ObjectKind::Schema) { // they were made first
            make(node, maker.make(node), order);
        }
        break;
    }
}

Step &PostgresWriting::add(const migrate::Change &change, ddl::Statements sql, Message reason)
{
    return add(migrate::titleOf(change), migrate::objectOf(change), std::move(sql),
               std::move(reason));
}

Step &PostgresWriting::add(Message title, const ObjectId &id, ddl::Statements sql, Message reason)
{
    Step step;
    step.title = std::move(title);
    step.objects = {id};
    step.sql = std::move(sql);
    step.reason = std::move(reason);
    m_steps.push_back(std::move(step));
    return m_steps.back();
}

// DROP EXPRESSION came with version 13.
void PostgresWriting::refuseReleased()
{
    if (!m_before.serverVersion.starts_with("12.")) {
        return;
    }
    for (const auto &[id, change] : m_work.alterColumns) {
        if (change.before.generated != Generated::No && change.after.generated == Generated::No) {
            m_refusals.push_back(Message::tr(
                "column %1: PostgreSQL 12 cannot make a generated column an ordinary one",
                {displayName(id)}));
        }
    }
}

// A new label can be used only once it is committed, with what had to come before it.
void PostgresWriting::separateLabels()
{
    const auto last = std::find_if(m_steps.rbegin(), m_steps.rend(), isLabel).base();
    bool isUsed = false;
    for (const std::string &label : m_labels) {
        isUsed = isUsed || std::any_of(last, m_steps.end(), [&](const Step &step) {
                     return holdsText(step, ddl::literal(label));
                 });
    }
    for (auto step = m_steps.begin(); isUsed && step != m_steps.end(); ++step) {
        if (step >= last) {
            step->segment = 2;
        } else if (isLabel(*step)) {
            step->hazards.push_back(hazards::commitsLabel(displayName(step->objects.front())));
        }
    }
}

} // namespace sluice::postgres

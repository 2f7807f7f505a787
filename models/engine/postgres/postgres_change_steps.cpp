// What a plan changes where it stands.
#include "models/engine/postgres/object_changes.h"
#include "models/engine/postgres/postgres_access.h"
#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_hazards.h"
#include "models/engine/postgres/postgres_objects.h"
#include "models/engine/postgres/postgres_writing.h"

#include "models/base/overloaded.h"
#include "models/catalog/visit.h"

namespace sluice::postgres {

using namespace catalog;
using migrate::Step;

namespace {

Message differs()
{
    return Message::tr("Its definition differs from the desired one.");
}

// Statements for a state that was `before` and is to be `after`: "O" goes without saying where it is made anew.
ddl::Statements stateChange(const QualifiedName &table, const auto &after, const std::string &what)
{
    const std::string word = after.enabled == "D"   ? "DISABLE "
                             : after.enabled == "R" ? "ENABLE REPLICA "
                             : after.enabled == "A" ? "ENABLE ALWAYS "
                                                    : "ENABLE ";
    return {ddl::alterTable(table) + word + what + ddl::name(after.name)};
}

struct Changed
{
    const ObjectId &id;
    const Catalog &to;

    Result<ddl::Statements> operator()(const Table &before, const Table &after) const
    {
        return ddl::changeTable(before, after, to);
    }
    Result<ddl::Statements> operator()(const Sequence &before, const Sequence &after) const
    {
        return ddl::changeSequence(before, after);
    }
    Result<ddl::Statements> operator()(const Domain &before, const Domain &after) const
    {
        return ddl::changeDomain(before, after);
    }
    Result<ddl::Statements> operator()(const CompositeType &before,
                                       const CompositeType &after) const
    {
        return ddl::changeComposite(before, after);
    }
    Result<ddl::Statements> operator()(const Extension &before, const Extension &after) const
    {
        return ddl::changeExtension(before, after);
    }
    Result<ddl::Statements> operator()(const Routine & /*before*/, const Routine &after) const
    {
        return ddl::Statements{ddl::routine(after)};
    }
    Result<ddl::Statements> operator()(const ForeignKey &before, const ForeignKey &after) const
    {
        return ddl::changeForeignKey(id.owner, before, after);
    }
    Result<ddl::Statements> operator()(const Check & /*before*/, const Check &after) const
    {
        return ddl::Statements{ddl::alterTable(id.owner) + "VALIDATE CONSTRAINT "
                               + ddl::name(after.name)};
    }
    Result<ddl::Statements> operator()(const Index &before, const Index &after) const
    {
        return ddl::changeIndex(id.owner, before, after);
    }
    Result<ddl::Statements> operator()(const Trigger & /*before*/, const Trigger &after) const
    {
        return stateChange(id.owner, after, "TRIGGER ");
    }
    Result<ddl::Statements> operator()(const Rule & /*before*/, const Rule &after) const
    {
        return stateChange(id.owner, after, "RULE ");
    }
    // Labels of an enum were added first; the rest is made again.
    Result<ddl::Statements> operator()(const auto & /*before*/, const auto & /*after*/) const
    {
        return ddl::Statements{};
    }
};

} // namespace

void PostgresWriting::change(const ObjectId &id)
{
    if (id.kind == ObjectKind::Column) {
        changeColumn(id);
        return;
    }
    if (id.kind == ObjectKind::View) {
        replaceView(id);
        return;
    }
    ddl::Statements sql = changed(id, m_now, m_after);
    if (sql.empty()) {
        return;
    }
    Step &step = add(Message::tr("Change %1", {migrate::named(id)}), id, std::move(sql), differs());
    if (m_now.tables.contains(id.owner)) {
        step.lock = hazards::accessExclusive(id.owner);
    }
    step.rewrites = id.kind == ObjectKind::Table
                    && m_now.tables.at(id.owner).options.contains("unlogged")
                           != m_after.tables.at(id.owner).options.contains("unlogged");
    step.scans = id.kind == ObjectKind::Check;
    if (step.objects.front().kind != ObjectKind::Check) {
        step.reverse = changed(id, m_after, m_now);
    }
}

ddl::Statements PostgresWriting::changed(const ObjectId &id, const Catalog &from, const Catalog &to)
{
    ddl::Statements sql;
    visitObject(from, id, [&](const auto &before) {
        visitObject(to, id, [&](const auto &after) {
            if constexpr (std::is_same_v<decltype(before), decltype(after)>) {
                Result<ddl::Statements> found = Changed{id, to}(before, after);
                if (found) {
                    sql = std::move(*found);
                } else {
                    m_refusals.push_back(found.error().message);
                }
            }
        });
    });
    return sql;
}

void PostgresWriting::changeColumn(const ObjectId &id)
{
    migrate::AlterColumn change = m_work.alterColumns.at(id);
    if (m_work.released.contains(id) && releaseColumn(change).empty()) {
        change.before.defaultExpression.reset(); // it is set again
    }
    auto step = alterColumnStep(change);
    if (!step) {
        m_refusals.push_back(step.error().message);
    } else if (!step->sql.empty()) {
        m_steps.push_back(std::move(*step));
    }
}

void PostgresWriting::replaceView(const ObjectId &id)
{
    const View &before = m_now.views.at(id.owner);
    const View &after = m_after.views.at(id.owner);
    ddl::Statements sql;
    if (before.definition != after.definition || before.storage != after.storage) {
        sql.push_back(ddl::createView(after, true));
    }
    for (std::size_t i = 0; i < before.columns.size(); ++i) {
        const Column &column = after.columns[i];
        if (before.columns[i].defaultExpression != column.defaultExpression) {
            sql.push_back(ddl::alterTable(id.owner) + "ALTER COLUMN " + ddl::name(column.name)
                          + (column.defaultExpression ? " SET DEFAULT " + *column.defaultExpression
                                                      : std::string(" DROP DEFAULT")));
        }
    }
    Step &step =
        add(Message::tr("Replace view %1", {displayName(id.owner)}), id, std::move(sql), differs());
    step.lock = hazards::accessExclusive(id.owner);
    if (before.columns.size() == after.columns.size()) {
        step.reverse = {ddl::createView(before, true)};
    }
}

// What is made again has what it had by now.
void PostgresWriting::setAccess()
{
    each<migrate::SetAccess>([&](const migrate::SetAccess &change) {
        Step &step = add(change, ddl::changeAccess(change.id, change.before, change.after, m_after),
                         differs());
        step.reverse = ddl::changeAccess(change.id, change.after, change.before, m_after);
    });
    each<migrate::SetDefaultPrivileges>([&](const migrate::SetDefaultPrivileges &change) {
        Step &step =
            add(change, ddl::changeDefaultPrivileges(change.before, change.after), differs());
        step.reverse = ddl::changeDefaultPrivileges(change.after, change.before);
    });
}

// Of what stays; what is made has its comment from the start.
void PostgresWriting::comment()
{
    each<migrate::SetComment>([&](const migrate::SetComment &change) {
        if (m_work.isMade(change.id)) {
            return;
        }
        const std::string reference = ddl::reference(change.id, m_after);
        add(change, {ddl::comment(reference, change.after)}, Message::tr("Its comment differs."))
            .reverse = {ddl::comment(reference, change.before)};
    });
}

} // namespace sluice::postgres

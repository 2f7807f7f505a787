#include "models/engine/sqlite/sqlite_parked.h"

#include "models/base/text.h"
#include "models/engine/sqlite/sqlite_parked_risks.h"
#include "models/engine/sqlite/sqlite_rebuild.h"
#include "models/engine/sqlite/sqlite_row_copy.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::quoted;
using migrate::Step;

// Of keys that stand and of keys to come: rows are written under both.
KeyGraph keysOfBoth(const Catalog &now, const Catalog &after)
{
    KeyGraph graph = keyGraph(now);
    for (const auto &[child, parents] : keyGraph(after)) {
        if (now.tables.contains(child)) {
            graph[child].insert(parents.begin(), parents.end());
        }
    }
    return graph;
}

// Expressions of the user's are asked here, where all rows are as they were.
std::string copyStatement(const TableWork &work, const std::string &copy)
{
    const CopyList list = copyList(work);
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < list.into.size(); ++i) {
        columns.push_back(list.from[i] + " AS " + list.into[i]);
    }
    return "CREATE TABLE " + quoted(copy) + " AS SELECT " + join(columns, ", ") + " FROM "
           + quoted(work.before->name.name);
}

Step stepOn(Message title, Message reason)
{
    Step step;
    step.title = std::move(title);
    step.reason = std::move(reason);
    step.lock = Message::tr("the whole database, for writers");
    return step;
}

Step interimDrop(const QualifiedName &name)
{
    Step step = stepOn(Message::tr("Take table %1 down", {displayName(name)}),
                       Message::tr("It is made anew; its rows are set aside."));
    step.objects = {{ObjectKind::Table, name, {}}};
    return step;
}

// Expressions of the user's may ask tables that are empty for a while: they are asked before that.
bool asks(const TableWork &work)
{
    return std::any_of(work.added.begin(), work.added.end(),
                       [](const auto &change) { return !change.fill.empty(); })
           || std::any_of(work.altered.begin(), work.altered.end(), [](const auto &change) {
                  return !change.fill.empty() || !change.convert.empty();
              });
}

std::set<QualifiedName> parkedNames(const KeyGraph &graph, const std::set<QualifiedName> &touched,
                                    const TableWorks &works)
{
    std::set<QualifiedName> names = actedOn(graph, touched);
    for (const auto &[name, work] : works) {
        if (!names.empty() && touched.contains(name) && asks(work)) {
            names.insert(name);
        }
    }
    return names;
}

} // namespace

Parked::Parked(const Catalog &now, const Catalog &after, std::set<QualifiedName> touched,
               TableWorks &works)
    : m_now(now)
    , m_after(after)
    , m_touched(std::move(touched))
    , m_works(works)
    , m_names(parkedNames(keysOfBoth(now, after), m_touched, works))
    , m_order(sqlite::childrenFirst(keyGraph(now), m_names))
    , m_drops(now, m_order)
{
    for (const QualifiedName &name : m_order) {
        if (comesBack(name)) {
            TableWork &work = works[name];
            work.before = &now.tables.at(name);
            work.after = &after.tables.at(name);
        }
    }
    nameCopies();
}

void Parked::nameCopies()
{
    std::set<std::string> taken;
    for (const TableWork *work : kept()) {
        std::string name = unusedName("__sluice_parked_" + work->before->name.name, m_now, m_after);
        while (!taken.insert(migrate::folded(name, sql::Flavor::Sqlite)).second) {
            name = unusedName(name + "_", m_now, m_after);
        }
        m_copies[work->before->name] = name;
    }
}

bool Parked::comesBack(const QualifiedName &name) const
{
    return m_after.tables.contains(name);
}

std::vector<const TableWork *> Parked::kept() const
{
    std::vector<const TableWork *> works;
    for (const QualifiedName &name : m_order) {
        if (comesBack(name)) {
            works.push_back(&m_works.at(name));
        }
    }
    return works;
}

Step Parked::setAside() const
{
    Step step = stepOn(Message::tr("Set rows aside"),
                       Message::tr("Foreign keys stay enforced: dropping a table would act on the "
                                   "rows that refer to it."));
    step.scans = true;
    // Keys are asked at COMMIT; RESTRICT, too, waits until then.
    step.sql = {"PRAGMA defer_foreign_keys = ON"};
    for (const TableWork *work : kept()) {
        const std::string &copy = m_copies.at(work->before->name);
        step.objects.push_back({ObjectKind::Table, work->before->name, {}});
        step.sql.push_back(copyStatement(*work, copy));
        keepCounter(*work, copy, step.sql);
    }
    const std::vector<std::string> silence = m_drops.silence();
    step.sql.insert(step.sql.end(), silence.begin(), silence.end());
    return step;
}

std::vector<Step> Parked::takeDown(const std::function<Step(const Table &)> &dropStep) const
{
    std::vector<Step> steps{setAside()};
    for (const QualifiedName &name : m_order) {
        steps.push_back(comesBack(name) ? interimDrop(name) : dropStep(m_now.tables.at(name)));
        Step &step = steps.back();
        step.sql = m_drops.drop(name);
        const std::vector<migrate::Hazard> hazards = dropHazards(m_now, name);
        step.hazards.insert(step.hazards.end(), hazards.begin(), hazards.end());
    }
    return steps;
}

// Its indexes come before its rows: keys may need them.
Result<Step> Parked::makeAnew(const TableWork &work) const
{
    if (copyList(work).into.empty()) {
        return fail(ErrorKind::Refused, noRowsCarried(work));
    }
    std::vector<std::string> sql{work.after->definition};
    for (const auto &[name, index] : work.after->indexes) {
        sql.push_back(index.definition);
    }
    Step step = rebuildStep(work, std::move(sql));
    if (!m_touched.contains(work.after->name)) {
        step.reason = Message::tr("Its keys lead to a table that is made anew or goes.");
    }
    return step;
}

Step Parked::putBack() const
{
    Step step = stepOn(Message::tr("Put rows back"),
                       Message::tr("They were set aside while tables were made anew."));
    step.rewrites = true;
    step.scans = true;
    const std::vector<const TableWork *> works = kept();
    for (auto work = works.rbegin(); work != works.rend(); ++work) {
        const QualifiedName &name = (*work)->after->name;
        const std::string &copy = m_copies.at(name);
        const CopyList list = copyList(**work);
        step.objects.push_back({ObjectKind::Table, name, {}});
        step.sql.push_back(insertRows(name.name, {list.into, list.into}, copy));
        returnCounter(**work, copy, step.sql);
        step.sql.push_back("DROP TABLE " + quoted(copy));
        if (!(*work)->after->foreignKeys.empty()) {
            step.hazards.push_back(mayFindOrphans(name));
        }
    }
    for (const TableWork *work : works) { // none that stands has seen the rows come
        for (const auto &[name, trigger] : work->after->triggers) {
            step.sql.push_back(trigger.definition);
        }
    }
    return step;
}

} // namespace sluice::sqlite

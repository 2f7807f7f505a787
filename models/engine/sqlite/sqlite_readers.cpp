#include "models/engine/sqlite/sqlite_readers.h"

#include "models/base/overloaded.h"
#include "models/migrate/sql_text.h"

#include <algorithm>

namespace sluice::sqlite {

namespace {

using namespace catalog;
using migrate::Step;

// Tables whose name, or a column of which, changes: by every name they bear on the way.
struct Renamed
{
    std::set<std::string> names;
    std::map<QualifiedName, QualifiedName> tables;
};

Renamed collectRenamed(const migrate::Diff &diff)
{
    Renamed renamed;
    for (const migrate::Change &change : diff.changes) {
        if (const auto *table = std::get_if<migrate::RenameTable>(&change)) {
            renamed.names.insert({table->from.name, table->to.name});
            renamed.tables[table->from] = table->to;
        } else if (const auto *column = std::get_if<migrate::RenameColumn>(&change)) {
            renamed.names.insert(column->table.name);
        }
    }
    return renamed;
}

bool readsAny(const std::string &text, const std::set<std::string> &names)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string &name) {
        return migrate::mentions(text, name, sql::Flavor::Sqlite);
    });
}

ObjectId triggerId(const QualifiedName &table, const std::string &name)
{
    return {ObjectKind::Trigger, table, name};
}

// Adds a reader of what is renamed to both lists, unless the desired schema has no use for it.
class Readers
{
public:
    Readers(const Catalog &before, const Catalog &after, const Renamed &renamed, ReaderWork &work)
        : m_before(before)
        , m_after(after)
        , m_renamed(renamed)
        , m_names(renamed.names)
        , m_work(work)
    {}

    // A view that reads a view that is taken down would not parse either.
    void takeViews()
    {
        for (const auto &[name, view] : m_work.dropViews) {
            m_names.insert(name.name);
        }
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto &[name, view] : m_before.views) {
                if (!m_work.dropViews.contains(name) && readsAny(view.definition, m_names)) {
                    take(view);
                    grew = true;
                }
            }
        }
    }

    void takeTriggers()
    {
        for (const auto &[name, table] : m_before.tables) {
            for (const auto &[triggerName, trigger] : table.triggers) {
                if (readsAny(trigger.definition, m_names)) {
                    take(name, trigger);
                }
            }
        }
        for (const auto &[name, view] : m_before.views) {
            const bool reads =
                std::any_of(view.triggers.begin(), view.triggers.end(), [&](const auto &entry) {
                    return readsAny(entry.second.definition, m_names);
                });
            if (reads && !m_work.dropViews.contains(name)) {
                take(view);
            }
        }
    }

private:
    void take(const View &view)
    {
        m_names.insert(view.name.name);
        m_work.dropViews.emplace(view.name, view);
        const auto desired = m_after.views.find(view.name);
        if (desired != m_after.views.end()) {
            m_work.createViews.emplace(view.name, desired->second);
        }
    }
    void take(const QualifiedName &table, const Trigger &trigger)
    {
        m_work.dropTriggers.emplace(triggerId(table, trigger.name), trigger);
        const auto moved = m_renamed.tables.find(table);
        const QualifiedName now = moved == m_renamed.tables.end() ? table : moved->second;
        const auto desired = m_after.tables.find(now);
        if (desired != m_after.tables.end() && desired->second.triggers.contains(trigger.name)) {
            m_work.createTriggers.emplace(triggerId(now, trigger.name),
                                          desired->second.triggers.at(trigger.name));
        }
    }

    const Catalog &m_before;
    const Catalog &m_after;
    const Renamed &m_renamed;
    std::set<std::string> m_names;
    ReaderWork &m_work;
};

QualifiedName oldName(const Renamed &renamed, const QualifiedName &now)
{
    for (const auto &[from, to] : renamed.tables) {
        if (to == now) {
            return from;
        }
    }
    return now;
}

void collectChanged(const migrate::Diff &diff, const Renamed &renamed, ReaderWork &work)
{
    for (const migrate::Change &change : diff.changes) {
        std::visit(
            Overloaded{
                [&](const migrate::DropView &c) { work.dropViews.emplace(c.view.name, c.view); },
                [&](const migrate::CreateView &c) {
                    work.createViews.emplace(c.view.name, c.view);
                },
                [&](const migrate::DropTrigger &c) {
                    work.dropTriggers.emplace(triggerId(oldName(renamed, c.table), c.trigger.name),
                                              c.trigger);
                },
                [&](const migrate::CreateTrigger &c) {
                    work.createTriggers.emplace(triggerId(c.table, c.trigger.name), c.trigger);
                },
                [&](const migrate::CreateTable &c) {
                    for (const auto &[name, trigger] : c.table.triggers) {
                        work.createTriggers.emplace(triggerId(c.table.name, name), trigger);
                    }
                },
                [](const auto &) {},
            },
            change);
    }
}

Step readerStep(Message title, ObjectId id, std::vector<std::string> sql, Message reason)
{
    Step step;
    step.title = std::move(title);
    step.objects = {std::move(id)};
    step.sql = std::move(sql);
    step.reason = std::move(reason);
    return step;
}

std::vector<std::string> createSql(const View &view)
{
    std::vector<std::string> sql{view.definition};
    for (const auto &[name, trigger] : view.triggers) {
        sql.push_back(trigger.definition);
    }
    return sql;
}

} // namespace

std::vector<Step> ReaderWork::dropSteps() const
{
    std::vector<Step> steps;
    for (const auto &[id, trigger] : dropTriggers) {
        steps.push_back(
            readerStep(Message::tr("Drop trigger %1", {displayName(id)}), id,
                       {"DROP TRIGGER " + migrate::quoted(trigger.name)},
                       Message::tr("It changes, goes, or stands in the way of a rename.")));
        steps.back().reverse = {trigger.definition};
    }
    for (const auto &[name, view] : dropViews) {
        steps.push_back(
            readerStep(Message::tr("Drop view %1", {displayName(name)}),
                       {ObjectKind::View, name, {}}, {"DROP VIEW " + migrate::quoted(name.name)},
                       Message::tr("It changes, goes, or stands in the way of a rename.")));
        steps.back().reverse = createSql(view);
    }
    return steps;
}

std::vector<Step> ReaderWork::createSteps() const
{
    std::vector<Step> steps;
    for (const auto &[name, view] : createViews) {
        steps.push_back(readerStep(Message::tr("Create view %1", {displayName(name)}),
                                   {ObjectKind::View, name, {}}, createSql(view),
                                   Message::tr("The desired schema has it.")));
        steps.back().reverse = {"DROP VIEW " + migrate::quoted(name.name)};
    }
    for (const auto &[id, trigger] : createTriggers) {
        steps.push_back(readerStep(Message::tr("Create trigger %1", {displayName(id)}), id,
                                   {trigger.definition},
                                   Message::tr("The desired schema has it.")));
        steps.back().reverse = {"DROP TRIGGER " + migrate::quoted(trigger.name)};
    }
    return steps;
}

ReaderWork collectReaders(const migrate::Diff &diff, const Catalog &before, const Catalog &after)
{
    const Renamed renamed = collectRenamed(diff);
    ReaderWork work;
    collectChanged(diff, renamed, work);
    if (!renamed.names.empty()) {
        Readers readers(before, after, renamed, work);
        readers.takeViews();
        readers.takeTriggers();
    }
    return work;
}

} // namespace sluice::sqlite

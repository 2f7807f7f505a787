#include "models/migrate/table_diff.h"

#include "models/migrate/pairing.h"

#include <algorithm>

namespace sluice::migrate {

namespace {

using namespace catalog;

// One pass over one pair of tables.
class TableDiff
{
public:
    TableDiff(const Table &before, const Table &after, const Comparison &comparison, Diff &diff)
        : m_before(before)
        , m_after(after)
        , m_comparison(comparison)
        , m_diff(diff)
    {}

    void columns(const ColumnAnswers &answers, const std::set<ObjectId> &pending);
    void primaryKey();
    void uniques();
    void foreignKeys();
    void checks();
    void indexes();
    void triggers();
    void rest();

private:
    template<typename T>
    void add(T change)
    {
        m_diff.changes.emplace_back(std::move(change));
    }
    // SQLite has no statement that renames a constraint; there a new name is another constraint.
    template<typename Item, typename Drop, typename Add>
    void renameOrReplace(const Pairing<Item> &pairing, Drop drop, Add create);

    const Table &m_before;
    const Table &m_after;
    const Comparison &m_comparison;
    Diff &m_diff;
};

// What a plan can change: storage parameters, and of the rest what it knows to write.
Options plannedOptions(const Table &table)
{
    Options options = table.storage;
    for (const auto &[key, value] : table.options) {
        if (!isUnplanned(key)) {
            options.emplace(key, value);
        }
    }
    return options;
}

bool isAttached(const Options &options)
{
    return options.contains("attached_to");
}

// A partition's keys and indexes that are its parent's come and go with those.
Table withoutAttached(Table table)
{
    if (table.primaryKey && isAttached(table.primaryKey->options)) {
        table.primaryKey.reset();
    }
    std::erase_if(table.uniques, [](const auto &key) { return isAttached(key.options); });
    std::erase_if(table.indexes,
                  [](const auto &entry) { return isAttached(entry.second.options); });
    return table;
}

std::string answer(const std::map<ObjectId, std::string> &answers, const ObjectId &id)
{
    const auto found = answers.find(id);
    return found == answers.end() ? std::string() : found->second;
}

void TableDiff::columns(const ColumnAnswers &answers, const std::set<ObjectId> &pending)
{
    const auto id = [&](const Column &column) {
        return ObjectId{ObjectKind::Column, m_after.name, column.name};
    };
    for (const Column &column : m_before.columns) {
        if (!m_after.column(column.name) && !pending.contains(id(column))) {
            add(DropColumn{m_after.name, column});
        }
    }
    for (const Column &column : m_after.columns) {
        const Column *old = m_before.column(column.name);
        if (!old && !pending.contains(id(column))) {
            add(AddColumn{m_after.name, column, answer(answers.fills, id(column))});
        } else if (old && !m_comparison.sameColumn(*old, column)) {
            add(AlterColumn{m_after.name, *old, column, answer(answers.fills, id(column)),
                            answer(answers.conversions, id(column))});
        }
    }
}

void TableDiff::primaryKey()
{
    const auto &before = m_before.primaryKey;
    const auto &after = m_after.primaryKey;
    if (!before && !after) {
        return;
    }
    if (before && after && m_comparison.sameKey(*before, *after)) {
        if (before->name == after->name) {
            return;
        }
        const bool canRename = m_comparison.flavor() == sql::Flavor::Postgres;
        if (canRename) {
            add(RenameConstraint{m_after.name, before->name, after->name});
            return;
        }
    }
    add(SetPrimaryKey{m_after.name, before, after});
}

template<typename Item, typename Drop, typename Add>
void TableDiff::renameOrReplace(const Pairing<Item> &pairing, Drop drop, Add create)
{
    for (const Item *item : pairing.gone) {
        drop(*item);
    }
    for (const auto &[old, now] : pairing.renamed) {
        if (m_comparison.flavor() == sql::Flavor::Postgres) {
            add(RenameConstraint{m_after.name, old->name, now->name});
        } else {
            drop(*old);
            create(*now);
        }
    }
    for (const Item *item : pairing.appeared) {
        create(*item);
    }
}

void TableDiff::uniques()
{
    renameOrReplace(
        pairUp(m_before.uniques, m_after.uniques,
               [&](const auto &a, const auto &b) { return m_comparison.sameKey(a, b); }),
        [&](const KeyConstraint &key) {
            add(DropUnique{m_after.name, key});
        },
        [&](const KeyConstraint &key) {
            add(AddUnique{m_after.name, key});
        });
}

void TableDiff::foreignKeys()
{
    renameOrReplace(
        pairUp(m_before.foreignKeys, m_after.foreignKeys,
               [&](const auto &a, const auto &b) { return m_comparison.sameForeignKey(a, b); }),
        [&](const ForeignKey &key) {
            add(DropForeignKey{m_after.name, key});
        },
        [&](const ForeignKey &key) {
            add(AddForeignKey{m_after.name, key});
        });
}

void TableDiff::checks()
{
    renameOrReplace(
        pairUp(m_before.checks, m_after.checks,
               [&](const auto &a, const auto &b) { return m_comparison.sameCheck(a, b); }),
        [&](const Check &check) {
            add(DropCheck{m_after.name, check});
        },
        [&](const Check &check) {
            add(AddCheck{m_after.name, check});
        });
}

void TableDiff::indexes()
{
    const auto values = [](const std::map<std::string, Index> &map) {
        std::vector<Index> list;
        for (const auto &[name, index] : map) {
            list.push_back(index);
        }
        return list;
    };
    const std::vector<Index> before = values(m_before.indexes);
    const std::vector<Index> after = values(m_after.indexes);
    const auto pairing = pairUp(before, after, [&](const Index &a, const Index &b) {
        return m_comparison.sameIndex(a, b);
    });
    for (const Index *index : pairing.gone) {
        add(DropIndex{m_after.name, *index});
    }
    for (const auto &[old, now] : pairing.renamed) {
        if (m_comparison.flavor() == sql::Flavor::Postgres) {
            add(RenameIndex{m_after.name, old->name, now->name});
        } else {
            add(DropIndex{m_after.name, *old});
            add(CreateIndex{m_after.name, *now});
        }
    }
    for (const Index *index : pairing.appeared) {
        add(CreateIndex{m_after.name, *index});
    }
}

void TableDiff::triggers()
{
    for (const auto &[name, trigger] : m_before.triggers) {
        const auto found = m_after.triggers.find(name);
        if (found == m_after.triggers.end() || !m_comparison.sameTrigger(trigger, found->second)) {
            add(DropTrigger{m_after.name, trigger});
        }
    }
    for (const auto &[name, trigger] : m_after.triggers) {
        const auto found = m_before.triggers.find(name);
        if (found == m_before.triggers.end() || !m_comparison.sameTrigger(found->second, trigger)) {
            add(CreateTrigger{m_after.name, trigger});
        }
    }
}

void TableDiff::rest()
{
    const Options before = plannedOptions(m_before);
    const Options after = plannedOptions(m_after);
    if (!m_comparison.sameOptions(before, after)) {
        add(SetTableOptions{m_after.name, before, after});
    }
    if (!m_comparison.sameComment(m_before.comment, m_after.comment)) {
        add(SetTableComment{m_after.name, m_before.comment, m_after.comment});
    }
}

Message refusal(const Table &before, const Table &after)
{
    const std::string name = displayName(after.name);
    if (before.kind != after.kind) {
        return Message::tr("table %1: turning one kind of table into another is not planned",
                           {name});
    }
    if (after.kind == TableKind::Virtual) {
        return Message::tr("table %1: a virtual table cannot be changed in place", {name});
    }
    return Message::tr("table %1: changes of partitioned and foreign tables are not planned",
                       {name});
}

} // namespace

void diffTables(const Table &beforeWhole, const Table &afterWhole, const Comparison &comparison,
                const ColumnAnswers &answers, const std::set<ObjectId> &pending, Diff &diff)
{
    Diff found;
    const Table before = withoutAttached(beforeWhole);
    const Table after = withoutAttached(afterWhole);
    TableDiff tables(before, after, comparison, found);
    tables.columns(answers, pending);
    tables.primaryKey();
    tables.uniques();
    tables.foreignKeys();
    tables.checks();
    tables.indexes();
    tables.triggers();
    tables.rest();
    const bool isText = after.kind == TableKind::Virtual
                        && !comparison.sameSql(before.definition, after.definition);
    const bool differs = !found.changes.empty() || before.kind != after.kind || isText;
    const bool isPlain = before.kind == TableKind::Ordinary && after.kind == TableKind::Ordinary;
    if (differs && !isPlain) {
        diff.refusals.push_back(refusal(before, after));
        return;
    }
    diff.changes.insert(diff.changes.end(), found.changes.begin(), found.changes.end());
}

} // namespace sluice::migrate

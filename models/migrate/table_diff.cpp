#include "models/migrate/table_diff.h"

#include "models/migrate/inherited.h"
#include "models/migrate/object_diff.h"
#include "models/migrate/pairing.h"
#include "models/migrate/same_facts.h"
#include "models/migrate/sql_text.h"

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
    void exclusions();
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

bool isAttached(const Options &options)
{
    return options.contains("attached_to");
}

// A partition's keys and indexes that are its parent's come and go with those, as long as it stays where it is.
Table withoutAttached(Table table, bool stays)
{
    if (!stays) {
        if (table.primaryKey) {
            table.primaryKey->options.erase("attached_to");
        }
        for (KeyConstraint &key : table.uniques) {
            key.options.erase("attached_to");
        }
        for (auto &[name, index] : table.indexes) {
            index.options.erase("attached_to");
        }
        return table;
    }
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

void TableDiff::exclusions()
{
    const auto same = [](Exclusion a, Exclusion b) {
        a.name = b.name;
        a.options.erase("index_comment"); // compared as every comment is
        b.options.erase("index_comment");
        return sameFacts(a, b);
    };
    const auto id = [&](const Exclusion &each) {
        return ObjectId{ObjectKind::Exclusion, m_after.name, each.name};
    };
    renameOrReplace(
        pairUp(m_before.exclusions, m_after.exclusions, same),
        [&](const Exclusion &each) { add(DropObject{id(each)}); },
        [&](const Exclusion &each) { add(CreateObject{id(each)}); });
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
    if (!m_comparison.sameOptions(m_before.options, m_after.options)
        || m_before.storage != m_after.storage) {
        add(ChangeObject{{ObjectKind::Table, m_after.name, {}}});
    }
    diffParts(m_before, m_after, m_diff);
}

// What a table is made of cannot be exchanged under its rows.
std::optional<Message> refusal(const Table &before, const Table &after)
{
    const std::string name = displayName(after.name);
    const auto isPlain = [](const Table &table) {
        return table.kind == TableKind::Ordinary || table.kind == TableKind::Partition;
    };
    const auto key = [](const Table &table) {
        const auto found = table.options.find("partition_key");
        return found == table.options.end() ? std::string() : found->second;
    };
    if ((before.kind != after.kind && !(isPlain(before) && isPlain(after)))
        || key(before) != key(after)) {
        return Message::tr("table %1: turning one kind of table into another is not planned",
                           {name});
    }
    return std::nullopt;
}

} // namespace

void diffTables(const Table &beforeWhole, const Table &afterWhole, const Comparison &comparison,
                const ColumnAnswers &answers, const std::set<ObjectId> &pending, Diff &diff)
{
    if (const auto refused = refusal(beforeWhole, afterWhole)) {
        diff.refusals.push_back(*refused);
        return;
    }
    if (afterWhole.kind == TableKind::Virtual) { // its text says it all; the rest is its module's
        const auto text = [&](const Table &table) {
            return renameCreated(table.definition, afterWhole.name.name, comparison.flavor());
        };
        if (!comparison.sameSql(text(beforeWhole), text(afterWhole))) {
            diff.changes.emplace_back(ChangeObject{{ObjectKind::Table, afterWhole.name, {}}});
        }
        return;
    }
    const bool stays = keepsPlace(beforeWhole, afterWhole);
    const Table before = withoutAttached(
        withParentsChanged(beforeWhole, comparison.before(), comparison.after()), stays);
    const Table after = withoutAttached(afterWhole, stays);
    Diff found;
    TableDiff tables(before, after, comparison, found);
    tables.columns(answers, pending);
    tables.primaryKey();
    tables.uniques();
    tables.foreignKeys();
    tables.checks();
    tables.exclusions();
    diffIndexes(before.indexes, after.indexes, after.name, comparison, found);
    tables.triggers();
    tables.rest();
    if (!found.changes.empty() && after.kind == TableKind::Foreign) { // it holds no rows
        found.changes = {DropTable{beforeWhole}, CreateTable{afterWhole}};
    }
    diff.changes.insert(diff.changes.end(), found.changes.begin(), found.changes.end());
}

} // namespace sluice::migrate

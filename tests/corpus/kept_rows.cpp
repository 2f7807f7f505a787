#include "tests/corpus/kept_rows.h"

#include "models/migrate/inherited.h"

#include <algorithm>

namespace sluice::test {

namespace {

using namespace catalog;

bool holdsRows(const Table &table)
{
    return table.kind == TableKind::Ordinary || table.kind == TableKind::Partitioned
           || table.kind == TableKind::Partition;
}

std::string from(const Table &table, const sql::Dialect &dialect)
{
    const bool hasChildren = dialect.flavor() == sql::Flavor::Postgres;
    return (hasChildren ? " FROM ONLY " : " FROM ") + dialect.quote(table.name);
}

QualifiedName rootOf(QualifiedName name, const Catalog &catalog)
{
    for (auto table = catalog.tables.find(name);
         table != catalog.tables.end() && table->second.kind == TableKind::Partition;
         table = catalog.tables.find(name)) {
        name = migrate::parentsOf(table->second).at(0);
    }
    return name;
}

bool isStored(const Column &column)
{
    return column.generated == Generated::No;
}

// The text of a row has its attributes in it, so that those who change change every row.
bool isSameRowType(const Column &column, const Catalog &before, const Catalog &after)
{
    for (const auto &[name, type] : before.composites) {
        const auto now = after.composites.find(name);
        const bool isIts = column.type.name.starts_with(name.schema + '.' + name.name);
        if (isIts && (now == after.composites.end() || now->second != type)) {
            return false;
        }
    }
    return true;
}

// Whether a value that both types have is written alike.
bool isWrittenAlike(const TypeRef &a, const TypeRef &b)
{
    return a == b
           || (a.typeClass == b.typeClass
               && (a.typeClass == TypeClass::Integer || a.typeClass == TypeClass::Text));
}

// SQLite's ANY makes numbers of text, but in a STRICT table.
bool isAnyOfAnotherKind(const Column &column, const Table &before, const Table &after)
{
    return column.type.name == "ANY"
           && before.options.contains("strict") != after.options.contains("strict");
}

std::string literal(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\'');
    }
    return '\'' + text + '\'';
}

} // namespace

bool KeptRows::isStanding(const catalog::QualifiedName &name) const
{
    const auto now = after.tables.find(renames.tableNow(name));
    const bool isTakenOver = !renames.tables.contains(name)
                             && std::any_of(renames.tables.begin(), renames.tables.end(),
                                            [&](const auto &each) { return each.second == name; });
    return !isTakenOver && now != after.tables.end() && holdsRows(before.tables.at(name))
           && holdsRows(now->second);
}

// By names before. A table that becomes a partition belongs to its new parent already.
catalog::QualifiedName KeptRows::headOf(const catalog::QualifiedName &name) const
{
    QualifiedName root = rootOf(name, before);
    if (root == name) {
        const QualifiedName now = rootOf(renames.tableNow(name), after);
        const auto old = std::ranges::find_if(
            before.tables, [&](const auto &each) { return renames.tableNow(each.first) == now; });
        root = old == before.tables.end() ? name : old->first;
    }
    return isStanding(root) ? root : name;
}

std::map<catalog::QualifiedName, KeptRows::Family> KeptRows::families() const
{
    std::map<QualifiedName, Family> families;
    std::set<QualifiedName> known;
    for (const auto &[name, table] : before.tables) {
        if (isStanding(name)) {
            const QualifiedName now = renames.tableNow(name);
            const QualifiedName head = headOf(name);
            Family &family = families[head];
            family.insert(head == name ? family.begin() : family.end(),
                          Member{&table, &after.tables.at(now)});
            known.insert(now);
        }
    }
    for (const auto &[name, table] : after.tables) {
        const QualifiedName root = rootOf(name, after);
        for (auto &[head, family] : families) {
            if (root != name && renames.tableNow(head) == root && !known.contains(name)) {
                family.push_back({nullptr, &table});
            }
        }
    }
    return families;
}

bool KeptRows::isKept(const Column &column, const Member &head) const
{
    const std::string nowCalled = renames.columnNow(head.before->name, column.name);
    const Column *same = head.after->column(nowCalled);
    const bool isLost = lost.contains({ObjectKind::Column, head.before->name, column.name})
                        || lost.contains({ObjectKind::Column, head.after->name, nowCalled});
    return same != nullptr && !isLost && isWrittenAlike(column.type, same->type) && isStored(column)
           && isStored(*same) && !isAnyOfAnotherKind(column, *head.before, *head.after)
           && isSameRowType(column, before, after);
}

// Rows that had no value get one where it is needed.
std::string KeptRows::values(const Family &family, const Column &column, bool isMigrated,
                             const sql::Dialect &dialect) const
{
    const Member &head = family.front();
    const std::string nowCalled = renames.columnNow(head.before->name, column.name);
    const bool mayBeFilled = head.after->column(nowCalled)->notNull && !column.notNull;
    const std::string label =
        literal(head.before->name.schema + '.' + head.before->name.name + '.' + column.name);
    std::string text;
    for (const Member &member : family) {
        const Table *table = isMigrated ? member.after : member.before;
        for (const Column &its : table ? table->columns : std::vector<Column>()) {
            const std::string called =
                isMigrated ? its.name : renames.columnNow(table->name, its.name);
            if (called == nowCalled) {
                const std::string quoted = dialect.quote(its.name);
                text += " UNION ALL SELECT " + label + ", CAST(" + quoted + " AS text)"
                        + from(*table, dialect)
                        + (mayBeFilled && !isMigrated ? " WHERE " + quoted + " IS NOT NULL" : "");
            }
        }
    }
    return text;
}

std::string KeptRows::query(const Family &family, bool isMigrated,
                            const sql::Dialect &dialect) const
{
    const Table &head = *family.front().before;
    std::string count;
    for (const Member &member : family) {
        if (const Table *table = isMigrated ? member.after : member.before) {
            count += (count.empty() ? "(SELECT count(*)" : " + (SELECT count(*)")
                     + from(*table, dialect) + ")";
        }
    }
    std::string text = "SELECT " + literal(head.name.schema + '.' + head.name.name) + ", CAST("
                       + count + " AS text)";
    for (const Column &column : head.columns) {
        if (isKept(column, family.front())) {
            text += values(family, column, isMigrated, dialect);
        }
    }
    return text + ";\n";
}

QStringList KeptRows::in(CorpusDatabase &database, bool isMigrated, QStringList &unanswered) const
{
    std::string queries;
    QStringList names;
    for (const auto &[name, family] : families()) {
        queries += query(family, isMigrated, database.engine().dialect());
        names.append(QString::fromStdString(name.schema + '.' + name.name));
    }
    QStringList kept = queries.empty() ? QStringList() : database.rows(queries);
    kept.sort();
    for (const QString &name : names) { // there is always a count
        const QString first = name + u'|';
        const auto found = std::lower_bound(kept.begin(), kept.end(), first);
        if (found == kept.end() || !found->startsWith(first)) {
            unanswered.append(name);
        }
    }
    return kept;
}

} // namespace sluice::test

#include "tests/corpus/kept_rows.h"

#include <algorithm>

namespace sluice::test {

namespace {

using namespace catalog;

bool holdsRows(const Table &table)
{
    return table.kind == TableKind::Ordinary || table.kind == TableKind::Partitioned
           || table.kind == TableKind::Partition;
}

// A family's rows are told of its members one by one where some leave or join it.
std::string from(const Table &table, bool isWhole, const sql::Dialect &dialect)
{
    const bool isAlone = dialect.flavor() == sql::Flavor::Postgres
                         && !(table.kind == TableKind::Partitioned && isWhole);
    return (isAlone ? " FROM ONLY " : " FROM ") + dialect.quote(table.name);
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

std::string literal(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\'');
    }
    return '\'' + text + '\'';
}

// One table's query, before or after.
class KeptQuery
{
public:
    KeptQuery(const Table &before, const Table &after, bool isMigrated, bool isWhole,
              const sql::Dialect &dialect)
        : m_dialect(dialect)
        , m_isMigrated(isMigrated)
        , m_from(from(isMigrated ? after : before, isWhole, dialect))
        , m_name(before.name.schema + '.' + before.name.name)
        , m_text("SELECT " + literal(m_name) + ", CAST(count(*) AS text)" + m_from)
    {}

    // Rows that had no value get one where it is needed.
    void add(const Column &before, const Column &after)
    {
        const std::string column = m_dialect.quote(m_isMigrated ? after.name : before.name);
        const bool mayBeFilled = after.notNull && !before.notNull;
        m_text += " UNION ALL SELECT " + literal(m_name + '.' + before.name) + ", CAST(" + column
                  + " AS text)" + m_from;
        if (mayBeFilled && !m_isMigrated) {
            m_text += " WHERE " + column + " IS NOT NULL";
        }
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    const sql::Dialect &m_dialect;
    bool m_isMigrated;
    std::string m_from;
    std::string m_name;
    std::string m_text;
};

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

bool KeptRows::isSameFamily() const
{
    std::set<catalog::QualifiedName> members;
    for (const auto &[name, table] : before.tables) {
        if (table.kind == TableKind::Partition) {
            members.insert(renames.tableNow(name));
        }
    }
    for (const auto &[name, table] : after.tables) {
        if (table.kind == TableKind::Partition && members.erase(name) == 0) {
            return false;
        }
    }
    return members.empty();
}

std::string KeptRows::query(const catalog::Table &table, bool isMigrated,
                            const sql::Dialect &dialect) const
{
    const Table &now = after.tables.at(renames.tableNow(table.name));
    KeptQuery query(table, now, isMigrated, isSameFamily(), dialect);
    for (const Column &column : table.columns) {
        const std::string nowCalled = renames.columnNow(table.name, column.name);
        const Column *same = now.column(nowCalled);
        const bool isLost = lost.contains({ObjectKind::Column, table.name, column.name})
                            || lost.contains({ObjectKind::Column, now.name, nowCalled});
        if (same != nullptr && !isLost && isWrittenAlike(column.type, same->type)
            && isStored(column) && isStored(*same) && isSameRowType(column, before, after)) {
            query.add(column, *same);
        }
    }
    return query.text() + ";\n";
}

QStringList KeptRows::in(CorpusDatabase &database, bool isMigrated, QStringList &unanswered) const
{
    std::string queries;
    QStringList names;
    for (const auto &[name, table] : before.tables) {
        if (isStanding(name)) {
            queries += query(table, isMigrated, database.engine().dialect());
            names.append(QString::fromStdString(name.schema + '.' + name.name));
        }
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

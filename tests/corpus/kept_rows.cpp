#include "tests/corpus/kept_rows.h"

namespace sluice::test {

namespace {

bool holdsRows(const catalog::Table &table)
{
    return table.kind == catalog::TableKind::Ordinary
           || table.kind == catalog::TableKind::Partitioned;
}

bool isStored(const catalog::Column &column)
{
    return column.generated == catalog::Generated::No;
}

// The text of a row has its attributes in it, so that those who change change every row.
bool isSameRowType(const catalog::Column &column, const catalog::Catalog &before,
                   const catalog::Catalog &after)
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

std::string literal(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2) {
        text.insert(at, 1, '\'');
    }
    return '\'' + text + '\'';
}

std::string keptQuery(const catalog::Table &before, const catalog::Table &after,
                      const sql::Dialect &dialect, const auto &isSameType)
{
    const std::string from = " FROM " + dialect.quote(before.name);
    const std::string name = before.name.schema + '.' + before.name.name;
    std::string query = "SELECT " + literal(name) + ", CAST(count(*) AS text)" + from;
    for (const catalog::Column &column : before.columns) {
        const catalog::Column *same = after.column(column.name);
        if (same != nullptr && same->type == column.type && isStored(column) && isStored(*same)
            && isSameType(column)) {
            query += " UNION ALL SELECT " + literal(name + '.' + column.name) + ", CAST("
                     + dialect.quote(column.name) + " AS text)" + from;
        }
    }
    return query;
}

} // namespace

QStringList keptRows(CorpusDatabase &database, const catalog::Catalog &before,
                     const catalog::Catalog &after, QStringList &unanswered)
{
    QStringList kept;
    const auto isSameType = [&](const catalog::Column &column) {
        return isSameRowType(column, before, after);
    };
    for (const auto &[name, table] : before.tables) {
        const auto same = after.tables.find(name);
        if (same != after.tables.end() && holdsRows(table) && holdsRows(same->second)) {
            const QStringList rows = database.rows(
                keptQuery(table, same->second, database.engine().dialect(), isSameType));
            kept += rows;
            if (rows.value(0).isEmpty()) { // there is always a count
                unanswered.append(QString::fromStdString(name.schema + '.' + name.name));
            }
        }
    }
    kept.sort();
    return kept;
}

} // namespace sluice::test

#include "tests/migrate/sqlite_case.h"

namespace sluice::test {

QByteArray inOrder(const MigrateCase &migrateCase)
{
    const QByteArray ordered = readAll(migrateCase.folder + QStringLiteral("/after_in_order.sql"));
    return ordered.isEmpty() ? readAll(migrateCase.afterFile()) : ordered;
}

QStringList rowsOf(SqliteFile &file)
{
    QStringList rows;
    for (const QString &query : file.rows(
             "SELECT (SELECT 'SELECT ' || group_concat('quote(\"' || c || '\")', ', ') "
             "FROM (SELECT replace(name, '\"', '\"\"') AS c FROM pragma_table_xinfo(t.name) "
             "WHERE hidden <> 1 ORDER BY 1)) || ' FROM \"' || replace(name, '\"', '\"\"') || '\"' "
             "FROM pragma_table_list t WHERE schema = 'main' AND type = 'table' "
             "AND name <> 'sqlite_schema' ORDER BY name")) {
        QStringList found = file.rows(query.toUtf8());
        found.sort();
        rows += query + found.join(u';');
    }
    return rows;
}

} // namespace sluice::test

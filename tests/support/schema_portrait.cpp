#include "tests/support/schema_portrait.h"

#include "tests/support/sqlite_file.h"

#include <QProcess>

namespace sluice::test {

namespace {

// The order of columns is no difference.
QString sortedLines(const QString &statement)
{
    QStringList lines;
    for (QString line : statement.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        lines.append(line.endsWith(u',') ? line.chopped(1) : line);
    }
    if (statement.contains(QStringLiteral("CREATE TABLE"))) {
        lines.sort();
    }
    return lines.join(u' ');
}

QStringList statementsOf(const QString &dump)
{
    QStringList lines;
    for (const QString &line : dump.split(u'\n')) {
        if (!line.startsWith(QStringLiteral("--")) && !line.startsWith(u'\\')) {
            lines.append(line);
        }
    }
    QStringList statements;
    for (const QString &statement :
         lines.join(u'\n').split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        statements.append(sortedLines(statement));
    }
    statements.removeAll(QString());
    statements.sort();
    return statements;
}

} // namespace

QStringList sqlitePortrait(SqliteFile &file)
{
    QStringList facts;
    facts += file.rows("SELECT type, name, tbl_name FROM sqlite_schema "
                       "WHERE name NOT LIKE 'sqlite_autoindex%'");
    facts +=
        file.rows("SELECT m.name, 'column', c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, "
                  "c.hidden FROM sqlite_schema m, pragma_table_xinfo(m.name) c "
                  "WHERE m.type = 'table'");
    facts +=
        file.rows("SELECT m.name, 'key', f.seq, f.\"table\", f.\"from\", f.\"to\", f.on_update, "
                  "f.on_delete, f.\"match\" FROM sqlite_schema m, "
                  "pragma_foreign_key_list(m.name) f WHERE m.type = 'table'");
    facts += file.rows("SELECT m.name, 'index', l.\"unique\", l.origin, l.partial, "
                       "group_concat(coalesce(x.name, '?') || x.\"desc\" || x.coll) "
                       "FROM sqlite_schema m, pragma_index_list(m.name) l, "
                       "pragma_index_xinfo(l.name) x WHERE m.type = 'table' AND x.key "
                       "GROUP BY m.name, l.name");
    facts += file.rows("SELECT name, ncol > 0, wr, strict FROM pragma_table_list "
                       "WHERE schema = 'main' AND type <> 'view'");
    for (const QString &sql : file.rows("SELECT sql FROM sqlite_schema WHERE type IN ('view', "
                                        "'trigger')")) {
        facts.append(sql.simplified());
    }
    facts.sort();
    return facts;
}

QStringList postgresPortrait(const std::string &conninfo)
{
    QProcess process;
    process.start(QStringLiteral("pg_dump"),
                  {QStringLiteral("--schema-only"), QStringLiteral("--no-owner"),
                   QStringLiteral("-d"), QString::fromStdString(conninfo)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        return {QString::fromUtf8(process.readAllStandardError())};
    }
    return statementsOf(QString::fromUtf8(process.readAllStandardOutput()));
}

} // namespace sluice::test

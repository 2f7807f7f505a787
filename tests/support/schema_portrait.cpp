#include "tests/support/schema_portrait.h"

#include "tests/support/sqlite_file.h"

#include <QProcess>

namespace sluice::test {

namespace {

// "WITH (b='2', a='1');" in the order of the parameters' names.
QString withSortedParameters(const QString &line)
{
    const qsizetype open = line.indexOf(QStringLiteral("WITH ("));
    const qsizetype close = line.lastIndexOf(u')');
    if (open < 0 || close < open) {
        return line;
    }
    const qsizetype start = open + 6;
    QStringList parameters = line.mid(start, close - start).split(QStringLiteral(", "));
    parameters.sort();
    return line.left(start) + parameters.join(QStringLiteral(", ")) + line.mid(close);
}

// "CREATE STATISTICS s ON b, a FROM t" lists its columns in the order of the table's.
QString withSortedStatistics(const QString &line)
{
    const qsizetype start = line.indexOf(QStringLiteral(" ON ")) + 4;
    const qsizetype end = line.lastIndexOf(QStringLiteral(" FROM "));
    if (!line.startsWith(QStringLiteral("CREATE STATISTICS")) || end < start) {
        return line;
    }
    QStringList columns = line.mid(start, end - start).split(QStringLiteral(", "));
    columns.sort();
    return line.left(start) + columns.join(QStringLiteral(", ")) + line.mid(end);
}

// The order of columns is no difference.
QString sortedLines(const QString &statement)
{
    QStringList lines;
    for (QString line : statement.split(u'\n', Qt::SkipEmptyParts)) {
        line = withSortedStatistics(withSortedParameters(line.trimmed()));
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

// Without comments and the program's own commands; the end of a statement is where a line ends with a semicolon.
QStringList piecesOf(const QString &dump)
{
    QStringList pieces;
    QStringList lines;
    for (const QString &line : dump.split(u'\n')) {
        if (line.startsWith(QStringLiteral("--")) || line.startsWith(u'\\') || line.isEmpty()) {
            continue;
        }
        lines.append(withSortedParameters(line));
        if (line.endsWith(u';')) {
            pieces.append(lines.join(u'\n'));
            lines.clear();
        }
    }
    return lines.isEmpty() ? pieces : pieces + lines;
}

bool isGrant(const QString &statement)
{
    return statement.startsWith(QStringLiteral("GRANT "))
           || statement.startsWith(QStringLiteral("SET SESSION AUTHORIZATION "));
}

// A grant in another's name with what surrounds it.
QStringList asOneStatement(const QStringList &pieces)
{
    QStringList statements;
    bool isInside = false;
    for (const QString &piece : pieces) {
        if (isInside) {
            statements.last() += u'\n' + piece;
        } else {
            statements.append(piece);
        }
        isInside = piece.startsWith(QStringLiteral("SET SESSION AUTHORIZATION "))
                   || (isInside && !piece.startsWith(QStringLiteral("RESET SESSION")));
    }
    return statements;
}

struct Printed
{
    bool isComplete = false;
    QString text;
    QString errors;
};

Printed print(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000) && process.exitCode() == 0;
    return {.isComplete = ended,
            .text = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError()) + process.errorString()};
}

// Of one database alone: two failures must not look like two equal schemas.
QStringList failure(const Printed &printed, const std::string &conninfo)
{
    return {QString::fromStdString(conninfo), printed.errors};
}

const QString kOurs =
    QStringLiteral("n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'");
const QString kNamed =
    QStringLiteral(" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ") + kOurs;

// By functions of the server that print definitions. Names of NOT NULL constraints (version 18)
// are left out, and those of index columns, which keep the name that the table's column had at first.
QStringList catalogQueries()
{
    const QString ofTable = QStringLiteral("format('%I.%I', n.nspname, c.relname)");
    return {
        QStringLiteral("SELECT 'schema', n.nspname FROM pg_namespace n WHERE ") + kOurs,
        QStringLiteral(
            "SELECT 'relation', %1, c.relkind, c.relpersistence, "
            "(SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o), "
            "c.relrowsecurity, c.relforcerowsecurity, "
            "CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END, "
            "CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) "
            "WHEN 'i' THEN pg_get_indexdef(c.oid) WHEN 'I' THEN pg_get_indexdef(c.oid) "
            "WHEN 'v' THEN pg_get_viewdef(c.oid) WHEN 'm' THEN pg_get_viewdef(c.oid) END")
                .arg(ofTable)
            + kNamed,
        QStringLiteral("SELECT 'column', %1, a.attname, format_type(a.atttypid, a.atttypmod), "
                       "a.attnotnull, a.attidentity, a.attgenerated, "
                       "(SELECT o.collname FROM pg_collation o WHERE o.oid = a.attcollation), "
                       "pg_get_expr(d.adbin, d.adrelid)")
                .arg(ofTable)
            + kNamed
            + QStringLiteral(" JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT "
                             "a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND "
                             "d.adnum = a.attnum WHERE c.relkind NOT IN ('S', 'i', 'I')"),
        QStringLiteral("SELECT 'constraint', %1, k.conname, k.convalidated, "
                       "pg_get_constraintdef(k.oid)")
                .arg(ofTable)
            + kNamed
            + QStringLiteral(" JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n'"),
        QStringLiteral("SELECT 'trigger', %1, t.tgenabled, pg_get_triggerdef(t.oid)").arg(ofTable)
            + kNamed
            + QStringLiteral(" JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal"),
        QStringLiteral("SELECT 'sequence', %1, s.seqtypid::regtype, s.seqstart, s.seqincrement, "
                       "s.seqmin, s.seqmax, s.seqcache, s.seqcycle, "
                       "pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)")
                .arg(ofTable)
            + kNamed
            + QStringLiteral(
                " JOIN pg_sequence s ON s.seqrelid = c.oid LEFT JOIN pg_depend d ON "
                "d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN "
                "('a', 'i')"),
        QStringLiteral("SELECT 'enum', n.nspname, t.typname, array_agg(e.enumlabel ORDER BY "
                       "e.enumsortorder) FROM pg_type t JOIN pg_namespace n ON n.oid = "
                       "t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid WHERE %1 "
                       "GROUP BY 1, 2, 3")
            .arg(kOurs),
        QStringLiteral("SELECT 'function', pg_get_functiondef(p.oid) FROM pg_proc p JOIN "
                       "pg_namespace n ON n.oid = p.pronamespace AND %1 WHERE p.prokind <> 'a'")
            .arg(kOurs),
        QStringLiteral("SELECT 'policy', p.* FROM pg_policies p"),
        QStringLiteral("SELECT 'comment', pg_describe_object(d.classoid, d.objoid, d.objsubid), "
                       "d.description FROM pg_description d JOIN pg_class c ON c.oid = d.objoid "
                       "JOIN pg_namespace n ON n.oid = c.relnamespace AND %1")
            .arg(kOurs)};
}

// What the printed definitions leave out: each object by name, what is noted of columns, constraints, indexes, triggers.
QStringList inventoryQueries()
{
    return {
        QStringLiteral(
            "SELECT DISTINCT i.type, i.identity FROM pg_depend d CROSS JOIN LATERAL "
            "pg_identify_object(d.classid, d.objid, d.objsubid) i WHERE d.objid >= 16384 "
            "AND i.identity !~ '_ConstraintTrigger_|pg_toast'"),
        QStringLiteral("SELECT 'described', pg_describe_object(classoid, objoid, objsubid), "
                       "description FROM pg_description WHERE objoid >= 16384"),
        QStringLiteral(
            "SELECT 'attribute', a.attrelid::regclass, a.attname, coalesce(a.attstattarget, -1), "
            "a.attoptions, a.attstorage, a.attidentity, a.attgenerated, a.attnotnull, "
            "a.attislocal, a.attinhcount, to_jsonb(a) -> 'attcompression' FROM pg_attribute a "
            "JOIN pg_class c ON c.oid = a.attrelid AND c.relkind <> 't' AND c.oid >= 16384 "
            "AND c.relnamespace <> 'pg_toast'::regnamespace "
            "WHERE a.attnum > 0 AND NOT a.attisdropped"),
        QStringLiteral("SELECT 'constraint', conrelid::regclass, contypid::regtype, conname, "
                       "contype, convalidated, conislocal, coninhcount, contype IN ('c', 'n') AND "
                       "connoinherit, "
                       "conparentid <> 0, to_jsonb(k) -> 'conenforced' FROM pg_constraint k "
                       "WHERE oid >= 16384"),
        QStringLiteral("SELECT 'index', indexrelid::regclass, indisvalid, indisclustered, "
                       "indisreplident, indisunique, indimmediate FROM pg_index "
                       "WHERE indrelid >= 16384 AND indexrelid::regclass::text !~ '^pg_toast'"),
        QStringLiteral("SELECT 'goes with', i.identity, e.extname FROM pg_depend d "
                       "JOIN pg_extension e ON e.oid = d.refobjid AND d.deptype = 'x' "
                       "CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i"),
        QStringLiteral("SELECT 'trigger', tgrelid::regclass, tgname, tgenabled FROM pg_trigger "
                       "WHERE tgname !~ '_ConstraintTrigger_'")};
}

QStringList answers(const std::string &conninfo, const QStringList &queries)
{
    QStringList arguments{QStringLiteral("-XAt0"), QStringLiteral("-v"),
                          QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                          QString::fromStdString(conninfo)};
    for (const QString &query : queries) {
        arguments << QStringLiteral("-c") << query;
    }
    const Printed printed = print(QStringLiteral("psql"), arguments);
    QStringList facts = printed.text.split(QChar::Null, Qt::SkipEmptyParts);
    facts.sort();
    return printed.isComplete ? facts : failure(printed, conninfo);
}

} // namespace

// "pg_dump (PostgreSQL) 15.6 (Debian …)" → 15.
int newestDumpedMajor()
{
    const Printed printed = print(QStringLiteral("pg_dump"), {QStringLiteral("--version")});
    return printed.text.section(u' ', 2, 2).section(u'.', 0, 0).toInt();
}

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
    // The counters' table cannot be dropped: it stays behind when the tables that count are gone.
    if (file.rows("SELECT name FROM sqlite_schema WHERE sql LIKE '%autoincrement%'").isEmpty()) {
        facts.removeIf([](const QString &fact) {
            return fact.startsWith(QStringLiteral("sqlite_sequence|"))
                   || fact.startsWith(QStringLiteral("table|sqlite_sequence|"));
        });
    }
    facts.sort();
    return facts;
}

QStringList postgresPortrait(const std::string &conninfo)
{
    const Printed version = print(
        QStringLiteral("psql"), {QStringLiteral("-XAtc"), QStringLiteral("SHOW server_version_num"),
                                 QStringLiteral("-d"), QString::fromStdString(conninfo)});
    QStringList facts = answers(conninfo, catalogQueries());
    if (version.text.toInt() / 10000 > newestDumpedMajor()) {
        return QStringList(QStringLiteral("told by the server's catalog alone")) + facts;
    }
    const Printed dump = print(QStringLiteral("pg_dump"),
                               {QStringLiteral("--schema-only"), QStringLiteral("--no-owner"),
                                QStringLiteral("-d"), QString::fromStdString(conninfo)});
    if (!dump.isComplete) {
        return failure(dump, conninfo);
    }
    return QStringList(QStringLiteral("told by pg_dump and the server's catalog"))
           + statementsOf(dump.text) + facts;
}

QStringList postgresInventory(const std::string &conninfo)
{
    return answers(conninfo, inventoryQueries());
}

QStringList postgresDump(const std::string &conninfo)
{
    const Printed dump =
        print(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), QStringLiteral("-d"),
                                          QString::fromStdString(conninfo)});
    if (!dump.isComplete) {
        return failure(dump, conninfo);
    }
    QStringList statements;
    QStringList grants; // those of one object stand together
    for (const QString &statement : asOneStatement(piecesOf(dump.text))) {
        if (isGrant(statement)) {
            grants.append(statement);
            continue;
        }
        grants.sort();
        statements += grants;
        grants.clear();
        statements.append(statement);
    }
    grants.sort();
    return statements + grants;
}

} // namespace sluice::test

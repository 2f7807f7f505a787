// Every SQLite case on a real file: rows kept, and the schema equal to one that SQLite made itself from after.sql.
#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/migrate/run_case.h"
#include "tests/support/sqlite_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;

class TestMigrateSqlite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planLeadsToTheDesiredSchema_data();
    void planLeadsToTheDesiredSchema();

private:
    sqlite::SqliteEngine m_engine;
};

namespace {

// What SQLite itself says of a schema; the order of columns and of lists is left out.
QStringList portrait(SqliteFile &file)
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

QString script(const QString &path)
{
    return QString::fromUtf8(readAll(path));
}

// SQLite takes statements in order only; a case that has none says so by its own file.
QByteArray inOrder(const MigrateCase &migrateCase)
{
    const QByteArray ordered = readAll(migrateCase.folder + QStringLiteral("/after_in_order.sql"));
    return ordered.isEmpty() ? script(migrateCase.afterFile()).toUtf8() : ordered;
}

} // namespace

void TestMigrateSqlite::planLeadsToTheDesiredSchema_data()
{
    QTest::addColumn<int>("index");
    const auto cases = migrateCases(QStringLiteral("sqlite"));
    QVERIFY(!cases.isEmpty());
    for (int i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name.toUtf8().constData()) << i;
    }
}

void TestMigrateSqlite::planLeadsToTheDesiredSchema()
{
    QFETCH(int, index);
    const MigrateCase migrateCase = migrateCases(QStringLiteral("sqlite")).at(index);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.db"));
    SqliteFile file(path);
    QVERIFY2(file.run(migrateCase.before), file.error().constData());
    QVERIFY2(file.run(migrateCase.data), file.error().constData());

    CaseRun run(m_engine, {.engine = "sqlite", .values = {{"path", path.toStdString()}}});
    const QString wrong = run.run(migrateCase);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));

    SqliteFile fresh(folder.filePath(QStringLiteral("fresh.db")));
    QVERIFY2(fresh.run(migrateCase.isApplied() ? inOrder(migrateCase) : migrateCase.before),
             fresh.error().constData());
    QCOMPARE(portrait(file), portrait(fresh));
    QVERIFY(file.rows("PRAGMA integrity_check") == QStringList(QStringLiteral("ok")));
    for (const auto &[sql, rows] : migrateCase.checks) {
        QCOMPARE(file.rows(sql.toUtf8()).join(u';'), rows);
    }
}

QTEST_APPLESS_MAIN(TestMigrateSqlite)
#include "tst_migrate_sqlite.moc"

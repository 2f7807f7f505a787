#include "tests/corpus/round_trip.h"

#include "models/catalog/fingerprint.h"
#include "models/engine/sqlite/sqlite_engine.h"
#include "models/migrate/script.h"
#include "tests/corpus/load_script.h"
#include "tests/support/sqlite_file.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

// What ANALYZE gathered is no schema; the sequence table stays behind when the tables that wanted it are gone. A line
// break ends a comment that stands last in a text. Shadow tables are made by the module, with the text of its version.
constexpr const char *kObjects =
    "SELECT type, name, tbl_name, CASE WHEN name IN (SELECT name FROM pragma_table_list "
    "WHERE type = 'shadow') THEN '' ELSE rtrim(coalesce(sql, ''), char(10)) END FROM sqlite_schema "
    "WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!' AND name <> 'sqlite_sequence'";

QStringList portraitOf(const QString &path)
{
    SqliteFile file(path);
    QStringList facts = file.rows(kObjects);
    facts.sort();
    for (const char *pragma :
         {"application_id", "user_version", "encoding", "auto_vacuum", "page_size"}) {
        facts += QString::fromUtf8(pragma) + u" "_s
                 + file.rows(QByteArray("PRAGMA ") + pragma).join(u","_s);
    }
    const QString journal = file.rows("PRAGMA journal_mode").join(u","_s);
    return facts + QStringList{journal == u"wal"_s ? journal : u"no wal"_s};
}

// Both in order.
QString firstDifference(const QStringList &wanted, const QStringList &made)
{
    const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), made.begin(), made.end());
    if (a == wanted.end() && b == made.end()) {
        return {};
    }
    return u"\"%1\" became \"%2\""_s.arg(a == wanted.end() ? QString() : *a,
                                         b == made.end() ? QString() : *b);
}

QStringList factsOf(catalog::Catalog catalog)
{
    std::erase_if(catalog.tables, [](const auto &entry) {
        return entry.second.kind == catalog::TableKind::Shadow;
    });
    return QString::fromStdString(catalog::canonicalJson(catalog)).split(u'\n');
}

QString differenceOfFacts(const sqlite::SqliteEngine &engine, const QString &made,
                          const catalog::Catalog &wanted)
{
    const auto connection =
        engine.open({.engine = "sqlite", .values = {{"path", made.toStdString()}}}, {});
    if (!connection) {
        return QString::fromStdString(describe(connection.error()));
    }
    const auto again = (*connection)->readCatalog({});
    return again ? lostFacts(wanted, *again) : QString::fromStdString(describe(again.error()));
}

} // namespace

QString lostFacts(const catalog::Catalog &wanted, const catalog::Catalog &made)
{
    return firstDifference(factsOf(wanted), factsOf(made));
}

QString lostOnRoundTrip(const QString &file, const catalog::Catalog &catalog)
{
    const sqlite::SqliteEngine engine;
    const auto statements = engine.stepWriter().creation(catalog);
    if (!statements) {
        return QString::fromStdString(describe(statements.error()));
    }
    const QTemporaryDir folder;
    const QString made = folder.filePath(u"made.db"_s);
    const std::string script = migrate::scriptOf(*statements, sql::Flavor::Sqlite);
    const ScriptRun run = loadSqlite(made, {QByteArray::fromStdString(script), {}}, OnError::Stop);
    if (!run.ended) {
        return u"its script does not load: "_s + run.firstError;
    }
    const QString lost = firstDifference(portraitOf(file), portraitOf(made));
    return lost.isEmpty() ? differenceOfFacts(engine, made, catalog) : lost;
}

} // namespace sluice::test

// Random CREATE TABLE texts, every clause in every odd place: what we read is what SQLite's pragmas say, and what the
// writer of the text meant where no pragma says it.
#include "models/base/text.h"
#include "tests/engine/random_table.h"
#include "tests/support/sqlite_file.h"
#include "tests/support/sqlite_open.h"

using namespace sluice;
using namespace sluice::test;

namespace {

constexpr int kTables = 1500;

std::string listed(const std::vector<std::string> &words)
{
    return join(words, ",");
}

// Columns and collations of each index that a constraint has; SQLite makes one for all that agree in them.
QStringList pragmaKeys(SqliteFile &file)
{
    QStringList keys = file.rows(
        "SELECT group_concat(x.name, ','), group_concat(lower(x.coll), ',') "
        "FROM pragma_index_list('t') l, pragma_index_xinfo(l.name) x WHERE x.key GROUP BY l.name");
    keys.sort();
    return keys;
}

QStringList pragmaDirections(SqliteFile &file)
{
    return file.rows(
        "SELECT group_concat(x.name, ','), group_concat(x.\"desc\", ',') "
        "FROM pragma_index_list('t') l, pragma_index_xinfo(l.name) x WHERE x.key GROUP BY l.name");
}

std::string collationOf(const catalog::Table &table, const catalog::KeyConstraint &key,
                        const std::string &column)
{
    const auto own = key.options.find("collate:" + column);
    const std::string &ofColumn = table.column(column)->collation;
    const std::string name = own != key.options.end() ? own->second : ofColumn;
    return name.empty() ? "binary" : toLowerAscii(name);
}

QString keyLine(const catalog::Table &table, const catalog::KeyConstraint &key)
{
    std::vector<std::string> collations;
    for (const std::string &column : key.columns) {
        collations.push_back(collationOf(table, key, column));
    }
    return QString::fromStdString(listed(key.columns) + "|" + listed(collations));
}

QString directionLine(const catalog::KeyConstraint &key)
{
    std::vector<std::string> directions;
    for (const std::string &column : key.columns) {
        directions.emplace_back(key.options.contains("desc:" + column) ? "1" : "0");
    }
    return QString::fromStdString(listed(key.columns) + "|" + listed(directions));
}

std::vector<catalog::KeyConstraint> indexedKeys(const catalog::Table &table)
{
    std::vector<catalog::KeyConstraint> keys = table.uniques;
    if (table.primaryKey && !table.options.contains("rowid_alias")) {
        keys.push_back(*table.primaryKey);
    }
    return keys;
}

QStringList ourKeys(const catalog::Table &table)
{
    QStringList lines;
    for (const catalog::KeyConstraint &key : indexedKeys(table)) {
        lines.append(keyLine(table, key));
    }
    lines.removeDuplicates();
    lines.sort();
    return lines;
}

bool hasDirections(const catalog::Table &table, SqliteFile &file)
{
    QStringList lines;
    for (const catalog::KeyConstraint &key : indexedKeys(table)) {
        lines.append(directionLine(key));
    }
    const QStringList wanted = pragmaDirections(file);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &line) { return lines.contains(line); });
}

std::string actionWord(catalog::ForeignKeyAction action)
{
    using catalog::ForeignKeyAction;
    switch (action) {
    case ForeignKeyAction::Restrict:
        return "RESTRICT";
    case ForeignKeyAction::Cascade:
        return "CASCADE";
    case ForeignKeyAction::SetNull:
        return "SET NULL";
    case ForeignKeyAction::SetDefault:
        return "SET DEFAULT";
    case ForeignKeyAction::NoAction:
        break;
    }
    return "NO ACTION";
}

QStringList ourForeignKeys(const catalog::Table &table)
{
    QStringList lines;
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        lines.append(QString::fromStdString(
            listed(key.columns) + "|" + key.target.name + "|" + listed(key.targetColumns) + "|"
            + actionWord(key.onUpdate) + "|" + actionWord(key.onDelete)));
    }
    return lines;
}

// What the writer of the text meant, told as our facts.
QStringList told(const catalog::Table &table)
{
    QStringList facts;
    const auto add = [&](const std::string &what) { facts.append(QString::fromStdString(what)); };
    for (const catalog::Column &column : table.columns) {
        const auto option = [&](const char *name) {
            const auto found = column.options.find(name);
            return found == column.options.end() ? std::string() : found->second;
        };
        add("column " + column.name + " " + toLowerAscii(column.collation) + " "
            + option("conflict") + " " + option("not_null_name") + " " + column.generationExpression
            + " comment " + column.comment);
    }
    for (const catalog::Check &check : table.checks) {
        add("check " + check.name + " " + check.expression);
    }
    for (const catalog::ForeignKey &key : table.foreignKeys) {
        const auto match = key.options.find("match");
        add("references " + key.name + " " + (key.deferrable ? "deferrable " : "")
            + (key.initiallyDeferred ? "deferred " : "")
            + (match == key.options.end() ? std::string() : match->second));
    }
    return facts;
}

QStringList pragmaForeignKeys(SqliteFile &file)
{
    return file.rows("SELECT group_concat(\"from\", ','), \"table\", "
                     "coalesce(group_concat(\"to\", ','), ''), on_update, on_delete "
                     "FROM (SELECT * FROM pragma_foreign_key_list('t') ORDER BY id DESC, seq) "
                     "GROUP BY id ORDER BY id DESC");
}

QStringList pragmaColumns(SqliteFile &file)
{
    return file.rows("SELECT name FROM pragma_table_xinfo('t') ORDER BY cid");
}

} // namespace

class TestSqliteRandomTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreThoseOfPragmasAndOfTheWriter();
};

void TestSqliteRandomTables::factsAreThoseOfPragmasAndOfTheWriter()
{
    int made = 0;
    for (unsigned seed = 0; seed < kTables; ++seed) {
        const RandomTable random = randomTable(seed);
        SqliteFile file(QStringLiteral(":memory:"));
        const QByteArray text = QByteArray::fromStdString(random.text);
        if (!file.run(text)) { // two conflict clauses of one key, or the like
            QVERIFY2(!file.error().contains("syntax error"), text + " -- " + file.error());
            continue;
        }
        ++made;
        const catalog::Catalog catalog = catalogAfter({random.text.c_str()});
        const catalog::Table &table = tableIn(catalog, "t");
        QStringList names;
        for (const catalog::Column &column : table.columns) {
            names.append(QString::fromStdString(column.name));
        }
        const auto context = [&] { return text + " -- seed " + QByteArray::number(seed); };
        QVERIFY2(catalog.unread.empty(), context());
        QVERIFY2(names == pragmaColumns(file), context());
        QVERIFY2(ourKeys(table) == pragmaKeys(file),
                 context() + "\nours " + ourKeys(table).join(u'\n').toUtf8() + "\nSQLite's "
                     + pragmaKeys(file).join(u'\n').toUtf8());
        QVERIFY2(hasDirections(table, file), context());
        QVERIFY2(ourForeignKeys(table) == pragmaForeignKeys(file),
                 context() + "\nours " + ourForeignKeys(table).join(u'\n').toUtf8() + "\nSQLite's "
                     + pragmaForeignKeys(file).join(u'\n').toUtf8());
        QVERIFY2(told(table) == told(random.meant),
                 context() + "\nread " + told(table).join(u'\n').toUtf8() + "\nmeant "
                     + told(random.meant).join(u'\n').toUtf8());
    }
    QVERIFY2(made > kTables * 3 / 4, QByteArray::number(made));
}

QTEST_APPLESS_MAIN(TestSqliteRandomTables)
#include "tst_sqlite_random_tables.moc"

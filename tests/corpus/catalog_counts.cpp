#include "tests/corpus/catalog_counts.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

using Counts = QMap<QString, qsizetype>;

qsizetype amount(const auto &list)
{
    return static_cast<qsizetype>(list.size());
}

void countTable(Counts &counts, const catalog::Table &table, bool isSqlite)
{
    counts[u"tables"_s] += 1;
    counts[u"columns"_s] += std::count_if(
        table.columns.begin(), table.columns.end(),
        [](const catalog::Column &column) { return !column.options.contains("hidden"); });
    counts[u"triggers"_s] += amount(table.triggers);
    counts[u"indexes"_s] += amount(table.indexes);
    if (!isSqlite) { // SQLite's are counted by their CREATE INDEX texts alone
        counts[u"indexes"_s] += (table.primaryKey ? 1 : 0) + amount(table.uniques);
    }
    counts[u"fks"_s] += amount(table.foreignKeys);
    counts[u"checks"_s] += amount(table.checks);
    counts[u"partitioned"_s] += table.kind == catalog::TableKind::Partitioned ? 1 : 0;
    counts[u"virtual"_s] += table.kind == catalog::TableKind::Virtual ? 1 : 0;
}

Counts countsOf(const catalog::Catalog &catalog)
{
    Counts counts;
    for (const auto &[name, table] : catalog.tables) {
        countTable(counts, table, catalog.dialect == "sqlite");
    }
    for (const auto &[name, view] : catalog.views) {
        counts[view.materialized ? u"matviews"_s : u"views"_s] += 1;
        counts[u"triggers"_s] += amount(view.triggers);
        counts[u"indexes"_s] += amount(view.indexes);
    }
    counts[u"enums"_s] = amount(catalog.enums);
    return counts;
}

// The corpus counts what a domain checks and the indexes a partition inherits; our reader lists neither.
bool isCountedAlike(const QString &kind, const QJsonObject &expected)
{
    return (kind != u"checks"_s || expected.value(u"domains"_s).toInt() == 0)
           && (kind != u"indexes"_s || expected.value(u"partitioned"_s).toInt() == 0);
}

} // namespace

QString miscount(const catalog::Catalog &catalog, const QJsonObject &expected)
{
    static const QStringList kinds{u"tables"_s,   u"columns"_s, u"indexes"_s,    u"fks"_s,
                                   u"checks"_s,   u"views"_s,   u"matviews"_s,   u"enums"_s,
                                   u"triggers"_s, u"virtual"_s, u"partitioned"_s};
    const Counts counts = countsOf(catalog);
    QStringList wrong;
    for (const QString &kind : kinds) {
        const auto wanted = expected.value(kind);
        if (wanted.isDouble() && isCountedAlike(kind, expected)
            && wanted.toInteger() != counts.value(kind)) {
            wrong.append(
                u"%1 %2 of %3"_s.arg(kind).arg(counts.value(kind)).arg(wanted.toInteger()));
        }
    }
    return wrong.join(u"; "_s);
}

} // namespace sluice::test

// The four walks a user takes, on any database: browse, edit and apply, query, migrate.
#pragma once

#include "tests/e2e/driven_window.h"

#include <functional>
#include <utility>
#include <vector>

namespace sluice::test {

// One database to walk through. `ask` goes through a connection that is not ours: rows as text, columns by "|".
struct Place
{
    QString prefix; // of the pictures
    QString target;
    std::function<QStringList(const QString &query)> ask;
    std::function<bool(const QString &script)> run;
    QString desired; // the schema to migrate to: a file or a database
    bool asksRename = true;
    // Rows before and after must agree: what was there stays, what is new is filled.
    std::vector<std::pair<QString, QString>> equalAfter;
    // A table to browse, by its integer key; a table to edit, by its key and a text column; a query of 40 rows × 3.
    QString browsed = QStringLiteral("orders");
    QString browsedKey = QStringLiteral("id");
    QString edited = QStringLiteral("customers");
    QString editedKey = QStringLiteral("id");
    QString editedColumn = QStringLiteral("fullname");
    QString query = QStringLiteral(
        "SELECT c.fullname, count(*) AS orders, sum(o.total) AS spent FROM orders o JOIN customers "
        "c "
        "ON c.id = o.customer_id GROUP BY c.id, c.fullname ORDER BY spent DESC LIMIT 40");
};

// Each fails the running test by QVERIFY and returns then; the caller asks QTest::currentTestFailed().
void browse(DrivenWindow &driven, const Place &place);
void editAndApply(DrivenWindow &driven, const Place &place);
void conflict(DrivenWindow &driven, const Place &place);
void query(DrivenWindow &driven, const Place &place);
void migrate(DrivenWindow &driven, const Place &place);
void nothingRanOnTheWindowThread(const DrivenWindow &driven);
// All of them, in one window.
void walk(const Place &place);

} // namespace sluice::test

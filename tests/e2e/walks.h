// The four walks a user takes, on any database that has the shop's tables: browse, edit and apply, query, migrate.
#pragma once

#include "tests/e2e/driven_window.h"

#include <functional>

namespace sluice::test {

// One database to walk through. `ask` goes through a connection that is not ours: rows as text, columns by "|".
struct Place
{
    QString prefix; // of the pictures
    QString target;
    std::function<QStringList(const QString &query)> ask;
    std::function<bool(const QString &script)> run;
    QString desired; // path of the schema to migrate to
};

// Each fails the running test by QVERIFY and returns then; the caller asks QTest::currentTestFailed().
void browse(DrivenWindow &driven, const Place &place);
void editAndApply(DrivenWindow &driven, const Place &place);
void conflict(DrivenWindow &driven, const Place &place);
void query(DrivenWindow &driven, const Place &place);
void migrate(DrivenWindow &driven, const Place &place);
void nothingRanOnTheWindowThread(const DrivenWindow &driven);

} // namespace sluice::test

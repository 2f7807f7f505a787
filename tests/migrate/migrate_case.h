// One case of tests/cases/migrate: two schemas, rows, answers, and what is expected of them.
#pragma once

#include "models/migrate/diff.h"

#include <QByteArray>
#include <QDir>
#include <QString>
#include <QStringList>

#include <utility>

namespace sluice::test {

// options.txt has one "key: value" a line:
//   rename: PATH = NEW, fill: PATH = SQL, using: PATH = SQL, drop-unmatched:
//   asks: GONE -> APPEARED (a rename question), refuses: TEXT, fails: TEXT (of the step that fails),
//   inside-refuses: TEXT, inside-fails: TEXT (where all runs inside one transaction that keeps foreign keys enforced)
//   undone: (each step has a reverse)
//   sweep: (questions are answered by their likeliest candidate, any loss is taken)
//   loses: TEXT (named by a data loss), plan: TEXT or plan: !TEXT (in the script, or not)
// check.txt has "SQL => rows" a line, rows joined by ';', columns by '|'.
// What an older major version cannot take stands in a folder until_N beside the files that it replaces there: it holds
// for versions up to N.
struct MigrateCase
{
    QString name;
    QString folder;
    QByteArray before;
    QByteArray data;
    migrate::DiffOptions options;
    bool sweeps = false;
    bool isUndone = false;
    QStringList asks;
    QStringList refuses;
    QStringList fails;
    QStringList loses;
    QStringList insideRefuses;
    QStringList insideFails;
    QStringList plan;
    QList<std::pair<QString, QString>> checks;

    int major = 0; // of the server; 0: the engine has no such thing

    // The path of that file of the case, for this major version.
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] QString afterFile() const { return file(QStringLiteral("after.sql")); }
    [[nodiscard]] bool isApplied() const
    {
        return asks.isEmpty() && refuses.isEmpty() && fails.isEmpty();
    }
};

[[nodiscard]] QByteArray readAll(const QString &path);
// Of the folder tests/cases/migrate/<engine>, or the one named by SLUICE_MIGRATE_CASES.
[[nodiscard]] QList<MigrateCase> migrateCases(const QString &engine, int major = 0);

} // namespace sluice::test

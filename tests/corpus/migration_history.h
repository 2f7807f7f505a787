// The migrations that a project keeps in a folder, in the order in which its tools run them.
#pragma once

#include <QDir>
#include <QList>
#include <QString>

namespace sluice::test {

struct Migration
{
    QString tag;
    QByteArray sql; // statements, each with its semicolon
};

struct MigrationHistory
{
    QString dialect; // "sqlite", "postgresql", "mysql"
    QList<Migration> migrations;
};

// NNNN_tag.sql in the order of meta/_journal.json, or a folder a migration with migration.sql in it.
[[nodiscard]] MigrationHistory migrationHistory(const QDir &folder);

} // namespace sluice::test

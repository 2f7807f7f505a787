// SQL run by the database's own command line program, which is no code of ours.
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

namespace sluice::test {

enum class OnError { Continue, Stop };

struct ScriptRun
{
    bool ended = false; // the program ran to its end: with Stop, without an error
    int errors = 0;
    QString firstError;
};

struct Script
{
    QByteArray text;
    QString folder; // what relative names in it start from
};

// sqlite3; the file is made when missing.
[[nodiscard]] ScriptRun loadSqlite(const QString &file, const Script &script, OnError onError);
[[nodiscard]] ScriptRun loadPostgres(const std::string &conninfo, const Script &script,
                                     OnError onError);

} // namespace sluice::test

#include "tests/corpus/load_script.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

constexpr int kTimeout = 120'000; // milliseconds

ScriptRun pipe(const QString &program, const QStringList &arguments, const Script &script)
{
    QProcess process;
    if (!script.folder.isEmpty()) {
        process.setWorkingDirectory(script.folder);
    }
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.write(script.text);
    process.closeWriteChannel();
    const bool ended =
        process.waitForFinished(kTimeout) && process.exitStatus() == QProcess::NormalExit;
    ScriptRun run;
    for (const QString &line :
         QString::fromUtf8(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)) {
        // psql says "psql:<stdin>:3: ERROR:  …", sqlite3 "Parse error near line 3: …" and the like.
        if (line.contains(u"error"_s, Qt::CaseInsensitive)) {
            run.firstError = ++run.errors == 1 ? line : run.firstError;
        }
    }
    if (!ended) {
        run.firstError = program + u": "_s + process.errorString();
    }
    run.ended = ended && process.exitCode() == 0;
    return run;
}

} // namespace

ScriptRun loadSqlite(const QString &file, const Script &script, OnError onError)
{
    QStringList arguments{u"-batch"_s};
    if (onError == OnError::Stop) {
        arguments << u"-bail"_s;
    }
    const Script fast{"PRAGMA synchronous = OFF;\n" + script.text, script.folder};
    ScriptRun run = pipe(u"sqlite3"_s, arguments << file, fast);
    // sqlite3 answers 1 when a statement failed; it has gone to the end all the same.
    run.ended = run.ended || (onError == OnError::Continue && run.errors > 0);
    return run;
}

ScriptRun loadPostgres(const std::string &conninfo, const Script &script, OnError onError)
{
    return pipe(u"psql"_s,
                {u"-X"_s, u"-q"_s, u"-v"_s,
                 onError == OnError::Stop ? u"ON_ERROR_STOP=1"_s : u"ON_ERROR_STOP=0"_s, u"-f"_s,
                 u"-"_s, u"-d"_s, QString::fromStdString(conninfo)},
                script);
}

} // namespace sluice::test

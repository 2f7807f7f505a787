#include "tests/corpus/plan_case.h"

#include "tests/corpus/corpus_folder.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

CorpusEngine engineOf(const QDir &folder)
{
    const QString notes = QString::fromUtf8(contentOf(folder.filePath(u"notes.md"_s)));
    for (const QString &line : notes.split(u'\n')) {
        if (line.startsWith(u"Engine:"_s)) {
            return line.contains(u"sqlite"_s, Qt::CaseInsensitive) ? CorpusEngine::Sqlite
                                                                   : CorpusEngine::Postgres;
        }
    }
    return folder.dirName().contains(u"sqlite"_s) ? CorpusEngine::Sqlite : CorpusEngine::Postgres;
}

Script scriptOf(const QDir &folder, const QString &name)
{
    return {contentOf(folder.filePath(name)), folder.path()};
}

// The first migration of a kit folder; one called "after" came from nothing, so that before there was nothing.
Script firstMigration(const QDir &folder)
{
    const QStringList names = folder.entryList({u"0000_*.sql"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty() || names.front() == u"0000_after.sql"_s) {
        return {};
    }
    Script script = scriptOf(folder, names.front());
    script.text.replace("--> statement-breakpoint", ";\n");
    return script;
}

} // namespace

QList<PlanCase> hardCases()
{
    QList<PlanCase> cases;
    for (const QString &name : corpusFolders(u"hard-cases"_s)) {
        const QDir folder(corpusFolder().filePath(u"hard-cases/"_s + name));
        if (folder.exists(u"before.sql"_s) && folder.exists(u"after.sql"_s)) {
            cases.append({name, engineOf(folder), scriptOf(folder, u"before.sql"_s),
                          scriptOf(folder, u"data.sql"_s), scriptOf(folder, u"after.sql"_s)});
        }
    }
    return cases;
}

QList<PlanCase> drizzleCases(const QString &part, CorpusEngine engine)
{
    QList<PlanCase> cases;
    for (const QString &name : corpusFolders(part)) {
        const QDir folder(corpusFolder().filePath(part + u'/' + name));
        const Script before = firstMigration(QDir(folder.filePath(u"kit-drizzle"_s)));
        const Script after = firstMigration(QDir(folder.filePath(u"kit-fresh"_s)));
        if (!before.folder.isEmpty() || !after.folder.isEmpty()) { // either may be nothing
            cases.append({name, engine, before, scriptOf(folder, u"seed.sql"_s), after});
        }
    }
    return cases;
}

} // namespace sluice::test

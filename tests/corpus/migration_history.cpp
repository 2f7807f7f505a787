#include "tests/corpus/migration_history.h"

#include "tests/corpus/corpus_folder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

QByteArray statementsOf(const QString &path)
{
    return contentOf(path).replace("--> statement-breakpoint", ";\n") + "\n;\n";
}

QList<Migration> ofJournal(const QDir &folder)
{
    const QByteArray journal = contentOf(folder.filePath(u"meta/_journal.json"_s));
    QList<Migration> migrations;
    for (const auto &entry : QJsonDocument::fromJson(journal)[u"entries"].toArray()) {
        const QString tag = entry[u"tag"].toString();
        migrations.append({tag, statementsOf(folder.filePath(tag + u".sql"_s))});
    }
    return migrations;
}

QList<Migration> ofFolders(const QDir &folder)
{
    QList<Migration> migrations;
    for (const QString &tag : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        migrations.append({tag, statementsOf(folder.filePath(tag + u"/migration.sql"_s))});
    }
    return migrations;
}

} // namespace

MigrationHistory migrationHistory(const QDir &folder)
{
    return {entryOf(folder).value(u"dialect"_s).toString(),
            folder.exists(u"meta/_journal.json"_s) ? ofJournal(folder) : ofFolders(folder)};
}

} // namespace sluice::test

#include "tests/corpus/corpus_folder.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

bool hasCorpus()
{
    return qEnvironmentVariableIsSet("SLUICE_CORPUS") && corpusFolder().exists();
}

QDir corpusFolder()
{
    return QDir(qEnvironmentVariable("SLUICE_CORPUS"));
}

QStringList corpusFolders(const QString &part)
{
    const QDir folder(corpusFolder().filePath(part));
    return folder.exists() ? folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)
                           : QStringList();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject entryOf(const QDir &folder)
{
    return QJsonDocument::fromJson(contentOf(folder.filePath(u"ENTRY.json"_s))).object();
}

} // namespace sluice::test

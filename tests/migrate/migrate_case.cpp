#include "tests/migrate/migrate_case.h"

#include <QFile>

namespace sluice::test {

namespace {

std::pair<QString, QString> splitAt(const QString &line, const QString &mark)
{
    const auto at = line.indexOf(mark);
    return at < 0 ? std::pair(line.trimmed(), QString())
                  : std::pair(line.left(at).trimmed(), line.mid(at + mark.size()).trimmed());
}

void readOption(MigrateCase &read, const QString &line)
{
    const auto [key, value] = splitAt(line, QStringLiteral(":"));
    const auto [path, answer] = splitAt(value, QStringLiteral("="));
    if (key == QStringLiteral("rename")) {
        read.options.renames[path.toStdString()] = answer.toStdString();
    } else if (key == QStringLiteral("fill")) {
        read.options.fills[path.toStdString()] = answer.toStdString();
    } else if (key == QStringLiteral("using")) {
        read.options.conversions[path.toStdString()] = answer.toStdString();
    } else if (key == QStringLiteral("drop-unmatched")) {
        read.options.dropUnmatched = true;
    } else if (key == QStringLiteral("sweep")) {
        read.sweeps = true;
    } else if (key == QStringLiteral("asks")) {
        read.asks.append(value);
    } else if (key == QStringLiteral("refuses")) {
        read.refuses.append(value);
    } else if (key == QStringLiteral("fails")) {
        read.fails.append(value);
    } else if (key == QStringLiteral("loses")) {
        read.loses.append(value);
    } else if (key == QStringLiteral("plan")) {
        read.plan.append(value);
    }
}

QStringList linesOf(const QString &path)
{
    return QString::fromUtf8(readAll(path)).split(u'\n', Qt::SkipEmptyParts);
}

MigrateCase readCase(const QDir &folder)
{
    MigrateCase read;
    read.name = folder.dirName();
    read.folder = folder.path();
    read.before = readAll(folder.filePath(QStringLiteral("before.sql")));
    read.data = readAll(folder.filePath(QStringLiteral("data.sql")));
    for (const QString &line : linesOf(folder.filePath(QStringLiteral("options.txt")))) {
        readOption(read, line);
    }
    for (const QString &line : linesOf(folder.filePath(QStringLiteral("check.txt")))) {
        read.checks.append(splitAt(line, QStringLiteral("=>")));
    }
    return read;
}

} // namespace

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<MigrateCase> migrateCases(const QString &engine)
{
    const QString chosen = qEnvironmentVariable("SLUICE_MIGRATE_CASES");
    const QDir root(chosen.isEmpty() ? qEnvironmentVariable("SLUICE_SOURCE_DIR")
                                           + QStringLiteral("/tests/cases/migrate/") + engine
                                     : chosen);
    QList<MigrateCase> cases;
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        cases.append(readCase(QDir(root.filePath(name))));
    }
    return cases;
}

} // namespace sluice::test

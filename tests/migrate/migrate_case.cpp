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
    } else if (key == QStringLiteral("map")) {
        read.options.labels[path.toStdString()] = answer.toStdString();
    } else if (key == QStringLiteral("include")) {
        read.options.owners = true;
        read.options.grants = true;
    } else if (key == QStringLiteral("drop-unmatched")) {
        read.options.dropUnmatched = true;
    } else if (key == QStringLiteral("undone")) {
        read.isUndone = true;
    } else if (key == QStringLiteral("sweep")) {
        read.sweeps = true;
    } else if (key == QStringLiteral("asks")) {
        read.asks.append(value);
    } else if (key == QStringLiteral("refuses")) {
        read.refuses.append(value);
    } else if (key == QStringLiteral("fails")) {
        read.fails.append(value);
    } else if (key == QStringLiteral("inside-refuses")) {
        read.insideRefuses.append(value);
    } else if (key == QStringLiteral("inside-fails")) {
        read.insideFails.append(value);
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

MigrateCase readCase(const QDir &folder, int major)
{
    MigrateCase read;
    read.name = folder.dirName();
    read.folder = folder.path();
    read.major = major;
    read.before = readAll(read.file(QStringLiteral("before.sql")));
    read.data = readAll(read.file(QStringLiteral("data.sql")));
    for (const QString &line : linesOf(read.file(QStringLiteral("options.txt")))) {
        readOption(read, line);
    }
    for (const QString &line : linesOf(read.file(QStringLiteral("check.txt")))) {
        read.checks.append(splitAt(line, QStringLiteral("=>")));
    }
    return read;
}

} // namespace

QString MigrateCase::file(const QString &fileName) const
{
    const QDir root(folder);
    int best = 0;
    for (const QString &variant : root.entryList({QStringLiteral("until_*")}, QDir::Dirs)) {
        const int last = variant.section(u'_', 1).toInt();
        const bool holds = major != 0 && last >= major && (best == 0 || last < best);
        if (holds && root.exists(variant + u'/' + fileName)) {
            best = last;
        }
    }
    return root.filePath(best == 0 ? fileName
                                   : QStringLiteral("until_%1/%2").arg(best).arg(fileName));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<MigrateCase> migrateCases(const QString &engine, int major)
{
    const QString chosen = qEnvironmentVariable("SLUICE_MIGRATE_CASES");
    const QDir root(chosen.isEmpty() ? qEnvironmentVariable("SLUICE_SOURCE_DIR")
                                           + QStringLiteral("/tests/cases/migrate/") + engine
                                     : chosen);
    QList<MigrateCase> cases;
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        cases.append(readCase(QDir(root.filePath(name)), major));
    }
    return cases;
}

} // namespace sluice::test

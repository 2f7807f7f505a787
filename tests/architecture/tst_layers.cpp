// A layer includes only what stands to its left: reads every #include against the edges that the build recorded.
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Layer
{
    QString name;
    QString folder;
    QSet<QString> mayInclude;
};

QString source()
{
    return qEnvironmentVariable("SLUICE_SOURCE_DIR");
}

QString readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Layer> recordedLayers()
{
    QList<Layer> layers;
    const QString text = readAll(qEnvironmentVariable("SLUICE_BUILD_DIR") + u"/layers.txt"_s);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        layers.append({words.at(0), words.at(1), {words.begin() + 2, words.end()}});
    }
    return layers;
}

// The layer whose folder holds the path most closely: models/engine/sqlite is not models/engine.
const Layer *layerOf(const QList<Layer> &layers, const QString &path)
{
    const Layer *best = nullptr;
    for (const Layer &layer : layers) {
        const bool holds = path.startsWith(layer.folder + u'/');
        if (holds && (best == nullptr || layer.folder.size() > best->folder.size())) {
            best = &layer;
        }
    }
    return best;
}

QStringList ownIncludes(const QString &file)
{
    static const QRegularExpression include(u"^\\s*#include \"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : include.globalMatch(readAll(file))) {
        found.append(match.captured(1));
    }
    return found;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeStandsToTheLeft();
    void onlyTheListNamesEngines();
};

void TestLayers::everyIncludeStandsToTheLeft()
{
    const QList<Layer> layers = recordedLayers();
    QVERIFY2(layers.size() >= 9, "the build recorded no layers");
    QStringList wrong;
    int read = 0;
    for (const QString &root : {u"models"_s, u"widgets"_s, u"app"_s}) {
        QDirIterator files(source() + u'/' + root, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = QDir(source()).relativeFilePath(files.next());
            const Layer *from = layerOf(layers, path);
            QVERIFY2(from != nullptr, qPrintable(path + u" belongs to no layer"_s));
            for (const QString &include : ownIncludes(source() + u'/' + path)) {
                const Layer *to = layerOf(layers, include);
                ++read;
                if (to == nullptr || (to != from && !from->mayInclude.contains(to->name))) {
                    wrong.append(path + u" includes "_s + include);
                }
            }
        }
    }
    QVERIFY(read > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayers::onlyTheListNamesEngines()
{
    QStringList wrong;
    for (const QString &root : {u"models/session"_s, u"models/item"_s, u"widgets"_s, u"app"_s}) {
        QDirIterator files(source() + u'/' + root, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            for (const QString &include : ownIncludes(path)) {
                const bool isLeaf = include.startsWith(u"models/engine/sqlite/"_s)
                                    || include.startsWith(u"models/engine/postgres/"_s);
                if (isLeaf && !path.endsWith(u"/app/engines.cpp"_s)) {
                    wrong.append(path + u" includes "_s + include);
                }
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"

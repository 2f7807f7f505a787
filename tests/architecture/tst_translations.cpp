// Every visible text is translated: lupdate finds nothing new, and no text of a language is unfinished or empty.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

QString source()
{
    return qEnvironmentVariable("SLUICE_SOURCE_DIR");
}

struct Message
{
    QString context;
    QString text;
    QString translation;
    bool isFinished = true;
};

QString readTranslation(QXmlStreamReader &xml)
{
    QStringList forms;
    QString plain;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)
           && !xml.atEnd()) {
        if (xml.isStartElement() && xml.name() == u"numerusform"_s) {
            forms.append(xml.readElementText());
        } else if (xml.isCharacters()) {
            plain += xml.text();
        }
    }
    return forms.isEmpty() ? plain : forms.contains(QString()) ? QString() : forms.join(u'|');
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"source"_s) {
            message = {.context = context, .text = xml.readElementText(), .translation = {}};
        } else if (xml.name() == u"translation"_s) {
            message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            message.translation = readTranslation(xml);
            messages.append(message);
        }
    }
    return messages;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void germanIsComplete();
    void placeholdersSurvive();
};

// lupdate reads the sources as they are into a copy of the file: what is new in it has no translation.
void TestTranslations::germanIsComplete()
{
    const QString kept = source() + u"/translations/sluice_de.ts"_s;
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"sluice_de.ts"_s);
    QVERIFY2(QFile::copy(kept, copy), qPrintable(kept));
    QProcess lupdate;
    lupdate.start(u"/usr/lib/qt6/bin/lupdate"_s,
                  {u"-silent"_s, u"-no-obsolete"_s, u"-I"_s, source(), source() + u"/models"_s,
                   source() + u"/widgets"_s, source() + u"/app"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QList<Message> messages = readMessages(copy);
    QVERIFY(messages.size() > 100);
    QStringList untranslated;
    for (const Message &message : messages) {
        if (!message.isFinished || message.translation.isEmpty()) {
            untranslated.append(message.context + u": "_s + message.text);
        }
    }
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

void TestTranslations::placeholdersSurvive()
{
    static const QRegularExpression placeholder(u"%(?:\\d|n|L\\d)"_s);
    for (const Message &message : readMessages(source() + u"/translations/sluice_de.ts"_s)) {
        for (const auto &match : placeholder.globalMatch(message.text)) {
            QVERIFY2(message.translation.contains(match.captured()), qPrintable(message.text));
        }
    }
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"

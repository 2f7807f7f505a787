#include "tests/corpus/tally.h"

#include "tests/corpus/crash_note.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

QString described(const Outcome &outcome, const QString &name)
{
    switch (outcome.verdict) {
    case Verdict::Pass:
        return u"pass "_s + name + (outcome.reason.isEmpty() ? QString() : u" "_s + outcome.reason);
    case Verdict::Refuse:
        return u"refuse "_s + name + u": "_s + outcome.reason;
    case Verdict::Fail:
        break;
    }
    return u"fail "_s + name + u": "_s + outcome.reason;
}

QJsonObject floorOf(const QString &corpus)
{
    QFile file(qEnvironmentVariable("SLUICE_SOURCE_DIR") + u"/tests/corpus/floor.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object().value(corpus).toObject();
}

} // namespace

QString clipped(const QString &text, qsizetype length)
{
    const QString line = text.simplified();
    return line.size() <= length ? line : line.left(length) + u'…';
}

Outcome passed()
{
    return {};
}

Outcome refused(const QString &reason)
{
    return {Verdict::Refuse, clipped(reason)};
}

Outcome failed(const QString &reason)
{
    return {Verdict::Fail, clipped(reason)};
}

Tally::Tally(QString corpus)
    : m_corpus(std::move(corpus))
{}

void Tally::run(const QString &name, const std::function<Outcome()> &body)
{
    m_names.append(name);
    const QString fullName = m_corpus + u'/' + name;
    const CrashNote note(u"fail "_s + fullName + u": crashed\n"_s);
    const Outcome outcome = body();
    m_passes += outcome.verdict == Verdict::Pass ? 1 : 0;
    m_refusals += outcome.verdict == Verdict::Refuse ? 1 : 0;
    m_fails += outcome.verdict == Verdict::Fail ? 1 : 0;
    say(described(outcome, fullName));
}

void Tally::skip(const QString &name, const QString &reason)
{
    ++m_skips;
    say(u"skip %1/%2: %3"_s.arg(m_corpus, name, reason));
}

QString Tally::finish() const
{
    if (m_names.isEmpty()) {
        return {};
    }
    say(u"%1: %2 pass, %3 refuse, %4 fail"_s.arg(m_corpus)
            .arg(m_passes)
            .arg(m_refusals)
            .arg(m_fails)
        + (m_skips > 0 ? u", %1 skipped"_s.arg(m_skips) : QString()));
    return fallen();
}

QString Tally::digest() const
{
    QStringList names = m_names;
    names.sort();
    const QByteArray hash =
        QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(12));
}

QString Tally::fallen() const
{
    const QJsonObject least = floorOf(m_corpus);
    if (least.value(u"cases"_s).toString() != digest()) {
        say(u"%1: no floor for these cases (floor.json: \"cases\": \"%2\")"_s.arg(m_corpus,
                                                                                  digest()));
        return {};
    }
    const int passes = least.value(u"passes"_s).toInt();
    const int fails = least.value(u"fails"_s).toInt();
    if (m_passes > passes || m_fails < fails) {
        say(m_corpus + u": better than floor.json, which should be raised"_s);
    }
    return m_passes >= passes && m_fails <= fails
               ? QString()
               : u"%1 fell: %2 pass (at least %3), %4 fail (at most %5)"_s.arg(m_corpus)
                     .arg(m_passes)
                     .arg(passes)
                     .arg(m_fails)
                     .arg(fails);
}

} // namespace sluice::test

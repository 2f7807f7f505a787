#include "widgets/shell/json_text.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace sluice::ui {

namespace {

constexpr qsizetype kLargest = 4 << 20;

// The end (exclusive) of the string that starts at `from`.
qsizetype stringEnd(const QString &text, qsizetype from)
{
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (text[at] == u'"') {
            return at + 1;
        }
    }
    return text.size();
}

qsizetype skipSpace(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

class Indenter
{
public:
    explicit Indenter(const QString &text)
        : m_text(text)
    {
        m_out.reserve(text.size() * 2);
    }

    QString run()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            at = step(at);
        }
        return m_out;
    }

private:
    void newLine()
    {
        m_out += u'\n';
        m_out += QString(m_depth * 2, u' ');
    }

    qsizetype open(qsizetype at)
    {
        const qsizetype next = skipSpace(m_text, at + 1);
        m_out += m_text[at];
        if (next < m_text.size() && (m_text[next] == u'}' || m_text[next] == u']')) {
            m_out += m_text[next];
            return next + 1;
        }
        ++m_depth;
        newLine();
        return next;
    }

    qsizetype step(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c == u'"') {
            const qsizetype end = stringEnd(m_text, at);
            m_out += QStringView(m_text).mid(at, end - at);
            return end;
        }
        if (c == u'{' || c == u'[') {
            return open(at);
        }
        if (c == u'}' || c == u']') {
            --m_depth;
            newLine();
            m_out += c;
        } else if (c == u',') {
            m_out += c;
            newLine();
        } else if (c == u':') {
            m_out += QStringLiteral(": ");
        } else if (!c.isSpace()) {
            m_out += c;
        }
        return at + 1;
    }

    const QString &m_text;
    QString m_out;
    int m_depth = 0;
};

} // namespace

bool looksLikeJson(const QString &text)
{
    const QString bare = text.trimmed();
    if (bare.size() < 2 || bare.size() > kLargest || (bare[0] != u'{' && bare[0] != u'[')) {
        return false;
    }
    QJsonParseError error;
    QJsonDocument::fromJson(bare.toUtf8(), &error);
    return error.error == QJsonParseError::NoError;
}

QString prettyJson(const QString &text)
{
    return looksLikeJson(text) ? Indenter(text.trimmed()).run() : text;
}

QList<JsonRun> jsonRuns(const QString &line)
{
    static const QRegularExpression word(
        QStringLiteral("-?\\d[\\d.eE+-]*|\\b(?:true|false|null)\\b"));
    QList<JsonRun> runs;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == u'"') {
            const qsizetype end = stringEnd(line, at);
            const qsizetype next = skipSpace(line, end);
            const bool isKey = next < line.size() && line[next] == u':';
            runs << JsonRun{int(at), int(end - at), isKey ? Token::SqlKeyword : Token::SqlString};
            at = end;
            continue;
        }
        const auto match = word.match(line, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            runs << JsonRun{int(at), int(match.capturedLength()), Token::SqlNumber};
            at += match.capturedLength();
            continue;
        }
        ++at;
    }
    return runs;
}

} // namespace sluice::ui

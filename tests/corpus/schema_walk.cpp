#include "tests/corpus/schema_walk.h"

#include "models/migrate/plan.h"
#include "models/migrate/script.h"
#include "tests/corpus/catalog_counts.h"
#include "tests/corpus/round_trip.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

QString text(const Error &error)
{
    return QString::fromStdString(describe(error));
}

QString listed(const std::vector<Message> &lines)
{
    QStringList list;
    for (const std::string &line : lines) {
        list.append(QString::fromStdString(line));
    }
    return list.join(u"; "_s);
}

Outcome refusedOrFailed(const Error &error)
{
    const bool isRefusal = error.kind == ErrorKind::Refused || error.kind == ErrorKind::Unsupported;
    return isRefusal ? refused(text(error)) : failed(text(error));
}

QString firstDifference(const QStringList &made, const QStringList &wanted)
{
    qsizetype line = 0;
    while (line < qMin(made.size(), wanted.size()) && made[line] == wanted[line]) {
        ++line;
    }
    return u"made \"%1\", wanted \"%2\""_s.arg(clipped(made.value(line), 120),
                                               clipped(wanted.value(line), 120));
}

// The copy's schema as it is read again, and as the engine's own program prints it.
Outcome compare(const catalog::Catalog &wanted, CorpusDatabase &original, CorpusDatabase &copy)
{
    const auto made = copy.read();
    if (!made) {
        return failed(text(made.error()));
    }
    const QString lost = lostFacts(wanted, *made);
    if (!lost.isEmpty()) {
        return failed(u"read otherwise when made again: "_s + lost);
    }
    const engine::Engine &engine = copy.engine();
    const auto rest = migrate::plan(*made, wanted, engine.dialect(), engine.stepWriter());
    if (!rest) {
        return failed(text(rest.error()));
    }
    if (!rest->isEmpty()) {
        return failed(u"not equivalent when made again: "_s
                      + (rest->steps.empty() ? listed(rest->refusals)
                                             : QString::fromStdString(rest->steps.front().title)));
    }
    const QStringList dump = copy.dump();
    const QStringList expected = original.dump();
    return dump == expected ? passed()
                            : failed(u"dumped otherwise: "_s + firstDifference(dump, expected));
}

Outcome remake(const catalog::Catalog &wanted, CorpusDatabase &original, CorpusDatabase &empty)
{
    const auto sql = empty.engine().stepWriter().creation(wanted);
    if (!sql) {
        return refusedOrFailed(sql.error());
    }
    const Script script{
        QByteArray::fromStdString(migrate::scriptOf(*sql, empty.engine().dialect().flavor())),
        QString()};
    const ScriptRun run = empty.load(script, OnError::Stop);
    return run.ended ? compare(wanted, original, empty)
                     : failed(u"its own script does not load: "_s + run.firstError);
}

} // namespace

Outcome walkSchema(const Script &script, const QJsonObject &expected, DatabaseMaker &maker)
{
    const auto loaded = maker.make();
    const auto empty = maker.make();
    if (!loaded || !empty) {
        return failed(u"no database: "_s + maker.error());
    }
    const ScriptRun run = loaded->load(script, OnError::Continue);
    if (!run.ended) {
        return failed(u"cannot load: "_s + run.firstError);
    }
    const auto wanted = loaded->read();
    if (!wanted) {
        return failed(text(wanted.error()));
    }
    const QString miscounted = miscount(*wanted, expected);
    if (!miscounted.isEmpty()) {
        return failed(u"miscounted: "_s + miscounted);
    }
    const QString lost = loaded->lostByScript(*wanted);
    return lost.isEmpty() ? remake(*wanted, *loaded, *empty) : failed(lost);
}

} // namespace sluice::test

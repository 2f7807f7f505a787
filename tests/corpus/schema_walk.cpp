#include "tests/corpus/schema_walk.h"

#include "models/migrate/plan.h"
#include "tests/corpus/catalog_counts.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

QString text(const Error &error)
{
    return QString::fromStdString(describe(error));
}

QString listed(const std::vector<std::string> &lines)
{
    QStringList list;
    for (const std::string &line : lines) {
        list.append(QString::fromStdString(line));
    }
    return list.join(u"; "_s);
}

QString notesOf(const migrate::Plan &plan)
{
    return plan.notes.empty() ? QString()
                              : u" [not made: %1]"_s.arg(clipped(listed(plan.notes), 150));
}

Outcome refusedOrFailed(const Error &error)
{
    const bool isRefusal = error.kind == ErrorKind::Refused || error.kind == ErrorKind::Unsupported;
    return isRefusal ? refused(text(error)) : failed(text(error));
}

Outcome remake(const catalog::Catalog &wanted, const migrate::Plan &plan, CorpusDatabase &empty)
{
    const Script script{QByteArray::fromStdString(migrate::toSql(plan)), QString()};
    const ScriptRun run = empty.load(script, OnError::Stop);
    if (!run.ended) {
        return failed(u"its own script does not load: "_s + run.firstError + notesOf(plan));
    }
    const auto made = empty.read();
    if (!made) {
        return failed(text(made.error()));
    }
    const engine::Engine &engine = empty.engine();
    const auto rest = migrate::plan(*made, wanted, engine.dialect(), engine.stepWriter());
    if (!rest) {
        return failed(text(rest.error()));
    }
    if (rest->isEmpty()) {
        return passed();
    }
    return failed(u"not equivalent when made again: "_s
                  + (rest->steps.empty() ? listed(rest->refusals)
                                         : QString::fromStdString(rest->steps.front().title)));
}

Outcome planFromNothing(const catalog::Catalog &wanted, CorpusDatabase &empty)
{
    const auto nothing = empty.read();
    if (!nothing) {
        return failed(text(nothing.error()));
    }
    const engine::Engine &engine = empty.engine();
    const auto plan = migrate::plan(*nothing, wanted, engine.dialect(), engine.stepWriter(),
                                    {.dropUnmatched = true});
    if (!plan) {
        return refusedOrFailed(plan.error());
    }
    return plan->refusals.empty() ? remake(wanted, *plan, empty) : refused(listed(plan->refusals));
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
    return lost.isEmpty() ? planFromNothing(*wanted, *empty) : failed(lost);
}

} // namespace sluice::test

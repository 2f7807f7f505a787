#include "tests/corpus/plan_walk.h"

#include "models/session/apply_plan.h"
#include "tests/corpus/kept_rows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

struct Walk
{
    std::unique_ptr<CorpusDatabase> old;
    std::unique_ptr<CorpusDatabase> fresh;
    catalog::Catalog current;
    catalog::Catalog desired;
    migrate::DiffOptions options{.owners = true, .grants = true}; // the dump tells them, too
    migrate::Plan plan;
    QStringList unanswered; // tables whose rows could not be asked for
    QString remark;         // what makes the case easier or stranger than it should be
};

using Stop = std::optional<Outcome>; // why it ends here

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString joined(const std::vector<Message> &lines)
{
    QStringList list;
    for (const std::string &line : lines) {
        list.append(text(line));
    }
    return list.join(u"; "_s);
}

bool isObstacle(const Error &error)
{
    return error.kind == ErrorKind::Constraint || error.kind == ErrorKind::Refused
           || error.kind == ErrorKind::Unsupported;
}

Outcome refusedOrFailed(const Error &error, const QString &where)
{
    const QString told = where + text(describe(error));
    return isObstacle(error) ? refused(told) : failed(told);
}

Stop build(Walk &walk, const PlanCase &planCase, DatabaseMaker &maker)
{
    walk.old = maker.make();
    walk.fresh = maker.make();
    if (!walk.old || !walk.fresh) {
        return failed(u"no database: "_s + maker.error());
    }
    const ScriptRun before = walk.old->load(planCase.before, OnError::Continue);
    const ScriptRun data = walk.old->load(planCase.data, OnError::Continue); // may fail in part
    const ScriptRun after = walk.fresh->load(planCase.after, OnError::Continue);
    if (!before.ended || !data.ended || !after.ended) {
        return failed(u"cannot load: "_s + before.firstError + data.firstError + after.firstError);
    }
    for (const ScriptRun *run : {&before, &after}) {
        if (run->errors > 0) {
            walk.remark += u" [while loading: %1]"_s.arg(run->firstError);
        }
    }
    return {};
}

Stop read(Walk &walk)
{
    auto current = walk.old->read();
    auto desired = walk.fresh->read();
    if (!current || !desired) {
        return failed(u"cannot read: "_s
                      + text(describe(current ? desired.error() : current.error())));
    }
    walk.current = std::move(*current);
    walk.desired = std::move(*desired);
    return {};
}

Result<migrate::Plan> planned(const Walk &walk)
{
    const engine::Engine &engine = walk.old->engine();
    return migrate::plan(walk.current, walk.desired, engine.dialect(), engine.stepWriter(),
                         walk.options);
}

// The likeliest first; what is left without a partner is dropped.
Result<migrate::Plan> plannedWithAnswers(Walk &walk)
{
    auto plan = planned(walk);
    while (plan && !plan->questions.empty()) {
        const auto best =
            std::max_element(plan->questions.begin(), plan->questions.end(),
                             [](const auto &a, const auto &b) { return a.likeness < b.likeness; });
        if (!walk.options.renames.insert(migrate::answerOf(*best)).second) {
            break; // asked again
        }
        plan = planned(walk);
    }
    if (plan && !plan->questions.empty()) {
        walk.options.dropUnmatched = true;
        plan = planned(walk);
    }
    return plan;
}

Stop decide(Walk &walk)
{
    auto plan = plannedWithAnswers(walk);
    if (!plan) {
        return refusedOrFailed(plan.error(), u"plan: "_s);
    }
    walk.plan = std::move(*plan);
    if (!walk.plan.refusals.empty()) {
        return refused(joined(walk.plan.refusals));
    }
    if (!walk.plan.questions.empty()) {
        return failed(u"questions stay open"_s);
    }
    return {};
}

// Nothing where a rename makes the names mean something else.
QStringList rowsToKeep(Walk &walk)
{
    return walk.options.renames.empty()
               ? keptRows(*walk.old, walk.current, walk.desired, walk.unanswered)
               : QStringList();
}

QString difference(const QStringList &found, const QStringList &wanted)
{
    QStringList missing = wanted;
    QStringList extra = found;
    for (const QString &fact : found) {
        missing.removeOne(fact);
    }
    for (const QString &fact : wanted) {
        extra.removeOne(fact);
    }
    return u"missing {%1} extra {%2}"_s.arg(clipped(missing.join(u"; "_s), 110),
                                            clipped(extra.join(u"; "_s), 110));
}

Stop apply(Walk &walk)
{
    const QStringList before = walk.old->portrait();
    const QStringList rows = rowsToKeep(walk);
    const auto connection = walk.old->open();
    if (!connection) {
        return failed(text(describe(connection.error())));
    }
    const auto report = session::runPlan(**connection, walk.old->engine(), walk.plan, walk.desired,
                                         {.accepted = {"all"}}, {}, {});
    if (!report) {
        return refusedOrFailed(report.error(), u"apply: "_s);
    }
    if (report->failure) {
        const QString told = text(describe(*report->failure));
        return isObstacle(*report->failure) && walk.old->portrait() != before
                   ? failed(u"stopped halfway: "_s + told)
                   : refusedOrFailed(*report->failure, u"apply: "_s);
    }
    if (!report->equivalent) {
        return failed(u"not equivalent: "_s + joined(report->differences));
    }
    const QStringList kept = rowsToKeep(walk);
    if (!walk.unanswered.isEmpty()) {
        return failed(u"rows could not be compared: "_s + walk.unanswered.join(u", "_s));
    }
    return kept == rows ? Stop() : failed(u"rows changed: "_s + difference(kept, rows));
}

Outcome compare(Walk &walk)
{
    const QStringList found = walk.old->portrait();
    const QStringList wanted = walk.fresh->portrait();
    if (found == wanted) {
        const QString idle = walk.plan.isEmpty() ? u" [nothing to change]"_s : QString();
        return {Verdict::Pass, clipped(idle + walk.remark)};
    }
    const QString notes = walk.plan.notes.empty()
                              ? QString()
                              : u" [not compared: %1]"_s.arg(clipped(joined(walk.plan.notes), 120));
    return {Verdict::Fail,
            u"the database says otherwise: "_s + difference(found, wanted) + notes + walk.remark};
}

} // namespace

Outcome walkPlan(const PlanCase &planCase, DatabaseMaker &maker)
{
    Walk walk;
    if (const Stop stop = build(walk, planCase, maker)) {
        return *stop;
    }
    for (auto *step : {read, decide, apply}) {
        if (const Stop stop = step(walk)) {
            return *stop;
        }
    }
    return compare(walk);
}

} // namespace sluice::test

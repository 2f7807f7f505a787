#include "tests/corpus/plan_walk.h"

#include "models/migrate/renamed_catalog.h"
#include "models/session/apply_plan.h"
#include "tests/corpus/kept_rows.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

struct Walk
{
    CorpusDatabase &old;
    const Portrayed &from;
    const Portrayed &to;
    catalog::Catalog current;
    migrate::Plan plan;
    migrate::Renames renames;
    QStringList unanswered; // tables whose rows could not be asked for
    qsizetype keptValues = 0;
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

Result<migrate::Renames> renamesOf(const Walk &walk, const migrate::DiffOptions &options)
{
    const sql::Dialect &dialect = walk.old.engine().dialect();
    const catalog::Catalog &desired = walk.to.catalog;
    SLUICE_TRY(migrate::Renames renames,
               migrate::answeredSchemas({walk.current, desired, dialect}, options));
    migrate::StandingCatalog standing(walk.current);
    standing.replace(migrate::renamedSchemas(walk.current, renames, dialect));
    SLUICE_CHECK(
        migrate::addAnswers(renames, walk.current, {*standing, desired, dialect}, options));
    return renames;
}

Stop decide(Walk &walk, const PlanAnswers &answers)
{
    auto current = walk.old.read();
    if (!current) {
        return failed(u"cannot read: "_s + text(describe(current.error())));
    }
    walk.current = std::move(*current);
    auto answered = answeredPlan(walk.current, walk.to.catalog, walk.old.engine(), answers);
    if (!answered) {
        return refusedOrFailed(answered.error(), u"plan: "_s);
    }
    auto renames = renamesOf(walk, answered->options);
    if (!renames) {
        return failed(text(describe(renames.error())));
    }
    walk.renames = std::move(*renames);
    walk.plan = std::move(answered->plan);
    if (!walk.plan.refusals.empty()) {
        return refused(joined(walk.plan.refusals));
    }
    return walk.plan.questions.empty() ? Stop() : failed(u"questions stay open"_s);
}

std::set<catalog::ObjectId> lostBy(const migrate::Plan &plan)
{
    std::set<catalog::ObjectId> lost;
    for (const migrate::Step &step : plan.steps) {
        if (step.losesData()) {
            lost.insert(step.objects.begin(), step.objects.end());
        }
    }
    return lost;
}

QStringList without(QStringList facts, const QStringList &others)
{
    for (const QString &fact : others) {
        facts.removeOne(fact);
    }
    return facts;
}

QString difference(const QStringList &found, const QStringList &wanted)
{
    return u"missing {%1} extra {%2}"_s.arg(clipped(without(wanted, found).join(u"; "_s), 110),
                                            clipped(without(found, wanted).join(u"; "_s), 110));
}

Stop run(Walk &walk)
{
    const auto connection = walk.old.open();
    if (!connection) {
        return failed(text(describe(connection.error())));
    }
    const auto report = session::runPlan(**connection, walk.old.engine(), walk.plan,
                                         walk.to.catalog, {.accepted = {"all"}}, {}, {});
    if (!report) {
        return refusedOrFailed(report.error(), u"apply: "_s);
    }
    if (report->failure) {
        const QString told = text(describe(*report->failure));
        return isObstacle(*report->failure) && walk.old.portrait() != walk.from.portrait
                   ? failed(u"stopped halfway: "_s + told)
                   : refusedOrFailed(*report->failure, u"apply: "_s);
    }
    return report->equivalent ? Stop()
                              : failed(u"not equivalent: "_s + joined(report->differences));
}

Stop apply(Walk &walk)
{
    const KeptRows kept{walk.current, walk.to.catalog, walk.renames, lostBy(walk.plan)};
    const QStringList before = kept.in(walk.old, false, walk.unanswered);
    walk.keptValues = before.size();
    const qsizetype orphans = walk.old.orphans().size();
    if (const Stop stop = run(walk)) {
        return stop;
    }
    const QStringList after = kept.in(walk.old, true, walk.unanswered);
    if (!walk.unanswered.isEmpty()) {
        return failed(u"rows could not be compared: "_s + walk.unanswered.join(u", "_s));
    }
    if (!without(before, after).isEmpty()) {
        return failed(u"rows changed: "_s + difference(after, before));
    }
    return walk.old.orphans().size() <= orphans ? Stop() : failed(u"more orphans than before"_s);
}

Outcome compare(Walk &walk)
{
    const QStringList found = walk.old.portrait();
    if (found == walk.to.portrait) {
        return {Verdict::Pass, u"[%1%2 counts and values kept]"_s.arg(
                                   walk.plan.isEmpty() ? u"nothing to change, "_s : QString(),
                                   QString::number(walk.keptValues))};
    }
    const QString notes = walk.plan.notes.empty()
                              ? QString()
                              : u" [not compared: %1]"_s.arg(clipped(joined(walk.plan.notes), 120));
    return {Verdict::Fail,
            u"the database says otherwise: "_s + difference(found, walk.to.portrait) + notes};
}

QString remarkOn(const ScriptRun &run)
{
    return run.errors > 0 ? u" [while loading: %1]"_s.arg(run.firstError) : QString();
}

} // namespace

Result<Portrayed> portrayed(CorpusDatabase &database)
{
    SLUICE_TRY(auto catalog, database.read());
    return Portrayed{std::move(catalog), database.portrait()};
}

Outcome walkBetween(CorpusDatabase &old, const Portrayed &from, const Portrayed &to,
                    const PlanAnswers &answers)
{
    Walk walk{old, from, to, {}, {}, {}, {}, 0};
    if (const Stop stop = decide(walk, answers)) {
        return *stop;
    }
    if (const Stop stop = apply(walk)) {
        return *stop;
    }
    return compare(walk);
}

Outcome walkPlan(const PlanCase &planCase, DatabaseMaker &maker)
{
    const auto old = maker.make();
    const auto fresh = maker.make();
    if (!old || !fresh) {
        return failed(u"no database: "_s + maker.error());
    }
    const ScriptRun before = old->load(planCase.before, OnError::Continue);
    const ScriptRun data = old->load(planCase.data, OnError::Continue); // may fail in part
    const ScriptRun after = fresh->load(planCase.after, OnError::Continue);
    if (!before.ended || !data.ended || !after.ended) {
        return failed(u"cannot load: "_s + before.firstError + data.firstError + after.firstError);
    }
    const auto from = portrayed(*old);
    const auto to = portrayed(*fresh);
    if (!from || !to) {
        return failed(u"cannot read: "_s + text(describe(from ? to.error() : from.error())));
    }
    Outcome outcome = walkBetween(*old, *from, *to, {.renames = {}, .takesLikeliest = true});
    if (outcome.verdict != Verdict::Refuse) {
        outcome.reason += remarkOn(before) + remarkOn(after);
    }
    return outcome;
}

} // namespace sluice::test

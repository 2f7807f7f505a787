#include "tests/corpus/history_walk.h"

#include "tests/corpus/plan_walk.h"
#include "tests/corpus/row_filler.h"
#include "tests/corpus/said_renames.h"

using namespace Qt::Literals::StringLiterals;

namespace sluice::test {

namespace {

struct Neighbours
{
    Portrayed before;
    Portrayed after;
    std::vector<migrate::RenameQuestion> renames; // that the migration says
    QString remark;
};

// Runs the migration on a database that has no rows, so that none is in its way.
Result<Neighbours> step(CorpusDatabase &database, Portrayed before, const Migration &migration)
{
    const ScriptRun run = database.load({migration.sql, {}}, OnError::Continue);
    SLUICE_TRY(auto after, portrayed(database));
    const auto said = saidRenames(migration.sql, before.catalog.defaultSchema);
    auto renames = renamesBetween(said, before.catalog, after.catalog);
    const QString remark =
        run.errors > 0 ? u" [while loading: %1]"_s.arg(run.firstError) : QString();
    return Neighbours{std::move(before), std::move(after), std::move(renames), remark};
}

// Where rows are in the way, there must be a way without them.
Outcome walkWithRows(CorpusDatabase &old, const Portrayed &from, const Portrayed &to,
                     const std::vector<migrate::RenameQuestion> &renames)
{
    const PlanAnswers answers{.renames = renames, .fills = true};
    const sql::Dialect &dialect = old.engine().dialect();
    static_cast<void>(old.load({sampleRows(from.catalog, dialect), {}}, OnError::Continue));
    const Outcome outcome = walkBetween(old, from, to, answers);
    if (outcome.verdict != Verdict::Refuse) {
        return outcome;
    }
    static_cast<void>(old.load({withoutRows(from.catalog, dialect), {}}, OnError::Continue));
    const Outcome empty = walkBetween(old, from, to, answers);
    return empty.verdict == Verdict::Pass
               ? refused(u"[arrives without rows] "_s + outcome.reason)
               : failed(outcome.reason + u"; without rows: "_s + empty.reason);
}

} // namespace

void walkHistory(Tally &tally, const QString &name, const MigrationHistory &history,
                 DatabaseMaker &maker)
{
    const auto advancing = maker.make();
    Result<Portrayed> state =
        advancing ? portrayed(*advancing) : fail(ErrorKind::Internal, "the database was not made");
    for (const Migration &migration : history.migrations) {
        const QString title = name + u'/' + migration.tag;
        auto old = state ? advancing->copy() : nullptr;
        const auto pair = old ? step(*advancing, std::move(*state), migration)
                              : fail(ErrorKind::Internal, "the database was not copied");
        if (!pair) {
            const QString error = QString::fromStdString(describe(pair.error()));
            return tally.run(title, [&] { return failed(error); });
        }
        bool arrived = false;
        tally.run(title, [&] {
            Outcome outcome = walkWithRows(*old, pair->before, pair->after, pair->renames);
            arrived = outcome.verdict != Verdict::Fail;
            outcome.reason += pair->remark;
            return outcome;
        });
        tally.run(title + u" back"_s, [&] {
            old = arrived ? std::move(old) : advancing->copy();
            return old ? walkWithRows(*old, pair->after, pair->before, reversed(pair->renames))
                       : failed(u"the database was not copied"_s);
        });
        state = pair->after;
    }
}

} // namespace sluice::test

// Real catalogs with rows, and what random DDL makes of them: a plan leads there, or back, and loses no row unsaid.
// SLUICE_ROUNDS says how many pairs an engine gets, SLUICE_SEED which is the first; a pair that fails is made smaller.
// With SLUICE_CORPUS, the schemas of that corpus are among those to start from.
#include "tests/corpus/plan_walk.h"
#include "tests/corpus/row_filler.h"
#include "tests/properties/ddl_mutation.h"
#include "tests/properties/real_catalogs.h"
#include "tests/support/postgres_cluster.h"

#include <QTest>

#include <map>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Base
{
    QString name;
    std::unique_ptr<CorpusDatabase> database;
    Portrayed shown;
};

struct Pair
{
    Base *base = nullptr;
    std::vector<DdlMutation> mutations;
    bool isBack = false; // from what they made to what was
};

unsigned number(const char *variable, unsigned otherwise)
{
    bool isNumber = false;
    const unsigned value = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? value : otherwise;
}

Script scriptOf(const DdlMutation &mutation)
{
    return {"BEGIN;\n" + QByteArray::fromStdString(mutation.sql) + "COMMIT;\n", {}};
}

} // namespace

class TestMutatedCatalogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), m_cluster.error()); }
    void planArrivesOnSqlite() { prove(u"sqlite"_s, *sqliteMaker()); }
    void planArrivesOnPostgres() { prove(u"postgres"_s, *postgresMaker(m_cluster)); }

private:
    void prove(const QString &engine, DatabaseMaker &maker);
    [[nodiscard]] Base *base(const RealCatalog &source, DatabaseMaker &maker);

    PostgresCluster m_cluster;
    std::map<QString, Base> m_bases;
};

namespace {

bool runs(CorpusDatabase &database, const DdlMutation &mutation)
{
    return database.load(scriptOf(mutation), OnError::Stop).ended;
}

std::unique_ptr<CorpusDatabase> copyWithoutRows(const Base &base)
{
    auto made = base.database->copy();
    if (made) {
        const Script clear{withoutRows(base.shown.catalog, made->engine().dialect()), {}};
        static_cast<void>(made->load(clear, OnError::Continue));
    }
    return made;
}

// Mutations that cannot run, now that others are gone, are taken out.
std::unique_ptr<CorpusDatabase> mutated(Pair &pair)
{
    auto made = copyWithoutRows(*pair.base);
    if (made) {
        std::erase_if(pair.mutations,
                      [&](const DdlMutation &mutation) { return !runs(*made, mutation); });
    }
    return made;
}

std::vector<SaidRename> renamesOf(const Pair &pair)
{
    std::vector<SaidRename> said;
    for (const DdlMutation &mutation : pair.mutations) {
        if (mutation.rename) {
            said.push_back(*mutation.rename);
        }
    }
    return said;
}

// Rows may be in the way; there must be a way without them.
Outcome walkWithRows(CorpusDatabase &old, const Portrayed &from, const Portrayed &to,
                     const PlanAnswers &answers)
{
    const Outcome outcome = walkBetween(old, from, to, answers);
    if (outcome.verdict != Verdict::Refuse || !outcome.reason.startsWith(u"apply: "_s)) {
        return outcome;
    }
    const Script clear{withoutRows(from.catalog, old.engine().dialect()), {}};
    static_cast<void>(old.load(clear, OnError::Continue));
    const Outcome empty = walkBetween(old, from, to, answers);
    return empty.verdict == Verdict::Pass
               ? outcome
               : failed(outcome.reason + u"; without rows: "_s + empty.reason);
}

Outcome walk(Pair &pair)
{
    auto after = mutated(pair);
    const auto shown = after ? portrayed(*after) : fail(ErrorKind::Internal, "not copied");
    if (!shown) {
        return failed(QString::fromStdString(describe(shown.error())));
    }
    const Portrayed &was = pair.base->shown;
    const auto renames = renamesBetween(renamesOf(pair), was.catalog, shown->catalog);
    if (pair.isBack) {
        const Script rows{sampleRows(shown->catalog, after->engine().dialect()), {}};
        static_cast<void>(after->load(rows, OnError::Continue)); // some are refused
        return walkWithRows(*after, *shown, was, {.renames = reversed(renames), .fills = true});
    }
    const auto old = pair.base->database->copy();
    return old ? walkWithRows(*old, was, *shown, {.renames = renames, .fills = true})
               : failed(u"not copied"_s);
}

// How often a kind of mutation was drawn and ran.
using KindCounts = std::map<std::string, int>;

// Each is drawn from what those before it made.
std::optional<Pair> randomPair(std::mt19937 &random, Base &base, KindCounts &ran)
{
    const auto made = copyWithoutRows(base);
    auto catalog = made ? made->read() : fail(ErrorKind::Internal, "not copied");
    if (!catalog) {
        return std::nullopt;
    }
    Pair pair{.base = &base, .mutations = {}, .isBack = random() % 2 == 0};
    for (unsigned left = 1 + static_cast<unsigned>(random() % 9); left > 0; --left) {
        RandomPick pick(random, *catalog, base.database->engine().dialect());
        auto mutation = randomMutation(pick);
        if (!mutation || !runs(*made, *mutation)) {
            continue;
        }
        ++ran[mutation->kind];
        pair.mutations.push_back(std::move(*mutation));
        catalog = made->read();
        if (!catalog) {
            return std::nullopt;
        }
    }
    return pair;
}

void print(const KindCounts &ran, bool isSqlite)
{
    QString text;
    for (const std::string &kind : mutationKinds(isSqlite)) {
        const auto at = ran.find(kind);
        text += u"  %1 %2\n"_s.arg(at == ran.end() ? 0 : at->second, 5)
                    .arg(QString::fromStdString(kind));
    }
    qInfo("mutations that ran:\n%s", qUtf8Printable(text));
}

Pair smallest(Pair pair)
{
    for (std::size_t at = pair.mutations.size(); at-- > 0;) {
        Pair smaller = pair;
        smaller.mutations.erase(smaller.mutations.begin() + static_cast<std::ptrdiff_t>(at));
        if (walk(smaller).verdict == Verdict::Fail) {
            pair = smaller;
            at = pair.mutations.size();
        }
    }
    return pair;
}

QString told(const Pair &pair, unsigned seed, const QString &reason)
{
    QString text = u"SLUICE_SEED=%1 SLUICE_ROUNDS=1: %2, %3\n%4\n"_s.arg(
        QString::number(seed), pair.base->name,
        pair.isBack ? u"back from what this makes"_s : u"to what this makes"_s, reason);
    for (const DdlMutation &mutation : pair.mutations) {
        text += QString::fromStdString(mutation.sql);
    }
    return text;
}

} // namespace

Base *TestMutatedCatalogs::base(const RealCatalog &source, DatabaseMaker &maker)
{
    if (!m_bases.contains(source.name)) {
        auto made = source.make(maker);
        auto shown = made ? portrayed(*made) : fail(ErrorKind::Internal, "not made");
        if (!shown) {
            return nullptr;
        }
        m_bases[source.name] = {source.name, std::move(made), std::move(*shown)};
    }
    return &m_bases.at(source.name);
}

void TestMutatedCatalogs::prove(const QString &engine, DatabaseMaker &maker)
{
    const unsigned rounds = number("SLUICE_ROUNDS", 12);
    const unsigned first = number("SLUICE_SEED", 1);
    qInfo("seeds %u to %u", first, first + rounds - 1);
    const QList<RealCatalog> sources = realCatalogs(engine);
    QStringList failures;
    KindCounts ran;
    for (unsigned seed = first; seed < first + rounds && failures.size() < 5; ++seed) {
        std::mt19937 random(seed);
        const RealCatalog &source = sources[static_cast<qsizetype>(random() % sources.size())];
        Base *const start = base(source, maker);
        QVERIFY2(start != nullptr, qUtf8Printable(source.name));
        auto pair = randomPair(random, *start, ran);
        QVERIFY2(pair, qUtf8Printable(u"seed %1 cannot be read"_s.arg(seed)));
        const Outcome outcome = walk(*pair);
        if (outcome.verdict == Verdict::Fail) {
            Pair small = smallest(*pair);
            failures << told(small, seed, walk(small).reason);
            qWarning("%s", qUtf8Printable(failures.last())); // a long run need not end
        } else if (outcome.verdict == Verdict::Refuse) {
            qInfo("%s", qUtf8Printable(told(*pair, seed, u"refused: "_s + outcome.reason)));
        }
    }
    print(ran, engine == u"sqlite"_s);
    QVERIFY2(failures.isEmpty(), qUtf8Printable(failures.join(u"\n\n"_s)));
}

QTEST_APPLESS_MAIN(TestMutatedCatalogs)
#include "tst_mutated_catalogs.moc"

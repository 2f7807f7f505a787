// What diff and plan cost once both schemas are read.
//   bench_plan FROM TO
#include "models/migrate/plan.h"
#include "tests/bench/measuring.h"

using namespace sluice;
using namespace sluice::bench;

namespace {

Result<void> measure(const std::string &from, const std::string &to)
{
    SLUICE_TRY(auto connection, open(from));
    SLUICE_TRY(auto desired, open(to));
    SLUICE_TRY(const catalog::Catalog before, connection->readCatalog({}));
    SLUICE_TRY(const catalog::Catalog after, desired->readCatalog({}));
    const postgres::PostgresEngine postgres;
    const sqlite::SqliteEngine sqlite;
    const engine::Engine &engine =
        from.starts_with("host=") ? static_cast<const engine::Engine &>(postgres) : sqlite;
    std::printf("{\"before_mb\":%.1f", megabytes(own()));
    Stopwatch watch;
    SLUICE_TRY(const migrate::Diff diff, migrate::diff(before, after, engine.dialect()));
    watch.end("diff");
    SLUICE_TRY(const migrate::Plan plan,
               migrate::plan(before, after, engine.dialect(), engine.stepWriter()));
    watch.end("plan");
    std::printf(",\"changes\":%zu,\"steps\":%zu,\"peak_mb\":%.1f}\n", diff.changes.size(),
                plan.steps.size(), megabytes(own()));
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const Result<void> done =
        argc == 3 ? measure(argv[1], argv[2]) : fail(ErrorKind::Usage, "bench_plan FROM TO");
    if (!done) {
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
    }
    return done ? 0 : 2;
}

// A million rows of ten columns read whole: by a bare libpq single-row loop, by our cursor, and into a result set as
// the window holds it. One mode a process, so that peaks of memory stay apart.
//   bench_postgres_rows (libpq | cursor | result) CONNINFO
#include "models/data/result_set.h"
#include "models/engine/postgres/postgres_engine.h"
#include "models/session/run_query.h"

#include <libpq-fe.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <string>

using namespace sluice;

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *kQuery =
    "SELECT i AS id, i % 100 AS qty, i * 7 % 1000 AS cust, 'name of customer number ' || i AS "
    "name, "
    "'City ' || i % 300 AS city, (i % 100000) / 100.0 AS amount, "
    "timestamptz '2024-01-01' + i * interval '1 minute' AS created, "
    "'{\"a\": ' || i || '}' AS payload, CASE WHEN i % 3 = 0 THEN NULL ELSE 'a note' END AS note, "
    "decode(md5(i::text), 'hex') AS data FROM generate_series(1, 1000000) i";

struct Measured
{
    long rows = 0;
    Clock::time_point first;
};

void print(const char *mode, Clock::time_point begin, const Measured &measured)
{
    const std::chrono::duration<double> total = Clock::now() - begin;
    const std::chrono::duration<double, std::milli> first = measured.first - begin;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double cpu = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                       + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    std::printf("{\"mode\":\"%s\",\"rows\":%ld,\"seconds\":%.3f,\"first_ms\":%.1f,\"cpu_s\":%.3f,"
                "\"peak_mb\":%.1f}\n",
                mode, measured.rows, total.count(), first.count(), cpu,
                static_cast<double>(usage.ru_maxrss) / 1024.0);
}

int readByLibpq(const char *conninfo)
{
    PGconn *connection = PQconnectdb(conninfo);
    const auto begin = Clock::now();
    Measured measured;
    std::size_t bytes = 0;
    PQsendQuery(connection, kQuery);
    PQsetSingleRowMode(connection);
    while (PGresult *result = PQgetResult(connection)) {
        if (PQresultStatus(result) == PGRES_SINGLE_TUPLE) {
            if (measured.rows++ == 0) {
                measured.first = Clock::now();
            }
            for (int column = 0; column < PQnfields(result); ++column) {
                bytes += static_cast<std::size_t>(PQgetlength(result, 0, column));
            }
        }
        PQclear(result);
    }
    print("libpq", begin, measured);
    PQfinish(connection);
    return measured.rows == 1'000'000 && bytes > 0 ? 0 : 2;
}

int readByUs(const char *conninfo, bool isHeld)
{
    const postgres::PostgresEngine engine;
    auto options = engine.recognise(conninfo);
    auto connection =
        options && *options ? engine.open(**options, {}) : fail(ErrorKind::Usage, "no conninfo");
    if (!connection) {
        std::fprintf(stderr, "%s\n", connection.error().message.c_str());
        return 2;
    }
    const auto begin = Clock::now();
    Measured measured;
    std::optional<data::ResultSet> held;
    const session::QuerySinks sinks{
        .columns =
            [&](std::vector<data::ResultColumn> columns) { held.emplace(std::move(columns)); },
        .batch =
            [&](data::BatchPtr batch) {
                if (measured.rows == 0) {
                    measured.first = Clock::now();
                }
                measured.rows += batch->rowCount();
                if (isHeld) {
                    (void)held->append(std::move(batch));
                }
            },
        .finished = {}};
    const auto summary = session::streamQuery(**connection, {.text = kQuery}, {}, sinks);
    print(isHeld ? "result" : "cursor", begin, measured);
    return summary && measured.rows == 1'000'000 ? 0 : 2;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string mode = argc == 3 ? argv[1] : "";
    if (mode == "libpq") {
        return readByLibpq(argv[2]);
    }
    if (mode == "cursor" || mode == "result") {
        return readByUs(argv[2], mode == "result");
    }
    std::fputs("bench_postgres_rows (libpq | cursor | result) CONNINFO\n", stderr);
    return 2;
}

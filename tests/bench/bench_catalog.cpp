// What reading a schema costs: of a whole command, and in this process with what is made of the catalog then. One
// measurement a process, so that peaks of memory stay apart; each prints a line of JSON.
//   bench_catalog run COMMAND [ARGUMENT…] (its standard output is thrown away)
//   bench_catalog (read | json) TARGET
#include "models/catalog/fingerprint.h"
#include "models/engine/postgres/postgres_engine.h"
#include "models/engine/sqlite/sqlite_engine.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

using namespace sluice;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

double cpu(const rusage &usage)
{
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

rusage own()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

double megabytes(const rusage &usage)
{
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double wall(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

int runCommand(char **command)
{
    const auto begin = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
        execvp(command[0], command);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    std::printf("{\"wall_ms\":%.1f,\"cpu_ms\":%.1f,\"peak_mb\":%.1f}\n", wall(begin), cpu(usage),
                megabytes(usage));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

Result<std::unique_ptr<engine::Connection>> open(const engine::Engine &engine,
                                                 const std::string &target)
{
    SLUICE_TRY(const auto options, engine.recognise(target));
    return options ? engine.open(*options, {}) : fail(ErrorKind::Usage, "no such target");
}

Result<std::unique_ptr<engine::Connection>> open(const std::string &target)
{
    if (target.starts_with("host=")) {
        return open(postgres::PostgresEngine(), target);
    }
    return open(sqlite::SqliteEngine(), target);
}

struct Step
{
    Clock::time_point begin = Clock::now();
    double cpuBefore = cpu(own());

    void end(const char *name, std::size_t bytes = 0)
    {
        std::printf(",\"%s_ms\":%.1f,\"%s_cpu_ms\":%.1f", name, wall(begin), name,
                    cpu(own()) - cpuBefore);
        if (bytes > 0) {
            std::printf(",\"%s_bytes\":%zu", name, bytes);
        }
        *this = {};
    }
};

void makeJson(const catalog::Catalog &catalog)
{
    Step step;
    const std::string canonical = catalog::canonicalJson(catalog);
    step.end("canonical", canonical.size());
    const std::string print = catalog::fingerprint(catalog);
    step.end("fingerprint", print.size());
    const std::string complete = catalog::completeJson(catalog).value_or(std::string());
    step.end("complete", complete.size());
    const auto back = catalog::fromCompleteJson(complete);
    step.end("back");
    std::printf(",\"same\":%d", back && *back == catalog ? 1 : 0);
}

int readTarget(const std::string &target, bool withJson)
{
    auto connection = open(target);
    if (!connection) {
        std::fprintf(stderr, "%s\n", connection.error().message.c_str());
        return 2;
    }
    Step step;
    const double before = megabytes(own());
    const auto catalog = (*connection)->readCatalog({});
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 2;
    }
    std::printf("{\"tables\":%zu", catalog->tables.size());
    step.end("read");
    std::printf(",\"peak_mb\":%.1f,\"before_mb\":%.1f", megabytes(own()), before);
    if (withJson) {
        makeJson(*catalog);
    }
    std::printf("}\n");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string mode = argc > 2 ? argv[1] : "";
    if (mode == "run") {
        return runCommand(argv + 2);
    }
    if (argc == 3 && (mode == "read" || mode == "json")) {
        return readTarget(argv[2], mode == "json");
    }
    std::fputs("bench_catalog run COMMAND…; bench_catalog (read | json) TARGET\n", stderr);
    return 2;
}

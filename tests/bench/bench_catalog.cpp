// What reading a schema costs: of a whole command, and in this process with what is made of the catalog then.
//   bench_catalog run COMMAND [ARGUMENT…] (its standard output is thrown away)
//   bench_catalog (read | json) TARGET
#include "models/catalog/fingerprint.h"
#include "tests/bench/measuring.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::bench;

namespace {

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

void makeJson(const catalog::Catalog &catalog)
{
    Stopwatch watch;
    const std::string canonical = catalog::canonicalJson(catalog);
    watch.end("canonical", canonical.size());
    const std::string print = catalog::fingerprint(catalog);
    watch.end("fingerprint", print.size());
    const std::string complete = catalog::completeJson(catalog).value_or(std::string());
    watch.end("complete", complete.size());
    const auto back = catalog::fromCompleteJson(complete);
    watch.end("back");
    std::printf(",\"same\":%d", back && *back == catalog ? 1 : 0);
}

int readTarget(const std::string &target, bool withJson)
{
    auto connection = open(target);
    if (!connection) {
        std::fprintf(stderr, "%s\n", connection.error().message.c_str());
        return 2;
    }
    Stopwatch watch;
    const double before = megabytes(own());
    const auto catalog = (*connection)->readCatalog({});
    if (!catalog) {
        std::fprintf(stderr, "%s\n", catalog.error().message.c_str());
        return 2;
    }
    std::printf("{\"tables\":%zu", catalog->tables.size());
    watch.end("read");
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

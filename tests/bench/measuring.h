// What a piece of work costs this process: wall time, processor time, peak of memory. One measurement a process, so that
// peaks stay apart; each prints a line of JSON.
#pragma once

#include "models/engine/postgres/postgres_engine.h"
#include "models/engine/sqlite/sqlite_engine.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

namespace sluice::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

inline double cpu(const rusage &usage)
{
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

inline rusage own()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage;
}

inline double megabytes(const rusage &usage)
{
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

inline double wall(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

inline Result<std::unique_ptr<engine::Connection>> open(const engine::Engine &engine,
                                                        const std::string &target)
{
    SLUICE_TRY(const auto options, engine.recognise(target));
    return options ? engine.open(*options, {}) : fail(ErrorKind::Usage, "no such target");
}

inline Result<std::unique_ptr<engine::Connection>> open(const std::string &target)
{
    if (target.starts_with("host=")) {
        return open(postgres::PostgresEngine(), target);
    }
    return open(sqlite::SqliteEngine(), target);
}

struct Stopwatch
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

} // namespace sluice::bench

// What is needed to reach a database, with secrets kept apart and a name that is safe to show.
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace sluice::engine {

struct ConnectOptions
{
    std::string engine; // "sqlite", "postgresql"
    std::map<std::string, std::string>
        values; // SQLite: "path"; PostgreSQL: libpq keywords, "password" among them
    bool readOnly = false;
    bool mayCreate = false; // SQLite: make the file when it does not exist
    std::chrono::milliseconds connectTimeout{10'000};

    bool operator==(const ConnectOptions &) const = default;
};

} // namespace sluice::engine

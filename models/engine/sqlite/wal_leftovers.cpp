#include "models/engine/sqlite/wal_leftovers.h"

#include <filesystem>
#include <string>

namespace sluice::sqlite {

namespace {

void comeAndGo(const std::string &path)
{
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const DatabaseHandle writer(raw);
    // The WAL is opened by the first read. A failure means that others are at it: theirs to clear.
    sqlite3_exec(raw, "PRAGMA schema_version", nullptr, nullptr, nullptr);
}

} // namespace

void closeWithoutLeftovers(OpenedDatabase &opened)
{
    sqlite3 *database = opened.database.get();
    const char *name = database == nullptr ? nullptr : sqlite3_db_filename(database, "main");
    const std::string path = name == nullptr ? std::string() : name;
    const bool isReader = !path.empty() && sqlite3_db_readonly(database, "main") == 1;
    opened.database.reset();
    std::error_code problem;
    const auto walSize = isReader ? std::filesystem::file_size(path + "-wal", problem) : 1;
    if (walSize == 0 && !problem) {
        comeAndGo(path);
    }
}

} // namespace sluice::sqlite

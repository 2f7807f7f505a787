#include "models/engine/sqlite/sqlite_facts.h"

#include <filesystem>
#include <string_view>

namespace sluice::sqlite {

namespace {

std::string pragma(sqlite3 *database, const std::string &name)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v3(database, ("PRAGMA " + name).c_str(), -1, 0, &raw, nullptr);
    const StatementHandle statement(raw);
    if (raw == nullptr || sqlite3_step(raw) != SQLITE_ROW) {
        return {};
    }
    const unsigned char *text = sqlite3_column_text(raw, 0);
    return text == nullptr ? std::string() : reinterpret_cast<const char *>(text);
}

std::string fileSize(sqlite3 *database)
{
    const char *path = sqlite3_db_filename(database, "main");
    if (path == nullptr || *path == '\0') {
        return {};
    }
    std::error_code problem;
    const auto bytes = std::filesystem::file_size(path, problem);
    return problem ? std::string() : std::to_string(bytes);
}

} // namespace

engine::ServerFacts readFacts(const OpenedDatabase &opened, const std::string &target)
{
    sqlite3 *database = opened.database.get();
    engine::ServerFacts facts{.product = std::string("SQLite ") + sqlite3_libversion(),
                              .target = target,
                              .schema = "main",
                              .readOnly = sqlite3_db_readonly(database, "main") != 0};
    const auto add = [&](const char *name, std::string value) {
        if (!value.empty()) {
            facts.details.emplace_back(name, std::move(value));
        }
    };
    add("journal mode", pragma(database, "journal_mode"));
    add("page size", pragma(database, "page_size"));
    add("page count", pragma(database, "page_count"));
    add("encoding", pragma(database, "encoding"));
    add("foreign keys", pragma(database, "foreign_keys") == "1" ? "on" : "off");
    add("user version", pragma(database, "user_version"));
    add("file size", fileSize(database));
    add("read-only because", opened.readOnlyReason);
    return facts;
}

} // namespace sluice::sqlite

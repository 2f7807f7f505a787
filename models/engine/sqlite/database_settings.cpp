#include "models/engine/sqlite/database_settings.h"

#include "models/engine/sqlite/sqlite_dialect.h"

#include <array>
#include <utility>

namespace sluice::sqlite {

namespace {

// In the order in which an empty file takes them: the first four are settled by its first page.
constexpr std::array<std::pair<const char *, const char *>, 6> kUsual{{
    {"encoding", "UTF-8"},
    {"page_size", "4096"},
    {"auto_vacuum", "0"},
    {"application_id", "0"},
    {"user_version", "0"},
    {"journal_mode", "delete"},
}};

std::string textOf(const data::Value &value)
{
    if (const std::string *text = value.text()) {
        return *text;
    }
    const std::int64_t *number = value.integer();
    return number == nullptr ? std::string() : std::to_string(*number);
}

// The other modes belong to a connection, not to the file.
bool isKept(std::string_view name, std::string_view value)
{
    return name != "journal_mode" || value == "wal";
}

} // namespace

Result<catalog::Options> readSettings(engine::Connection &connection, const engine::Call &call)
{
    catalog::Options settings;
    for (const auto &[name, usual] : kUsual) {
        SLUICE_TRY(
            const auto rows,
            engine::fetchAll(connection, {.text = std::string("PRAGMA main.") + name}, call));
        const std::string value = rows.empty() ? std::string() : textOf(rows[0][0]);
        if (!value.empty() && value != usual && isKept(name, value)) {
            settings[name] = value;
        }
    }
    return settings;
}

SettingStatements settingStatements(const catalog::Options &settings)
{
    SettingStatements statements;
    for (const auto &[name, usual] : kUsual) {
        const auto found = settings.find(name);
        if (found == settings.end()) {
            continue;
        }
        const bool isText = found->first == "encoding";
        const std::string value =
            isText ? SqliteDialect().literal(data::Value(found->second)) : found->second;
        auto &list = found->first == "journal_mode" ? statements.last : statements.first;
        list.push_back(std::string("PRAGMA ") + name + " = " + value);
    }
    return statements;
}

} // namespace sluice::sqlite

#include "models/engine/sqlite/result_columns.h"

#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/engine/sqlite/stored_tokens.h"

namespace sluice::sqlite {

namespace {

std::string textOf(const char *text)
{
    return text == nullptr ? std::string() : std::string(text);
}

bool mayHaveOuterJoin(std::string_view text)
{
    const StoredTokens tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const std::string_view word : {"LEFT", "RIGHT", "FULL", "OUTER"}) {
            if (tokens.isWord(i, word)) {
                return true;
            }
        }
    }
    return false;
}

// The origin's NOT NULL says nothing about rows that a join, a subquery or an aggregate makes up.
bool keepsNotNull(std::string_view text, const ConnectionHooks::Seen &seen)
{
    return seen.selects <= 1 && !seen.aggregates && !mayHaveOuterJoin(text);
}

std::optional<bool> declaredNotNull(sqlite3_stmt *statement, int column)
{
    int notNull = 0;
    const int code = sqlite3_table_column_metadata(
        sqlite3_db_handle(statement), sqlite3_column_database_name(statement, column),
        sqlite3_column_table_name(statement, column), sqlite3_column_origin_name(statement, column),
        nullptr, nullptr, &notNull, nullptr, nullptr);
    return code == SQLITE_OK ? std::optional(notNull != 0) : std::nullopt;
}

} // namespace

std::vector<data::ResultColumn> resultColumns(sqlite3_stmt *statement, std::string_view text,
                                              const ConnectionHooks::Seen &seen)
{
    const SqliteDialect dialect;
    std::vector<data::ResultColumn> columns;
    std::optional<bool> trusted; // looked at when the first column needs it
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        data::ResultColumn &column = columns.emplace_back();
        column.name = textOf(sqlite3_column_name(statement, i));
        column.type.name = textOf(sqlite3_column_decltype(statement, i));
        column.type.typeClass = dialect.classify(column.type.name);
        if (sqlite3_column_table_name(statement, i) == nullptr) {
            continue;
        }
        column.table = {.schema = textOf(sqlite3_column_database_name(statement, i)),
                        .name = textOf(sqlite3_column_table_name(statement, i))};
        column.column = textOf(sqlite3_column_origin_name(statement, i));
        column.notNull = declaredNotNull(statement, i);
        if (column.notNull.value_or(false)) {
            trusted = trusted.value_or(keepsNotNull(text, seen));
            column.notNull = *trusted ? column.notNull : std::nullopt;
        }
    }
    return columns;
}

} // namespace sluice::sqlite

// An in-memory SQLite database, driven through the C API alone: it checks SQL that our own engine must not bend.
#pragma once

#include "models/data/value.h"
#include "models/sql/statement.h"

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

namespace sluice::test {

using Rows = std::vector<std::vector<data::Value>>;

class MemoryDatabase
{
public:
    MemoryDatabase()
    {
        sqlite3 *database = nullptr;
        sqlite3_open(":memory:", &database);
        m_database.reset(database);
    }

    void execute(const std::string &script)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_database.get(), script.c_str(), nullptr, nullptr, &message)
            != SQLITE_OK) {
            m_error = message;
            sqlite3_free(message);
        }
    }

    Rows run(const sql::Statement &statement)
    {
        sqlite3_stmt *prepared = nullptr;
        if (sqlite3_prepare_v2(m_database.get(), statement.text.c_str(), -1, &prepared, nullptr)
            != SQLITE_OK) {
            m_error = sqlite3_errmsg(m_database.get());
            return {};
        }
        for (std::size_t i = 0; i < statement.parameters.size(); ++i) {
            bind(prepared, static_cast<int>(i) + 1, statement.parameters[i]);
        }
        Rows rows;
        int step = sqlite3_step(prepared);
        for (; step == SQLITE_ROW; step = sqlite3_step(prepared)) {
            rows.emplace_back();
            for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
                rows.back().push_back(value(prepared, column));
            }
        }
        if (step != SQLITE_DONE) {
            m_error = sqlite3_errmsg(m_database.get());
        }
        sqlite3_finalize(prepared);
        return rows;
    }

    Rows run(const std::string &text) { return run(sql::Statement{.text = text}); }
    [[nodiscard]] int changes() const { return sqlite3_changes(m_database.get()); }
    // Of all calls so far; empty: none.
    [[nodiscard]] const std::string &error() const { return m_error; }

private:
    static void bind(sqlite3_stmt *statement, int at, const data::Value &value)
    {
        const data::CellView view = data::toView(value);
        const int size = static_cast<int>(view.bytes.size());
        switch (value.kind()) {
        case data::ValueKind::Null:
            sqlite3_bind_null(statement, at);
            break;
        case data::ValueKind::Integer:
            sqlite3_bind_int64(statement, at, view.integer);
            break;
        case data::ValueKind::Real:
            sqlite3_bind_double(statement, at, view.real);
            break;
        case data::ValueKind::Text:
            sqlite3_bind_text(statement, at, view.bytes.data(), size, SQLITE_TRANSIENT);
            break;
        case data::ValueKind::Blob:
            sqlite3_bind_blob(statement, at, view.bytes.empty() ? "" : view.bytes.data(), size,
                              SQLITE_TRANSIENT);
            break;
        }
    }

    static data::Value value(sqlite3_stmt *statement, int column)
    {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return data::Value(std::int64_t{sqlite3_column_int64(statement, column)});
        case SQLITE_FLOAT:
            return data::Value(sqlite3_column_double(statement, column));
        case SQLITE_TEXT: {
            const auto *text =
                reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
            return data::Value(std::string(
                text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))));
        }
        case SQLITE_BLOB: {
            const auto *bytes =
                static_cast<const std::byte *>(sqlite3_column_blob(statement, column));
            return data::Value(data::Bytes(bytes, bytes + sqlite3_column_bytes(statement, column)));
        }
        default:
            return {};
        }
    }

    struct Close
    {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
    };
    std::unique_ptr<sqlite3, Close> m_database;
    std::string m_error;
};

} // namespace sluice::test

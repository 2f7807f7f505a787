// A real SQLite file, written and read by a connection of its own, past all our code.
#pragma once

#include <QTemporaryDir>

#include <sqlite3.h>

#include <stdexcept>
#include <string>

namespace sluice::tests {

class SqliteFile
{
public:
    explicit SqliteFile(const std::string &script = {})
        : m_path(m_folder.filePath(QStringLiteral("shop.db")).toStdString())
    {
        sqlite3_open(m_path.c_str(), &m_database);
        sqlite3_busy_timeout(m_database, 10'000);
        run(script);
    }
    ~SqliteFile() { sqlite3_close(m_database); }
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::string folder() const { return m_folder.path().toStdString(); }

    void run(const std::string &script)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_database, script.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            const std::string text = message;
            sqlite3_free(message);
            throw std::runtime_error(text);
        }
    }

    // All values of the answer, rows joined by ';', columns by '|'.
    [[nodiscard]] std::string read(const std::string &query)
    {
        std::string text;
        const auto addRow = [](void *to, int columns, char **values, char **) {
            auto &out = *static_cast<std::string *>(to);
            out += out.empty() ? "" : ";";
            for (int i = 0; i < columns; ++i) {
                out += i > 0 ? "|" : "";
                out += values[i] != nullptr ? values[i] : "NULL";
            }
            return 0;
        };
        sqlite3_exec(m_database, query.c_str(), addRow, &text, nullptr);
        return text;
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
    sqlite3 *m_database = nullptr;
};

} // namespace sluice::tests

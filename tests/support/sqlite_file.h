// A SQLite file seen through the sqlite3 C API: what tests set up with, and what they check against.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

struct sqlite3;

namespace sluice::test {

class SqliteFile
{
public:
    explicit SqliteFile(const QString &path); // made when missing
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    // Several statements; false, and error() says why.
    [[nodiscard]] bool run(const QByteArray &script);
    // Rows as text: columns by |, NULL as nothing.
    [[nodiscard]] QStringList rows(const QByteArray &query);
    [[nodiscard]] QByteArray error() const;

private:
    sqlite3 *m_database = nullptr;
};

} // namespace sluice::test

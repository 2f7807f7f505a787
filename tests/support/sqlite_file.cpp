#include "tests/support/sqlite_file.h"

#include <sqlite3.h>

namespace sluice::test {

SqliteFile::SqliteFile(const QString &path)
{
    sqlite3_open(path.toUtf8().constData(), &m_database);
}

SqliteFile::~SqliteFile()
{
    sqlite3_close(m_database);
}

bool SqliteFile::run(const QByteArray &script)
{
    return sqlite3_exec(m_database, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QStringList SqliteFile::rows(const QByteArray &query)
{
    QStringList rows;
    const auto append = [](void *list, int columns, char **values, char **) {
        QStringList cells;
        for (int i = 0; i < columns; ++i) {
            cells.append(QString::fromUtf8(values[i]));
        }
        static_cast<QStringList *>(list)->append(cells.join(u'|'));
        return 0;
    };
    sqlite3_exec(m_database, query.constData(), append, &rows, nullptr);
    return rows;
}

QByteArray SqliteFile::error() const
{
    return sqlite3_errmsg(m_database);
}

} // namespace sluice::test

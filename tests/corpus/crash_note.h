// A line that is printed if the process crashes while the object lives: which case it was.
#pragma once

#include <QByteArray>
#include <QString>

namespace sluice::test {

class CrashNote
{
public:
    explicit CrashNote(const QString &line);
    ~CrashNote();
    CrashNote(const CrashNote &) = delete;
    CrashNote &operator=(const CrashNote &) = delete;

private:
    QByteArray m_line;
};

} // namespace sluice::test

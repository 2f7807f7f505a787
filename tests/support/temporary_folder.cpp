#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>

namespace sluice::test {

std::string TemporaryFolder::path(const QByteArray &name) const
{
    return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

std::string TemporaryFolder::write(const QByteArray &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", name.constData());
    }
    return path(name);
}

QByteArray TemporaryFolder::read(const QByteArray &name) const
{
    QFile file(m_folder.filePath(QString::fromUtf8(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TemporaryFolder::names() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace sluice::test

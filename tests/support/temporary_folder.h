// A folder that is gone with the object, and plain files in it.
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

#include <string>

namespace sluice::test {

class TemporaryFolder
{
public:
    // UTF-8 path of a file in the folder.
    [[nodiscard]] std::string path(const QByteArray &name) const;
    // Its path, too; the file has exactly these bytes.
    std::string write(const QByteArray &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QByteArray &name) const;
    [[nodiscard]] QStringList names() const; // sorted

private:
    QTemporaryDir m_folder;
};

} // namespace sluice::test

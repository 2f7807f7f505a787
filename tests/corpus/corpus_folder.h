// The corpus under test, named by SLUICE_CORPUS: only read, a part that is not there has no cases.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace sluice::test {

[[nodiscard]] bool hasCorpus(); // a folder is named, and is there
[[nodiscard]] QDir corpusFolder();
// Folders of a part of the corpus, sorted.
[[nodiscard]] QStringList corpusFolders(const QString &part);
[[nodiscard]] QByteArray contentOf(const QString &path); // empty when it is not there
// ENTRY.json of a folder.
[[nodiscard]] QJsonObject entryOf(const QDir &folder);

} // namespace sluice::test

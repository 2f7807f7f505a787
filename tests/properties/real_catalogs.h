// Databases to start from: the scripts of our own cases, and the real schemas and files of the corpus where there is one.
#pragma once

#include "tests/corpus/corpus_database.h"

#include <QList>

namespace sluice::test {

struct RealCatalog
{
    QString name;
    QList<Script> scripts;

    // With its rows, and more of ours. Null when it cannot be made.
    [[nodiscard]] std::unique_ptr<CorpusDatabase> make(DatabaseMaker &maker) const;
};

[[nodiscard]] QList<RealCatalog> realCatalogs(const QString &engine); // "sqlite", "postgres"

} // namespace sluice::test

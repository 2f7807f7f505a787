// One pair of schemas of a corpus with rows to keep, and where such pairs lie.
#pragma once

#include "tests/corpus/load_script.h"

#include <QList>
#include <QString>

namespace sluice::test {

enum class CorpusEngine { Sqlite, Postgres };

struct PlanCase
{
    QString name;
    CorpusEngine engine = CorpusEngine::Postgres;
    Script before;
    Script data;
    Script after;
};

// NN_name/{before,data,after}.sql; the engine by notes.md ("Engine: …"), else by the folder's name.
[[nodiscard]] QList<PlanCase> hardCases();
// drizzle-cases/<folder>/NNN_name: kit-drizzle/0000_*.sql, seed.sql, kit-fresh/0000_*.sql. Either side may be nothing.
[[nodiscard]] QList<PlanCase> drizzleCases(const QString &folder, CorpusEngine engine);

} // namespace sluice::test

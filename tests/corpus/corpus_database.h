// A throwaway database that a corpus script is loaded into: filled and asked by programs that are not ours.
#pragma once

#include "models/engine/engine.h"
#include "tests/corpus/load_script.h"

#include <QStringList>

#include <memory>
#include <string>

namespace sluice::test {

class PostgresCluster;

class CorpusDatabase
{
public:
    virtual ~CorpusDatabase() = default; // drops it

    [[nodiscard]] virtual const engine::Engine &engine() const = 0;
    [[nodiscard]] virtual Result<engine::ConnectOptions> target() const = 0;
    // Another one with the same schema and rows; null when it cannot be made.
    [[nodiscard]] virtual std::unique_ptr<CorpusDatabase> copy() = 0;
    [[nodiscard]] virtual ScriptRun load(const Script &script, OnError onError) = 0;
    [[nodiscard]] virtual QStringList portrait() = 0;
    // What the engine's own program prints of the schema, line by line.
    [[nodiscard]] virtual QStringList dump() = 0;
    [[nodiscard]] virtual QStringList rows(const std::string &query) = 0;
    // Rows that point at nothing, where the engine lets them stand.
    [[nodiscard]] virtual QStringList orphans() { return {}; }
    // What the engine's own script of the whole schema loses; empty: nothing, or it writes none.
    [[nodiscard]] virtual QString lostByScript(const catalog::Catalog & /*catalog*/) { return {}; }

    [[nodiscard]] Result<std::unique_ptr<engine::Connection>> open() const;
    [[nodiscard]] Result<catalog::Catalog> read() const;
};

// Makes empty databases of one engine.
class DatabaseMaker
{
public:
    virtual ~DatabaseMaker() = default;
    // Null, and error() says why.
    [[nodiscard]] virtual std::unique_ptr<CorpusDatabase> make() = 0;
    [[nodiscard]] virtual QString error() const = 0;
};

[[nodiscard]] std::unique_ptr<DatabaseMaker> sqliteMaker();
[[nodiscard]] std::unique_ptr<DatabaseMaker> postgresMaker(PostgresCluster &cluster);

} // namespace sluice::test

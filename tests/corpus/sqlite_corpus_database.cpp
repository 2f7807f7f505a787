#include "models/engine/sqlite/sqlite_engine.h"
#include "tests/corpus/corpus_database.h"
#include "tests/corpus/round_trip.h"
#include "tests/support/schema_portrait.h"
#include "tests/support/sqlite_file.h"

#include <QFile>
#include <QTemporaryDir>

namespace sluice::test {

namespace {

class SqliteDatabase final : public CorpusDatabase
{
public:
    [[nodiscard]] const engine::Engine &engine() const override { return m_engine; }
    [[nodiscard]] Result<engine::ConnectOptions> target() const override
    {
        return engine::ConnectOptions{
            .engine = "sqlite", .values = {{"path", file().toStdString()}}, .mayCreate = true};
    }
    [[nodiscard]] std::unique_ptr<CorpusDatabase> copy() override
    {
        auto made = std::make_unique<SqliteDatabase>();
        const bool isEmpty = !QFile::exists(file()); // nothing was ever written
        return isEmpty || QFile::copy(file(), made->file()) ? std::move(made) : nullptr;
    }
    [[nodiscard]] ScriptRun load(const Script &script, OnError onError) override
    {
        return loadSqlite(file(), script, onError);
    }
    [[nodiscard]] QStringList portrait() override
    {
        SqliteFile opened(file());
        return sqlitePortrait(opened) + opened.rows("PRAGMA integrity_check");
    }
    [[nodiscard]] QStringList orphans() override
    {
        return SqliteFile(file()).rows("PRAGMA foreign_key_check");
    }
    [[nodiscard]] QStringList dump() override { return portrait(); }
    [[nodiscard]] QStringList rows(const std::string &query) override
    {
        return SqliteFile(file()).rows(QByteArray::fromStdString(query));
    }
    [[nodiscard]] QString lostByScript(const catalog::Catalog &catalog) override
    {
        return lostOnRoundTrip(file(), catalog);
    }

private:
    [[nodiscard]] QString file() const
    {
        return m_folder.filePath(QStringLiteral("corpus.sqlite"));
    }

    QTemporaryDir m_folder;
    sqlite::SqliteEngine m_engine;
};

class SqliteMaker final : public DatabaseMaker
{
public:
    [[nodiscard]] std::unique_ptr<CorpusDatabase> make() override
    {
        return std::make_unique<SqliteDatabase>();
    }
    [[nodiscard]] QString error() const override { return {}; }
};

} // namespace

std::unique_ptr<DatabaseMaker> sqliteMaker()
{
    return std::make_unique<SqliteMaker>();
}

} // namespace sluice::test

#include "models/engine/postgres/postgres_engine.h"
#include "tests/corpus/corpus_database.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/schema_portrait.h"

namespace sluice::test {

namespace {

class PostgresDatabase final : public CorpusDatabase
{
public:
    PostgresDatabase(PostgresCluster &cluster, std::string name)
        : m_cluster(cluster)
        , m_name(std::move(name))
    {}
    ~PostgresDatabase() override { static_cast<void>(m_cluster.dropDatabase(m_name)); }
    PostgresDatabase(const PostgresDatabase &) = delete;
    PostgresDatabase &operator=(const PostgresDatabase &) = delete;

    [[nodiscard]] const engine::Engine &engine() const override { return m_engine; }
    [[nodiscard]] Result<engine::ConnectOptions> target() const override
    {
        const auto options = m_engine.recognise(m_cluster.conninfo(m_name));
        if (!options) {
            return tl::unexpected(options.error());
        }
        return options->value_or(engine::ConnectOptions{});
    }
    [[nodiscard]] std::unique_ptr<CorpusDatabase> copy() override
    {
        const std::string name = m_name + "_" + std::to_string(++m_copies);
        return m_cluster.createDatabase(name, m_name).empty()
                   ? nullptr
                   : std::make_unique<PostgresDatabase>(m_cluster, name);
    }
    [[nodiscard]] ScriptRun load(const Script &script, OnError onError) override
    {
        return loadPostgres(m_cluster.conninfo(m_name), script, onError);
    }
    [[nodiscard]] QStringList portrait() override
    {
        return postgresPortrait(m_cluster.conninfo(m_name));
    }
    [[nodiscard]] QStringList dump() override { return postgresDump(m_cluster.conninfo(m_name)); }
    [[nodiscard]] QStringList rows(const std::string &query) override
    {
        return QString::fromStdString(m_cluster.query(query, m_name)).split(u'\n');
    }

private:
    PostgresCluster &m_cluster;
    std::string m_name;
    int m_copies = 0;
    postgres::PostgresEngine m_engine;
};

class PostgresMaker final : public DatabaseMaker
{
public:
    explicit PostgresMaker(PostgresCluster &cluster)
        : m_cluster(cluster)
    {}
    [[nodiscard]] std::unique_ptr<CorpusDatabase> make() override
    {
        const std::string name = "corpus_" + std::to_string(++m_made);
        return m_cluster.createDatabase(name).empty()
                   ? nullptr
                   : std::make_unique<PostgresDatabase>(m_cluster, name);
    }
    [[nodiscard]] QString error() const override { return QString::fromUtf8(m_cluster.error()); }

private:
    PostgresCluster &m_cluster;
    int m_made = 0;
};

} // namespace

std::unique_ptr<DatabaseMaker> postgresMaker(PostgresCluster &cluster)
{
    return std::make_unique<PostgresMaker>(cluster);
}

} // namespace sluice::test

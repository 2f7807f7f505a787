#include "models/engine/sqlite/sqlite_engine.h"

#include "models/engine/sqlite/open_database.h"
#include "models/engine/sqlite/sqlite_connection.h"
#include "models/engine/sqlite/sqlite_target.h"

#include <filesystem>

namespace sluice::sqlite {

namespace {

class MemoryScratch final : public engine::Scratch
{
public:
    explicit MemoryScratch(std::unique_ptr<engine::Connection> connection)
        : m_connection(std::move(connection))
    {}
    [[nodiscard]] engine::Connection &connection() override { return *m_connection; }

private:
    std::unique_ptr<engine::Connection> m_connection;
};

} // namespace

Result<std::optional<engine::ConnectOptions>> SqliteEngine::recognise(std::string_view target) const
{
    return recogniseTarget(target);
}

Result<std::unique_ptr<engine::Connection>> SqliteEngine::open(
    const engine::ConnectOptions &options, const engine::Call &call) const
{
    SLUICE_TRY(OpenedDatabase opened, openDatabase(options, call));
    return std::make_unique<SqliteConnection>(std::move(opened), label(options));
}

std::string SqliteEngine::label(const engine::ConnectOptions &options) const
{
    return sqlite::label(options);
}

std::string SqliteEngine::identity(const engine::ConnectOptions &options) const
{
    const std::string file = locate(options).file;
    std::error_code noPath; // then the path as it was written
    const auto canonical = std::filesystem::weakly_canonical(file, noPath);
    return noPath ? file : canonical.string();
}

Result<std::unique_ptr<engine::Scratch>> SqliteEngine::openScratch(
    const engine::ScratchOptions & /*options*/, const engine::Call &call) const
{
    const engine::ConnectOptions memory{.engine = "sqlite", .values = {{"path", ":memory:"}}};
    SLUICE_TRY(auto connection, open(memory, call));
    return std::make_unique<MemoryScratch>(std::move(connection));
}

bool SqliteEngine::canShare(const engine::ConnectOptions &options) const
{
    return !locate(options).isMemory;
}

} // namespace sluice::sqlite

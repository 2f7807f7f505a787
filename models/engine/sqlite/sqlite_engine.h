// SQLite as an engine: local files and memory, through the sqlite3 C API.
#pragma once

#include "models/engine/engine.h"
#include "models/engine/sqlite/sqlite_dialect.h"
#include "models/engine/sqlite/sqlite_step_writer.h"

namespace sluice::sqlite {

class SqliteEngine final : public engine::Engine
{
public:
    [[nodiscard]] std::string_view id() const override { return "sqlite"; }
    [[nodiscard]] std::string_view displayName() const override { return "SQLite"; }
    [[nodiscard]] Result<std::optional<engine::ConnectOptions>> recognise(
        std::string_view target) const override;
    [[nodiscard]] Result<std::unique_ptr<engine::Connection>> open(
        const engine::ConnectOptions &options, const engine::Call &call) const override;
    [[nodiscard]] std::string label(const engine::ConnectOptions &options) const override;
    [[nodiscard]] std::string identity(const engine::ConnectOptions &options) const override;
    [[nodiscard]] const sql::Dialect &dialect() const override { return m_dialect; }
    [[nodiscard]] const migrate::StepWriter &stepWriter() const override { return m_stepWriter; }
    [[nodiscard]] Result<std::unique_ptr<engine::Scratch>> openScratch(
        const engine::ScratchOptions &options, const engine::Call &call) const override;
    [[nodiscard]] bool canShare(const engine::ConnectOptions &options) const override;

private:
    SqliteDialect m_dialect;
    SqliteStepWriter m_stepWriter;
};

} // namespace sluice::sqlite

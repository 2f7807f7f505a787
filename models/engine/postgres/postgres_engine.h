// PostgreSQL: how its targets are recognised and opened.
#pragma once

#include "models/engine/engine.h"
#include "models/engine/postgres/postgres_dialect.h"
#include "models/engine/postgres/postgres_step_writer.h"

namespace sluice::postgres {

class PostgresEngine final : public engine::Engine
{
public:
    [[nodiscard]] std::string_view id() const override { return "postgresql"; }
    [[nodiscard]] std::string_view displayName() const override { return "PostgreSQL"; }
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
    PostgresDialect m_dialect;
    PostgresStepWriter m_stepWriter;
};

} // namespace sluice::postgres

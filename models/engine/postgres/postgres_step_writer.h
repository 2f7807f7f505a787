// Writes changes as PostgreSQL steps, in an order that respects what depends on what.
#pragma once

#include "models/migrate/step_writer.h"

namespace sluice::postgres {

class PostgresStepWriter final : public migrate::StepWriter
{
public:
    [[nodiscard]] Result<std::vector<migrate::Step>> write(
        const migrate::Diff &diff, const catalog::Catalog &before,
        const catalog::Catalog &after) const override;
    [[nodiscard]] Result<std::vector<std::string>> creation(
        const catalog::Catalog &catalog) const override;
    [[nodiscard]] std::optional<Message> whyNotConverted(
        const migrate::AlterColumn &change) const override;
    [[nodiscard]] Frame frame(const std::vector<migrate::Step> &steps,
                              const catalog::Catalog &after) const override;
};

} // namespace sluice::postgres

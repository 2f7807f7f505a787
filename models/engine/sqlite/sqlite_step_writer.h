// Writes changes as SQLite steps: ALTER TABLE where it is provably safe, else one rebuild a table.
#pragma once

#include "models/migrate/step_writer.h"

namespace sluice::sqlite {

class SqliteStepWriter final : public migrate::StepWriter
{
public:
    [[nodiscard]] Result<std::vector<migrate::Step>> write(
        const migrate::Diff &diff, const catalog::Catalog &before,
        const catalog::Catalog &after) const override;
    [[nodiscard]] Result<std::vector<std::string>> creation(
        const catalog::Catalog &catalog) const override;
    // foreign_keys is off around every plan that has steps: inside a transaction the pragma does nothing.
    [[nodiscard]] Frame frame(const std::vector<migrate::Step> &steps,
                              const catalog::Catalog &after) const override;
};

} // namespace sluice::sqlite

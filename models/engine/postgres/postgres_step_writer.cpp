#include "models/engine/postgres/postgres_step_writer.h"

#include "models/engine/postgres/postgres_columns.h"
#include "models/engine/postgres/postgres_writing.h"
#include "models/engine/postgres/schema_script.h"

namespace sluice::postgres {

Result<std::vector<migrate::Step>> PostgresStepWriter::write(const migrate::Diff &diff,
                                                             const catalog::Catalog &before,
                                                             const catalog::Catalog &after) const
{
    return PostgresWriting(diff, before, after).write();
}

Result<std::vector<std::string>> PostgresStepWriter::creation(const catalog::Catalog &catalog) const
{
    return schemaScript(catalog);
}

std::optional<Message> PostgresStepWriter::whyNotConverted(const migrate::AlterColumn &change) const
{
    return postgres::whyNotConverted(change);
}

migrate::StepWriter::Frame PostgresStepWriter::frame(const std::vector<migrate::Step> & /*steps*/,
                                                     const catalog::Catalog & /*after*/) const
{
    return {.before = {}, .begin = "BEGIN", .checks = {}, .after = {}};
}

} // namespace sluice::postgres

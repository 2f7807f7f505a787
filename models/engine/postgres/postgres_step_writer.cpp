#include "models/engine/postgres/postgres_step_writer.h"

namespace sluice::postgres {

Result<std::vector<migrate::Step>> PostgresStepWriter::write(
    const migrate::Diff & /*diff*/, const catalog::Catalog & /*before*/,
    const catalog::Catalog & /*after*/) const
{
    return fail(ErrorKind::Refused, "plans are not written in this version");
}

migrate::StepWriter::Frame PostgresStepWriter::frame(
    const std::vector<migrate::Step> & /*steps*/) const
{
    return {.before = {}, .begin = "BEGIN", .checks = {}, .after = {}};
}

} // namespace sluice::postgres

#include "models/engine/sqlite/sqlite_step_writer.h"

namespace sluice::sqlite {

Result<std::vector<migrate::Step>> SqliteStepWriter::write(const migrate::Diff & /*diff*/,
                                                           const catalog::Catalog & /*before*/,
                                                           const catalog::Catalog & /*after*/) const
{
    return fail(ErrorKind::Refused, "plans are not written in this version");
}

migrate::StepWriter::Frame SqliteStepWriter::frame(
    const std::vector<migrate::Step> & /*steps*/) const
{
    return {.before = {}, .begin = "BEGIN", .checks = {}, .after = {}};
}

} // namespace sluice::sqlite

#include "models/migrate/step_writer.h"

namespace sluice::migrate {

Result<std::vector<std::string>> StepWriter::creation(const catalog::Catalog &catalog) const
{
    return fail(ErrorKind::Unsupported, "no script is written for " + catalog.dialect);
}

} // namespace sluice::migrate

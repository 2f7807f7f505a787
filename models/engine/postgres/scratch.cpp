#include "models/engine/postgres/scratch.h"
namespace sluice::postgres {

Result<std::unique_ptr<engine::Scratch>> openScratch(const engine::ScratchOptions &,
                                                     const engine::Call &)
{
    return fail(ErrorKind::Refused, "no place for a scratch database");
}

} // namespace sluice::postgres

// Columns of existing tables: added, changed, dropped.
#pragma once

#include "models/base/result.h"
#include "models/migrate/change.h"
#include "models/migrate/step_writer.h"

namespace sluice::postgres {

[[nodiscard]] migrate::Step addColumnStep(const migrate::AddColumn &change);
[[nodiscard]] migrate::Step dropColumnStep(const migrate::DropColumn &change, bool isRegenerated);
// Takes away what a change of type or of the source of values stumbles over: defaults and identities. May be empty.
[[nodiscard]] std::vector<std::string> releaseColumn(const migrate::AlterColumn &change);
// Why the values cannot be carried to the new type for sure; nothing if they can, or a conversion is given.
[[nodiscard]] std::optional<Message> whyNotConverted(const migrate::AlterColumn &change);
// Refused when the values cannot be carried to the new type for sure and no conversion is given.
[[nodiscard]] Result<migrate::Step> alterColumnStep(const migrate::AlterColumn &change);

} // namespace sluice::postgres

// Views and triggers: which of them a plan must take down while tables are renamed, and their steps.
#pragma once

#include "models/migrate/diff.h"
#include "models/migrate/step_writer.h"

#include <map>
#include <set>

namespace sluice::sqlite {

// What is dropped first and what is created last, by name. A trigger's table is named as before and as after.
struct ReaderWork
{
    std::map<catalog::QualifiedName, catalog::View> dropViews;
    std::map<catalog::QualifiedName, catalog::View> createViews;
    std::map<catalog::ObjectId, catalog::Trigger> dropTriggers;   // by the old table's name
    std::map<catalog::ObjectId, catalog::Trigger> createTriggers; // by the new table's name

    [[nodiscard]] std::vector<migrate::Step> dropSteps() const;
    [[nodiscard]] std::vector<migrate::Step> createSteps() const;
};

// RENAME parses every view and trigger, and rewrites those that read what is renamed: these are rebuilt as desired.
[[nodiscard]] ReaderWork collectReaders(const migrate::Diff &diff, const catalog::Catalog &before,
                                        const catalog::Catalog &after);

} // namespace sluice::sqlite

// Which object of the first schema is which of the second under another name: what was answered, and what must be asked.
#pragma once

#include "models/base/result.h"
#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

#include <map>
#include <set>

namespace sluice::migrate {

// Old names to new ones. A column map belongs to the old name of its table.
struct Renames
{
    std::map<catalog::QualifiedName, catalog::QualifiedName> tables;
    std::map<catalog::QualifiedName, std::map<std::string, std::string>> columns;
    std::set<catalog::ObjectId> partnerless; // answered: gone for good

    [[nodiscard]] catalog::QualifiedName tableNow(const catalog::QualifiedName &old) const;
    [[nodiscard]] std::string columnNow(const catalog::QualifiedName &oldTable,
                                        const std::string &old) const;
};

// Usage when an answer names nothing, or two things.
[[nodiscard]] Result<Renames> answeredRenames(const Comparison &comparison,
                                              const DiffOptions &options);
// Names that differ in letter case alone are the same names on SQLite.
void addCaseRenames(Renames &renames, const Comparison &comparison);
// What went and came and may be one thing; most alike first.
[[nodiscard]] std::vector<RenameQuestion> openQuestions(const Renames &renames,
                                                        const Comparison &comparison);
// What is dropped while its name is taken over steps aside under a name of ours.
void moveDoomedAside(Renames &renames, const Comparison &comparison);

} // namespace sluice::migrate

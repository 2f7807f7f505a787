// Differences of everything but tables, views and what the diff of tables covers; and of all comments.
#pragma once

#include "models/migrate/compare.h"
#include "models/migrate/diff.h"

namespace sluice::migrate {

// A sequence that a renamed column owns goes by its desired name from here on.
void renameOwnedSequences(const catalog::Catalog &after, Diff &diff);

// Nothing on SQLite, whose objects are tables, views and their parts.
void diffObjects(const Comparison &comparison, Diff &diff);
// Rules, policies and exclusion constraints of a table, or parts of a view, that stands on both sides.
void diffParts(const catalog::Table &before, const catalog::Table &after, Diff &diff);
void diffParts(const catalog::View &before, const catalog::View &after,
               const Comparison &comparison, Diff &diff);

// Of a table or view.
void diffIndexes(const std::map<std::string, catalog::Index> &before,
                 const std::map<std::string, catalog::Index> &after,
                 const catalog::QualifiedName &owner, const Comparison &comparison, Diff &diff);

} // namespace sluice::migrate

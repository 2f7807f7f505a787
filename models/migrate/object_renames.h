// Renames of what is neither table nor column: schemas, types, sequences, views, routines, labels of enums.
#pragma once

#include "models/migrate/likeness.h"
#include "models/migrate/renames.h"

namespace sluice::migrate {

[[nodiscard]] Result<void> addObjectAnswer(Renames &renames, const catalog::ObjectId &id,
                                           const std::string &to, const Comparison &standing);

// What holds nothing of its own and is the same under another name, is renamed without a question: whether it is dropped and
// made or renamed, nobody loses anything, and renamed it keeps its grants and whatever stands on it. Compared as when the
// renames so far are done; whether there were any.
[[nodiscard]] bool addTwins(Renames &renames, const Comparison &standing);
// The type of many ranges follows its range.
void addMultiranges(Renames &renames, const Comparison &standing);

[[nodiscard]] std::vector<RenameQuestion> askOfSchemas(const Renames &renames,
                                                       const Comparison &standing);
void askOfObjects(std::vector<RenameQuestion> &questions, const Renames &renames,
                  const Comparison &standing);
void askOfLabels(std::vector<RenameQuestion> &questions, const Renames &renames,
                 const Comparison &standing, const DiffOptions &options);

// Of two tables that are the same one.
void askOfColumns(std::vector<RenameQuestion> &questions, const Renames &renames,
                  const catalog::Table &before, const catalog::Table &after);

// A candidate, unless the two are too different.
void addQuestion(std::vector<RenameQuestion> &candidates, catalog::ObjectId gone,
                 catalog::ObjectId appeared, const Likeness &alike);
// The likeliest of those about one object.
void appendBest(std::vector<RenameQuestion> &all, std::vector<RenameQuestion> candidates);

void moveObjectsAside(Renames &renames, const Comparison &standing);

} // namespace sluice::migrate

// Random DDL for a catalog that is there. Not all of it can run: what fails is left out.
#pragma once

#include "tests/corpus/said_renames.h"
#include "tests/properties/random_pick.h"

#include <optional>

namespace sluice::test {

struct DdlMutation
{
    std::string sql; // statements, each with its semicolon; all or nothing
    std::optional<SaidRename> rename;
    std::string kind = {};
};

// Nothing where the catalog has no object for the kind that was drawn.
[[nodiscard]] std::optional<DdlMutation> randomMutation(RandomPick &pick);

// Kinds of either engine, by their own files.
struct DdlMaker
{
    const char *kind;
    std::optional<DdlMutation> (*make)(RandomPick &pick);
};
[[nodiscard]] const std::vector<DdlMaker> &sharedMutations();
[[nodiscard]] const std::vector<DdlMaker> &sqliteMutations();
[[nodiscard]] const std::vector<DdlMaker> &postgresTableMutations();
[[nodiscard]] const std::vector<DdlMaker> &postgresObjectMutations();
[[nodiscard]] std::vector<std::string> mutationKinds(bool isSqlite); // all that may be drawn

} // namespace sluice::test

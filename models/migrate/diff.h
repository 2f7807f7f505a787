// What differs between two catalogs of one engine, and what must be asked before it can be planned.
#pragma once

#include "models/base/result.h"
#include "models/migrate/change.h"
#include "models/migrate/standing_catalog.h"
#include "models/sql/dialect.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sluice::migrate {

// Who runs the statements of a plan. Other migrators run them all inside one transaction of their own, and read no answers.
enum class Runs { ByUs, InsideATransaction };

// Answers for scripts; keys are paths ("schema.table.column"; without schema on SQLite).
struct DiffOptions
{
    std::map<std::string, std::string>
        renames; // "orders.fullname" → "full_name", "mood.sad" → "blue"; "table:a" style kinds allowed; → "": no partner, dropped
    std::map<std::string, std::string> fills; // path of a column → SQL expression
    std::map<std::string, std::string> conversions;
    std::map<std::string, std::string>
        labels;          // "schema.type.label" → where the rows of a label that goes are put
    bool owners = false; // compared and set only where asked for
    bool grants = false;
    Runs runs = Runs::ByUs;
    bool dropUnmatched = false; // what has no partner is dropped, without a question
};

// Something gone and something new that may be the same: to be answered, never guessed.
struct RenameQuestion
{
    catalog::ObjectId gone;
    catalog::ObjectId appeared;
    Message evidence; // "same type, same position, same constraints"
    int likeness = 0; // 0 … 100
};

// The entry of DiffOptions::renames that answers yes. With "" for its second it answers no: what went is dropped.
[[nodiscard]] std::pair<std::string, std::string> answerOf(const RenameQuestion &question);

// Renames come first, those of schemas before all others, which name things as they are called behind these; every other
// change names its table and columns as they are called after the renames.
struct Diff
{
    std::vector<Change> changes; // in the order of discovery: deterministic, not yet executable
    StandingCatalog now; // the first catalog, which must outlive this, as it is behind the renames
    std::vector<RenameQuestion> questions;
    std::map<catalog::ObjectId, std::map<std::string, std::string>> labels; // answers, by enum
    Runs runs = Runs::ByUs;
    std::vector<Message> refusals; // what differs and cannot be planned, with the reason
    [[nodiscard]] bool isEmpty() const
    {
        return changes.empty() && questions.empty() && refusals.empty();
    }
};

// Refused when a rename or fill names nothing, or the dialects differ.
[[nodiscard]] Result<Diff> diff(const catalog::Catalog &before, const catalog::Catalog &after,
                                const sql::Dialect &dialect, const DiffOptions &options = {});

// An empty diff: what proofs, drift and re-reads use.
[[nodiscard]] bool equivalent(const catalog::Catalog &a, const catalog::Catalog &b,
                              const sql::Dialect &dialect);

} // namespace sluice::migrate

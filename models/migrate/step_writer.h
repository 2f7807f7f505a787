// One step of a plan, and the interface by which an engine writes its changes as steps.
#pragma once

#include "models/base/result.h"
#include "models/migrate/diff.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::migrate {

enum class Severity { Note, Warning, DataLoss };

struct Hazard
{
    std::string id; // "SL019", "PG020": the catalogue of hazards
    Severity severity = Severity::Warning;
    Message
        chip; // short, capitals: "DATA LOSS", "REWRITE", "SCAN", "LOCK", "BREAKS OLD CODE", "NOT ATOMIC"
    Message message; // one sentence
    bool operator==(const Hazard &) const = default;
};

// The first column of a statement that asks for what must not be; its text is the message.
inline constexpr std::string_view kViolationColumn = "sluice_violation";

struct Step
{
    std::string id; // stable within the plan: "1", "2", …
    Message title;  // "Add column orders.region"
    std::vector<catalog::ObjectId> objects;
    // Statements, without semicolons. One whose first column is called kViolationColumn fails the step with any row.
    std::vector<std::string> sql;
    Message reason;                   // why the step is there, one sentence
    std::vector<std::string> reverse; // statements that undo it; empty: none exists
    bool reverseRestoresData = false;
    Message lock; // strongest lock on what existed before: "ACCESS EXCLUSIVE on orders"
    bool rewrites = false;
    bool scans = false;
    std::vector<Hazard> hazards;
    bool inTransaction = true;
    int segment = 1;

    [[nodiscard]] bool losesData() const;
    bool operator==(const Step &) const = default;
};

class StepWriter
{
public:
    virtual ~StepWriter() = default;

    // All changes as steps in an executable order, ids left empty; deterministic. Refused (one reason in message and one in
    // each argument of detail, each with its object) for what it cannot prove.
    [[nodiscard]] virtual Result<std::vector<Step>> write(const Diff &diff,
                                                          const catalog::Catalog &before,
                                                          const catalog::Catalog &after) const = 0;
    // The statements, in an executable order and without semicolons, that make this schema in an empty database.
    // Refused, with the objects, when no order is possible.
    [[nodiscard]] virtual Result<std::vector<std::string>> creation(
        const catalog::Catalog &catalog) const = 0;
    // Why the values of the column would not surely survive, as write() would refuse it; nothing if they would.
    [[nodiscard]] virtual std::optional<Message> whyNotConverted(
        const AlterColumn & /*change*/) const
    {
        return {};
    }
    // Statements to run before the first and behind the last transaction (SQLite: foreign_keys off and back on),
    // and inside it before COMMIT (SQLite: foreign_key_check; any row it returns is a failure).
    struct Frame
    {
        std::vector<std::string> before;
        std::string begin;
        std::vector<std::string> checks; // must return no row that they did not return before
        std::vector<std::string> after;  // run on every path
    };
    // Around steps that lead to `after`.
    [[nodiscard]] virtual Frame frame(const std::vector<Step> &steps,
                                      const catalog::Catalog &after) const = 0;
};

} // namespace sluice::migrate

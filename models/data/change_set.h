// Pending edits of one connection: an overlay keyed by table and row key, which owns undo and redo.
#pragma once

#include "models/base/message.h"
#include "models/catalog/name.h"
#include "models/data/row_key.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sluice::data {

struct CellChange
{
    Value before;
    Value after;
    bool operator==(const CellChange &) const = default;
};

enum class RowChangeKind { Update, Insert, Delete };

// One pending row. Key and `original` come from the row as it was read; an Insert has a draft key (one negative Integer).
struct RowChange
{
    RowChangeKind kind = RowChangeKind::Update;
    std::map<std::string, CellChange>
        cells; // by column; of an Insert only `after` counts; a column left out is DEFAULT
    std::map<std::string, Value>
        original; // the row as it was read, for the conflict check of a Delete
    bool operator==(const RowChange &) const = default;
};

struct RowAddress
{
    catalog::QualifiedName table;
    RowKey key;
    auto operator<=>(const RowAddress &) const = default;
};

struct ChangeCounts
{
    int cells = 0;
    int inserts = 0;
    int deletes = 0;
    [[nodiscard]] int total() const { return cells + inserts + deletes; }
    bool operator==(const ChangeCounts &) const = default;
};

class ChangeSet
{
public:
    using Rows = std::map<RowAddress, RowChange>;

    // Stages a cell; setting it back to `before` removes the change. On a draft, sets the draft's value.
    void setCell(const RowAddress &row, const std::string &column, Value before, Value after);
    // Takes one cell's change back; a draft's cell goes back to DEFAULT.
    void revertCell(const RowAddress &row, const std::string &column);
    // Returns the draft's address.
    RowAddress insertRow(const catalog::QualifiedName &table,
                         std::map<std::string, Value> values = {});
    void deleteRow(const RowAddress &row, std::map<std::string, Value> original);
    void revertRow(const RowAddress &row);
    void clear(); // one undo step, like all of the above

    // Everything between begin and end is one undo step named `label`. Steps nest: the outermost one counts.
    void beginStep(Message label);
    void endStep();

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    [[nodiscard]] Message undoLabel() const;
    [[nodiscard]] Message redoLabel() const;
    void undo();
    void redo();
    // After a commit: nothing is pending and there is nothing to undo.
    void committed();

    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] const RowChange *find(const RowAddress &row) const;
    [[nodiscard]] ChangeCounts counts() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    // Grows with every change: cheap to compare.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    struct Edit
    {
        RowAddress row;
        std::optional<RowChange> before;
        std::optional<RowChange> after;
    };
    struct Step
    {
        Message label;
        std::vector<Edit> edits;
    };
    void apply(const RowAddress &row, std::optional<RowChange> after, Message label);
    void applyUpdate(const RowAddress &row, RowChange change, const std::string &column);
    void put(const RowAddress &row, const std::optional<RowChange> &change);

    Rows m_rows;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    std::optional<Step> m_open;
    int m_depth = 0; // of beginStep()
    // From the far end upwards: drafts sort in the order they were made, and real keys are hardly ever there.
    std::int64_t m_nextDraft = std::numeric_limits<std::int64_t>::min();
    std::uint64_t m_revision = 0;
};

} // namespace sluice::data

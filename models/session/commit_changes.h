// Writes the pending edits in one transaction: each statement must touch exactly one row, else all of it rolls back.
#pragma once

#include "models/session/session.h"

#include <map>
#include <vector>

namespace sluice::session {

// A row that is no longer what it was when it was edited.
struct Conflict
{
    data::RowAddress row;
    data::RowChange mine;
    std::optional<std::map<std::string, data::Value>>
        theirs; // the row as it stands; nothing: it is gone
};

struct CommitReport
{
    int rowsWritten = 0;
    std::vector<Conflict> conflicts; // when not empty, nothing was written
};

// The statements that would be sent, in order, as readable SQL without semicolons.
[[nodiscard]] std::vector<std::string> previewChanges(const catalog::Catalog &catalog,
                                                      const data::ChangeSet &changes,
                                                      const sql::Dialect &dialect);

// Synchronous form, on the connection's thread.
[[nodiscard]] Result<CommitReport> writeChanges(engine::Connection &connection,
                                                const catalog::Catalog &catalog,
                                                const data::ChangeSet::Rows &rows,
                                                const engine::Call &call);

// On the interactive lane. After success the session's change set is empty.
Request commitChanges(Session &session, std::function<void(Result<CommitReport>)> done);

} // namespace sluice::session

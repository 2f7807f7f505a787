// A table model over a real SQLite file, with its answers in a queue and a tester that watches every signal.
#pragma once

#include "models/item/table_model.h"
#include "tests/session/open_session.h"

#include <QAbstractItemModelTester>

namespace sluice::tests {

class OpenTable
{
public:
    explicit OpenTable(const std::string &script, const std::string &name = "people")
        : file(script)
        , open(file.path())
        , model(open.session(), {"main", name})
        , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        waitForExact();
        waitFor(0);
    }

    bool waitFor(int row)
    {
        if (row >= model.rowCount()) {
            return false;
        }
        model.rowsInView(row, row + 20);
        return open.queue().runUntil(
            [this, row] { return model.cellState(row, 0) != item::CellState::Loading; });
    }
    bool waitForExact()
    {
        return open.queue().runUntil([this] { return model.isRowCountExact(); });
    }
    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data(Qt::EditRole).toString();
    }
    bool edit(int row, int column, const char *value)
    {
        return model.setData(model.index(row, column), QString::fromUtf8(value), Qt::EditRole);
    }
    [[nodiscard]] data::ChangeSet &changes() { return open.session().changes(); }

    SqliteFile file;
    OpenSession open;
    item::TableModel model;

private:
    QAbstractItemModelTester m_tester;
};

} // namespace sluice::tests

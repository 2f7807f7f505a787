#include "widgets/grid/cell_find.h"

#include "models/data/format.h"
#include "models/item/convert.h"
#include "widgets/grid/grid_view.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace sluice::ui {

namespace {

constexpr int kStepsAtOnce = 5'000; // some milliseconds

} // namespace

CellFind::CellFind(GridView &grid, QObject *parent)
    : QObject(parent)
    , m_grid(grid)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &CellFind::goOn);
}

void CellFind::stop()
{
    m_next.stop();
}

void CellFind::find(const QString &text, bool backwards, bool stays)
{
    stop();
    if (text.isEmpty() || m_grid.cells() == nullptr || m_grid.model()->rowCount() == 0
        || m_grid.model()->columnCount() == 0) {
        return;
    }
    m_text = text;
    m_direction = backwards ? -1 : 1;
    m_startRow = std::max(0, m_grid.currentIndex().row());
    m_startColumn = std::max(0, m_grid.currentIndex().column());
    m_row = m_startRow;
    m_column = m_startColumn;
    m_isWrapped = false;
    m_isPartial = false;
    if (stays && matches()) {
        Q_EMIT found(false);
        return;
    }
    goOn();
}

void CellFind::goOn()
{
    for (int steps = 0; steps < kStepsAtOnce; ++steps) {
        const bool isMore = step();
        if (matches()) {
            m_grid.moveTo(m_row, m_column);
            Q_EMIT found(m_isWrapped);
            return;
        }
        if (!isMore) {
            Q_EMIT notFound(m_isPartial);
            return;
        }
    }
    m_next.start();
}

bool CellFind::matches() const
{
    const item::CellSource &cells = *m_grid.cells();
    if (m_row >= m_grid.model()->rowCount() || m_column >= m_grid.model()->columnCount()) {
        return false;
    }
    const auto cell = cells.cellView(m_row, m_column);
    return cell && cell->kind != data::ValueKind::Null
           && item::toQString(data::toText(*cell)).contains(m_text, Qt::CaseInsensitive);
}

bool CellFind::step()
{
    m_column += m_direction;
    const int columns = m_grid.model()->columnCount();
    const bool isMore = (m_column >= 0 && m_column < columns) || stepRow();
    return isMore
           && !(m_isWrapped && m_row == m_startRow
                && (m_column - m_startColumn) * m_direction >= 0);
}

// Around the end until the row it began with.
bool CellFind::stepRow()
{
    std::optional<int> row = loadedRow(m_row + m_direction);
    if (!row && !m_isWrapped) {
        m_isWrapped = true;
        row = loadedRow(m_direction > 0 ? 0 : m_grid.model()->rowCount() - 1);
    }
    if (!row) {
        return false;
    }
    m_row = *row;
    m_column = m_direction > 0 ? 0 : m_grid.model()->columnCount() - 1;
    return !m_isWrapped || (m_row - m_startRow) * m_direction <= 0;
}

std::optional<int> CellFind::loadedRow(int row)
{
    const int rows = m_grid.model()->rowCount();
    if (row < 0 || row >= rows) {
        return std::nullopt;
    }
    const auto nearest = m_grid.cells()->nearestLoadedRow(row, m_direction);
    m_isPartial = m_isPartial || nearest != row;
    return nearest;
}

} // namespace sluice::ui

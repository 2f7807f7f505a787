#include "widgets/shell/log_model.h"

#include "models/item/convert.h"
#include "widgets/shell/durations.h"
#include "widgets/style/theme.h"

#include <QEvent>

namespace sluice::ui {

namespace {

QString sourceName(engine::Origin origin)
{
    switch (origin) {
    case engine::Origin::User:
        return LogModel::tr("You");
    case engine::Origin::Grid:
        return LogModel::tr("Grid");
    case engine::Origin::Introspection:
        return LogModel::tr("Catalog");
    case engine::Origin::Migration:
        return LogModel::tr("Migration");
    case engine::Origin::Edit:
        return LogModel::tr("Edit");
    case engine::Origin::Internal:
        break;
    }
    return LogModel::tr("Sluice");
}

} // namespace

void LogModel::append(const engine::SentStatement &sent, session::Lane lane)
{
    using namespace std::chrono;
    if (static_cast<int>(m_rows.size()) >= kCap) {
        beginRemoveRows({}, 0, 0);
        m_rows.pop_front();
        endRemoveRows();
    }
    const int row = static_cast<int>(m_rows.size());
    const auto at = duration_cast<milliseconds>(sent.at.time_since_epoch()).count();
    beginInsertRows({}, row, row);
    m_rows.push_back({.at = QDateTime::fromMSecsSinceEpoch(at),
                      .origin = sent.origin,
                      .lane = lane,
                      .duration = sent.duration,
                      .sql = item::toQString(sent.text),
                      .error = item::toQString(sent.error)});
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::text(const Row &row, int column) const
{
    switch (column) {
    case Time:
        return row.at.time().toString(QStringLiteral("HH:mm:ss.zzz"));
    case Source:
        return sourceName(row.origin);
    case Duration:
        return durationText(row.duration);
    default:
        return (row.error.isEmpty() ? row.sql : row.error + QStringLiteral("  ·  ") + row.sql)
            .simplified();
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Theme &theme = Theme::current();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Statement ? fullText(index.row()).left(4000) : QVariant();
    case Qt::FontRole:
        return index.column() == Source ? theme.textFont() : theme.codeFont();
    case Qt::ForegroundRole:
        if (!row.error.isEmpty()) {
            return theme.color(Token::Removed);
        }
        return theme.color(index.column() == Statement ? Token::Text : Token::Dim);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time");
    case Source:
        return tr("Source");
    case Duration:
        return tr("Took");
    default:
        return tr("Statement");
    }
}

bool LogModel::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    }
    return QAbstractTableModel::event(event);
}

QString LogModel::fullText(int row) const
{
    const Row &entry = m_rows[static_cast<std::size_t>(row)];
    return entry.error.isEmpty() ? entry.sql : entry.sql + QStringLiteral("\n-- ") + entry.error;
}

} // namespace sluice::ui

#include "widgets/shell/palette_model.h"

#include "widgets/shell/fuzzy.h"

#include <algorithm>

namespace sluice::ui {

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    search({});
}

void PaletteModel::search(const QString &pattern)
{
    beginResetModel();
    m_hits.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        if (auto match = fuzzyMatch(pattern, entry.text)) {
            m_hits.push_back({i, match->score + entry.bonus, std::move(match->positions)});
        }
    }
    std::stable_sort(m_hits.begin(), m_hits.end(),
                     [](const Hit &a, const Hit &b) { return a.score > b.score; });
    if (m_hits.size() > kShown) {
        m_hits.resize(kShown);
    }
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const Hit &hit = m_hits[static_cast<std::size_t>(index.row())];
    const PaletteEntry &entry = m_entries[hit.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return QStringList{entry.text, entry.aside, entry.keys}.join(u' ').trimmed();
    case AsideRole:
        return entry.aside;
    case KeysRole:
        return entry.keys;
    case IconRole:
        return entry.icon;
    case PayloadRole:
        return entry.payload;
    case PositionsRole:
        return QVariant::fromValue(hit.positions);
    default:
        return {};
    }
}

} // namespace sluice::ui

#include "models/item/catalog_filter.h"

#include "models/catalog/name.h"
#include "models/item/roles.h"

#include <algorithm>

namespace sluice::item {

namespace {

QString searchedText(const QModelIndex &index, bool withOwner)
{
    const QString part = index.data(ObjectPartRole).toString();
    const QString name = index.data(ObjectNameRole).toString();
    if (part.isEmpty()) {
        return name;
    }
    return withOwner ? name + QChar(u'.') + part : part;
}

} // namespace

CatalogFilter::CatalogFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void CatalogFilter::setText(const QString &text)
{
    const QStringList words = text.split(QChar(u' '), Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

// The base class would build what stands under every table that a view lists.
bool CatalogFilter::hasChildren(const QModelIndex &parent) const
{
    return isFiltering() || !sourceModel() ? QSortFilterProxyModel::hasChildren(parent)
                                           : sourceModel()->hasChildren(mapToSource(parent));
}

bool CatalogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const int kind = index.data(ObjectKindRole).toInt();
    if (kind == kSectionHead || kind == static_cast<int>(catalog::ObjectKind::Schema)) {
        return false; // there for what is in them
    }
    return std::ranges::all_of(m_words, [&index](const QString &word) {
        return searchedText(index, word.contains(QChar(u'.'))).contains(word, Qt::CaseInsensitive);
    });
}

} // namespace sluice::item

// The object tree narrowed to what matches a text: objects by name with all their parts, else the parts that match.
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace sluice::item {

class CatalogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CatalogFilter(QObject *parent = nullptr);

    // Words that must all occur, in any case; "orders.tot" looks for a part within a table.
    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace sluice::item

// What a table is filtered and sorted by: the pills, the WHERE field, the sorts of its columns; the model follows them.
#pragma once

#include "models/base/error.h"
#include "models/item/table_model.h"
#include "models/sql/filter_text.h"

#include <QObject>

namespace sluice::ui {

class FilterPills;
class WhereStrip;

class RowViewControls : public QObject
{
    Q_OBJECT

public:
    RowViewControls(item::TableModel &model, const sql::Dialect &dialect, QWidget *parent);

    // For the tab to place.
    [[nodiscard]] FilterPills *pills() const { return m_pills; }
    [[nodiscard]] WhereStrip *where() const { return m_where; }

    [[nodiscard]] bool isFiltered() const;
    // Only rows with this cell's value, or all but them.
    void filterBy(const QModelIndex &cell, bool isExcluded);
    void search(const QString &text); // only rows with the text in one of their columns
    void clearFilters();

    // `extend`: behind what is sorted by already.
    void sortBy(int column, bool descending, bool extend);
    void toggleSort(int column, bool extend); // rising, falling, not at all
    void setNullsFirst(int column, std::optional<bool> nullsFirst);
    void clearSort();
    [[nodiscard]] const sql::SortTerm *sortOf(int column) const;

    // Whether the failure is one of the WHERE field, which then shows it; the rows are those of before.
    [[nodiscard]] bool takeError(const Error &error);

private:
    void apply();
    [[nodiscard]] std::string nameOf(int column) const;
    void setOrder(std::vector<sql::SortTerm> order);

    item::TableModel &m_model;
    const sql::Dialect &m_dialect;
    FilterPills *m_pills;
    WhereStrip *m_where;
    std::string m_lastWhere; // before the one in use
};

} // namespace sluice::ui

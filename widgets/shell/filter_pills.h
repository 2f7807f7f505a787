// The filters of a table, a pill each: click to edit, the cross (or Delete) to remove. What cannot be applied is amber.
#pragma once

#include "models/item/table_model.h"
#include "models/sql/filter_text.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace sluice::ui {

class FilterPills : public QWidget
{
    Q_OBJECT

public:
    FilterPills(const item::TableModel &model, const sql::Dialect &dialect, QWidget *parent);

    [[nodiscard]] const std::vector<sql::FilterText> &filters() const { return m_filters; }
    void setFilters(std::vector<sql::FilterText> filters);
    void add(const std::vector<sql::FilterText> &filters);
    // Opens the editor for a new filter, on that column.
    void ask(const QString &column);
    // Of those that can be applied.
    [[nodiscard]] std::vector<sql::Condition> conditions() const;

Q_SIGNALS:
    void changed();

private:
    void retranslate();
    void build();
    void addPill(std::size_t index);
    void edit(std::size_t index, QWidget *anchor);
    void remove(std::size_t index);
    [[nodiscard]] Result<sql::Condition> conditionOf(const sql::FilterText &filter) const;

    const item::TableModel &m_model;
    const sql::Dialect &m_dialect;
    std::vector<sql::FilterText> m_filters;
    QHBoxLayout *m_row;
    QPushButton *m_more;
};

} // namespace sluice::ui

// Where a filter is typed: column, comparator, value.
#pragma once

#include "models/item/table_model.h"
#include "models/sql/filter_text.h"
#include "widgets/shell/floating_card.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace sluice::ui {

class FilterEditor : public FloatingCard
{
    Q_OBJECT

public:
    FilterEditor(const item::TableModel &model, const sql::Dialect &dialect, QWidget *parent);

    void edit(const sql::FilterText &filter);
    [[nodiscard]] QComboBox *columnField() const { return m_column; }
    [[nodiscard]] QComboBox *comparatorField() const { return m_comparator; }
    [[nodiscard]] QLineEdit *valueField() const { return m_value; }

Q_SIGNALS:
    void taken(const std::vector<sluice::sql::FilterText> &filters);

protected:
    void take() override;

private:
    void retranslate();
    void showComparators();
    [[nodiscard]] sql::FilterText typed() const;
    [[nodiscard]] catalog::TypeRef typeOf(const sql::FilterText &filter) const;

    const item::TableModel &m_model;
    const sql::Dialect &m_dialect;
    QComboBox *m_column;
    QComboBox *m_comparator;
    QLineEdit *m_value;
    QLabel *m_error;
};

} // namespace sluice::ui

// Where a filter is typed: column, comparator, value. Enter takes it, Escape leaves it.
#pragma once

#include "models/item/table_model.h"
#include "models/sql/filter_text.h"

#include <QFrame>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;

namespace sluice::ui {

class FilterEditor : public QFrame
{
    Q_OBJECT

public:
    // Floats over the window's other parts, and deletes itself when it is left.
    FilterEditor(const item::TableModel &model, const sql::Dialect &dialect, QWidget *parent);

    void edit(const sql::FilterText &filter);
    void openBelow(const QWidget &anchor);
    [[nodiscard]] QComboBox *columnField() const { return m_column; }
    [[nodiscard]] QComboBox *comparatorField() const { return m_comparator; }
    [[nodiscard]] QLineEdit *valueField() const { return m_value; }

Q_SIGNALS:
    void taken(const std::vector<sluice::sql::FilterText> &filters);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void focusMoved(const QWidget *to);
    void showComparators();
    void take();
    void leave(); // the keyboard goes back to where it was
    [[nodiscard]] sql::FilterText typed() const;
    [[nodiscard]] catalog::TypeRef typeOf(const sql::FilterText &filter) const;

    const item::TableModel &m_model;
    const sql::Dialect &m_dialect;
    QComboBox *m_column;
    QComboBox *m_comparator;
    QLineEdit *m_value;
    QLabel *m_error;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace sluice::ui

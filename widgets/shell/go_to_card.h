// Asks for a row by its number, or a column by its name.
#pragma once

#include "widgets/shell/floating_card.h"

class QLabel;
class QLineEdit;

namespace sluice::ui {

class GoToCard : public FloatingCard
{
    Q_OBJECT

public:
    // `columns` in the order of the model; `rows`: how many there are, as far as is known.
    GoToCard(const QStringList &columns, qint64 rows, QWidget *parent);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void rowChosen(qint64 row); // from 0
    void columnChosen(int column);

protected:
    void take() override;

private:
    [[nodiscard]] int columnMeant(const QString &text) const; // -1: none

    QStringList m_columns;
    qint64 m_rows;
    QLineEdit *m_field;
    QLabel *m_hint;
};

} // namespace sluice::ui

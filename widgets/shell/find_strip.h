// A field to find text in the rows of a grid that are loaded; where a table is behind it, all of its rows are a press away.
#pragma once

#include "widgets/grid/cell_find.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace sluice::ui {

class FindStrip : public QFrame
{
    Q_OBJECT

public:
    FindStrip(GridView &grid, bool hasTable, QWidget *parent);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString message() const; // "Not found", …
    void open();

public Q_SLOTS:
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void wholeTableWanted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void find(bool backwards, bool stays);
    void searchTable();
    void say(const QString &message, bool isBad = false);
    void leave();

    GridView &m_grid;
    CellFind m_find;
    QLabel *m_word;
    QLineEdit *m_field;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_message;
    QPushButton *m_wholeTable; // hidden without a table
};

} // namespace sluice::ui

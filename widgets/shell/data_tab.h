// A table's tab: where it is, how many rows it has, its grid, and the bar of pending changes at the foot.
#pragma once

#include "models/base/error.h"
#include "models/catalog/name.h"
#include "models/session/session.h"
#include "widgets/shell/column_arrangement.h"

#include <QElapsedTimer>
#include <QModelIndex>
#include <QWidget>

class QLabel;
class QMenu;
class QStackedLayout;

namespace sluice::item {
class ShownColumns;
class TableModel;
} // namespace sluice::item

namespace sluice::ui {

class ErrorPanel;
class ExportStrip;
class FindStrip;
class GridView;
class PendingBar;
class RowViewControls;

class DataTab : public QWidget
{
    Q_OBJECT

public:
    DataTab(session::Session &session, catalog::QualifiedName table, QWidget *parent = nullptr);

    [[nodiscard]] const catalog::QualifiedName &table() const { return m_table; }
    [[nodiscard]] GridView *grid() const { return m_grid; }
    [[nodiscard]] item::TableModel *model() const { return m_model; }
    [[nodiscard]] RowViewControls *rowView() const { return m_rowView; }
    [[nodiscard]] FindStrip *findStrip() const { return m_find; }
    [[nodiscard]] ExportStrip *exportStrip() const { return m_export; }
    [[nodiscard]] bool hasChanges() const; // of this table
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString countText() const;
    void goToColumn(const QString &name); // shown from now on
    // As the user left it; by name, so for another visit too.
    [[nodiscard]] ColumnArrangement columns() const;
    void setColumns(const ColumnArrangement &columns);

public Q_SLOTS:
    void refresh();
    void cancel();
    void insertRow();
    void duplicateRow();
    void deleteRows();
    void revertRow();
    void setNull();
    void goTo();      // asks for a row or column
    void addFilter(); // for the current column
    void editWhere();
    void onlyThisValue();
    void notThisValue();
    void clearFilters();
    void sortAscending();
    void sortDescending();
    void clearSort();
    void hideColumn();
    void showAllColumns();
    void pinColumn(); // or lets it go
    void moveColumnLeft();
    void moveColumnRight();
    void exportRows();     // asks where to
    void changesChanged(); // the session's change set is not what it was

Q_SIGNALS:
    void reviewRequested();
    void applyRequested();
    void discardRequested();
    void rowsCounted(qint64 rows); // exactly
    void failed(const Error &error);
    void refused(const QString &reason);
    void stateChanged();
    void columnsArranged();

private:
    void retranslate();
    [[nodiscard]] QModelIndex currentCell() const; // in the model of all columns
    [[nodiscard]] QWidget *buildCrumbs();
    void connectModel();
    void connectGrid();
    void showCount();
    [[nodiscard]] QString sortHint() const;
    void showEmptyText();
    void setBusy(bool busy);
    void showError(const Error &error);
    void deleteThese(const QList<int> &rows);
    void refuse(const QString &reason);
    void showCellMenu(QPoint global, const QModelIndex &index);
    void showHeaderMenu(QPoint global, int shown);
    void rowViewChanged();
    void filterByCell(bool isExcluded);
    void sortByColumn(bool descending);
    // data_tab_columns.cpp
    void addColumnActions(QMenu &menu, int column);
    void moveColumn(int step);
    [[nodiscard]] QString columnName(int column) const; // of all
    [[nodiscard]] std::vector<std::string> shownColumns() const;
    // data_tab_menus.cpp
    void addFilterActions(QMenu &menu, const QModelIndex &index);

    session::Session &m_session;
    catalog::QualifiedName m_table;
    item::TableModel *m_model;
    item::ShownColumns *m_columns; // what the grid shows of it
    GridView *m_grid;
    QLabel *m_crumbs;
    QLabel *m_notice;
    QLabel *m_count;
    ErrorPanel *m_error;
    PendingBar *m_pending;
    RowViewControls *m_rowView;
    FindStrip *m_find;
    ExportStrip *m_export;
    QElapsedTimer m_clock;
    std::chrono::microseconds m_took{0};
    bool m_busy = false;
    bool m_counted = false;
};

} // namespace sluice::ui

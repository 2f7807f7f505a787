// What a table's tab offers for a cell and a column: menus, and the commands behind them.
#include "models/item/shown_columns.h"
#include "models/item/table_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/copy_as.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/filter_pills.h"
#include "widgets/shell/row_view_controls.h"
#include "widgets/shell/where_strip.h"
#include "widgets/style/theme.h"

#include <QMenu>

namespace sluice::ui {

void DataTab::showCellMenu(QPoint global, const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool onCell = index.isValid();
    addCopyActions(*menu, *m_grid, m_session);
    menu->addAction(icon(QStringLiteral("export")), tr("Export Rows…"), this, &DataTab::exportRows);
    menu->addSeparator();
    addFilterActions(*menu, index);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("plus")), tr("Insert Row"), this, &DataTab::insertRow)
        ->setEnabled(isEditable());
    menu->addAction(tr("Duplicate Row"), this, &DataTab::duplicateRow)
        ->setEnabled(isEditable() && onCell);
    menu->addAction(tr("Set NULL"), this, &DataTab::setNull)->setEnabled(isEditable() && onCell);
    menu->addAction(icon(QStringLiteral("undo")), tr("Revert Row"), this, &DataTab::revertRow)
        ->setEnabled(hasChanges() && onCell);
    menu->addAction(icon(QStringLiteral("trash")), tr("Delete Rows"), this, &DataTab::deleteRows)
        ->setEnabled(isEditable() && onCell);
    menu->popup(global);
}

void DataTab::addFilterActions(QMenu &menu, const QModelIndex &index)
{
    const bool onCell = index.isValid();
    menu.addAction(icon(QStringLiteral("filter")), tr("Only This Value"), this,
                   &DataTab::onlyThisValue)
        ->setEnabled(onCell);
    menu.addAction(tr("Not This Value"), this, &DataTab::notThisValue)->setEnabled(onCell);
    menu.addAction(tr("Clear Filters"), this, &DataTab::clearFilters)
        ->setEnabled(m_rowView->isFiltered());
}

void DataTab::showHeaderMenu(QPoint global, int shown)
{
    const int column = m_columns->sourceColumn(shown);
    if (column < 0) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const sql::SortTerm *sort = m_rowView->sortOf(column);
    const bool isSorted = !m_model->rowView().order.empty();
    const auto sortAction = [&](const QString &text, const char *symbol, bool descending,
                                bool extend) {
        return menu->addAction(icon(QString::fromLatin1(symbol)), text, this,
                               [=, this] { m_rowView->sortBy(column, descending, extend); });
    };
    sortAction(tr("Sort Ascending"), "sort-ascending", false, false);
    sortAction(tr("Sort Descending"), "sort-descending", true, false);
    if (isSorted && sort == nullptr) {
        sortAction(tr("Then Ascending"), "sort-ascending", false, true);
        sortAction(tr("Then Descending"), "sort-descending", true, true);
    }
    const auto nulls = [&](const QString &text, bool first) {
        QAction *action = menu->addAction(text, this, [=, this] {
            const auto &now = m_rowView->sortOf(column)->nullsFirst;
            m_rowView->setNullsFirst(column, now == first ? std::nullopt : std::optional(first));
        });
        action->setCheckable(true);
        action->setChecked(sort && sort->nullsFirst == first);
        action->setEnabled(sort != nullptr);
    };
    nulls(tr("NULLs First"), true);
    nulls(tr("NULLs Last"), false);
    menu->addAction(tr("Clear Sort"), this, &DataTab::clearSort)->setEnabled(isSorted);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("filter")), tr("Filter…"), this,
                    [this, column] { m_rowView->pills()->ask(columnName(column)); });
    menu->addSeparator();
    addColumnActions(*menu, shown);
    menu->popup(global);
}

void DataTab::addFilter()
{
    m_rowView->pills()->ask(columnName(currentCell().column()));
}

void DataTab::editWhere()
{
    m_rowView->where()->open();
}

void DataTab::filterByCell(bool isExcluded)
{
    if (const QModelIndex current = currentCell(); current.isValid()) {
        m_rowView->filterBy(current, isExcluded);
    }
}

void DataTab::onlyThisValue()
{
    filterByCell(false);
}

void DataTab::notThisValue()
{
    filterByCell(true);
}

void DataTab::clearFilters()
{
    m_rowView->clearFilters();
}

// The same sort again is taken back.
void DataTab::sortByColumn(bool descending)
{
    const int column = currentCell().column();
    if (column < 0) {
        return;
    }
    const sql::SortTerm *sort = m_rowView->sortOf(column);
    if (sort && sort->descending == descending) {
        m_rowView->clearSort();
    } else {
        m_rowView->sortBy(column, descending, false);
    }
}

void DataTab::sortAscending()
{
    sortByColumn(false);
}

void DataTab::sortDescending()
{
    sortByColumn(true);
}

void DataTab::clearSort()
{
    m_rowView->clearSort();
}

} // namespace sluice::ui

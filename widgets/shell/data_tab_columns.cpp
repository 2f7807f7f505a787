// What a table's tab does with its columns: which are shown, where they stand, and how to get to one.
#include "models/item/convert.h"
#include "models/item/shown_columns.h"
#include "models/item/table_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/shell/data_tab.h"
#include "widgets/shell/export_strip.h"
#include "widgets/shell/go_to_card.h"
#include "widgets/style/theme.h"

#include <QLabel>
#include <QMenu>

namespace sluice::ui {

QString DataTab::columnName(int column) const
{
    return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

void DataTab::goTo()
{
    QStringList columns;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        columns << columnName(column);
    }
    auto *card = new GoToCard(columns, m_model->rowCount(), this);
    connect(card, &GoToCard::rowChosen, this, [this](qint64 row) {
        m_grid->moveTo(static_cast<int>(row), std::max(0, m_grid->currentIndex().column()));
    });
    connect(card, &GoToCard::columnChosen, this,
            [this](int column) { goToColumn(columnName(column)); });
    card->openBelow(*m_crumbs, card->field());
}

std::vector<std::string> DataTab::shownColumns() const
{
    std::vector<std::string> columns;
    for (int shown = 0; shown < m_columns->columnCount(); ++shown) {
        columns.push_back(item::toStdString(columnName(m_columns->sourceColumn(shown))));
    }
    return columns;
}

void DataTab::exportRows()
{
    const auto catalog = m_session.catalog();
    m_export->open({.name = item::toQString(m_table.name),
                    .rows = m_model->tableRowCount(),
                    .target = catalog ? sql::insertTarget(*catalog, m_table)
                                      : sql::InsertTarget{.table = m_table},
                    .start = [this](session::FileExport file,
                                    session::ExportDone done) -> Result<session::Request> {
                        SLUICE_TRY(sql::Statement rows, m_model->statement(shownColumns()));
                        return session::exportToFile(m_session, std::move(rows), std::move(file),
                                                     std::move(done));
                    }});
}

void DataTab::goToColumn(const QString &name)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (columnName(column) == name) {
            m_columns->show(column);
            m_grid->moveTo(std::max(0, m_grid->currentIndex().row()),
                           m_columns->shownColumn(column));
        }
    }
}

ColumnArrangement DataTab::columns() const
{
    return {.order = m_columns->columnOrder(), .widths = m_grid->columnWidths()};
}

void DataTab::setColumns(const ColumnArrangement &columns)
{
    m_grid->setColumnWidths(columns.widths);
    if (columns.order != m_columns->columnOrder()) {
        m_columns->setColumnOrder(columns.order);
        m_grid->setFrozenColumns(m_columns->pinnedCount());
    }
}

void DataTab::addColumnActions(QMenu &menu, int column)
{
    const int last = m_columns->columnCount() - 1;
    menu.addAction(tr("Hide Column"), this, [this, column] { m_columns->hide(column); })
        ->setEnabled(last > 0);
    QMenu *hidden = menu.addMenu(tr("Show Column"));
    hidden->setEnabled(!m_columns->hiddenColumns().empty());
    for (const int source : m_columns->hiddenColumns()) {
        const QString name = columnName(source);
        hidden->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                          [this, name] { goToColumn(name); });
    }
    menu.addAction(tr("Show All Columns"), this, &DataTab::showAllColumns)
        ->setEnabled(hidden->isEnabled());
    if (m_columns->isPinned(column)) {
        menu.addAction(tr("Unpin Column"), this, [this, column] { m_columns->unpin(column); });
    } else {
        menu.addAction(tr("Pin Column"), this, [this, column] { m_columns->pin(column); });
    }
    menu.addAction(tr("Move Left"), this, [this, column] { m_columns->move(column, column - 1); })
        ->setEnabled(column > 0);
    menu.addAction(tr("Move Right"), this, [this, column] { m_columns->move(column, column + 1); })
        ->setEnabled(column < last);
}

void DataTab::hideColumn()
{
    m_columns->hide(m_grid->currentIndex().column());
}

void DataTab::pinColumn()
{
    const int column = m_grid->currentIndex().column();
    m_columns->isPinned(column) ? m_columns->unpin(column) : m_columns->pin(column);
}

void DataTab::showAllColumns()
{
    m_columns->showAll();
}

void DataTab::moveColumn(int step)
{
    const int column = m_grid->currentIndex().column();
    m_columns->move(column, column + step);
}

void DataTab::moveColumnLeft()
{
    moveColumn(-1);
}

void DataTab::moveColumnRight()
{
    moveColumn(1);
}

} // namespace sluice::ui

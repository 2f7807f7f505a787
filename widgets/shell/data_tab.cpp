#include "widgets/shell/data_tab.h"

#include "models/item/convert.h"
#include "models/item/shown_columns.h"
#include "models/item/table_model.h"
#include "widgets/grid/grid_header.h"
#include "widgets/grid/grid_view.h"
#include "widgets/review/pending_bar.h"
#include "widgets/shell/durations.h"
#include "widgets/shell/error_panel.h"
#include "widgets/shell/export_strip.h"
#include "widgets/shell/filter_pills.h"
#include "widgets/shell/find_strip.h"
#include "widgets/shell/row_view_controls.h"
#include "widgets/shell/where_strip.h"
#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice::ui {

using item::toQString;

DataTab::DataTab(session::Session &session, catalog::QualifiedName table, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_table(std::move(table))
    , m_model(new item::TableModel(session, m_table, this))
    , m_columns(new item::ShownColumns(*m_model, this))
    , m_grid(new GridView(this))
    , m_crumbs(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_count(new QLabel(this))
    , m_error(new ErrorPanel(this))
    , m_pending(new PendingBar(session, this))
    , m_rowView(new RowViewControls(*m_model, session.dialect(), this))
    , m_find(new FindStrip(*m_grid, true, this))
    , m_export(new ExportStrip(session, this))
{
    setWindowTitle(toQString(m_table.name));
    setFocusProxy(m_grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildCrumbs());
    layout->addWidget(m_rowView->where());
    layout->addWidget(m_find);
    layout->addWidget(m_error);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_export);
    layout->addWidget(m_pending);
    m_error->hide();
    connect(m_error->addStep([] { return tr("Try again"); }), &QPushButton::clicked, this,
            &DataTab::refresh);
    connectModel();
    connectGrid();
    m_clock.start();
    m_grid->setModel(m_columns);
    keepWorded(this, [this] { retranslate(); });
}

void DataTab::retranslate()
{
    const QString name = toQString(m_table.name);
    setAccessibleName(tr("Table %1").arg(name));
    m_grid->setAccessibleName(tr("Rows of %1").arg(name));
    showEmptyText();
    m_notice->setText(m_model->whyNotEditable());
    m_count->setAccessibleName(tr("Number of rows"));
    showCount();
}

void DataTab::showEmptyText()
{
    if (m_rowView->isFiltered()) {
        m_grid->setEmptyText(tr("No rows match the filters"),
                             tr("The cross of a filter removes it"));
    } else {
        m_grid->setEmptyText(tr("No rows"), isEditable() ? tr("Insert adds one") : QString());
    }
}

QWidget *DataTab::buildCrumbs()
{
    auto *bar = new QFrame(this);
    bar->setProperty("bar", QStringLiteral("panel"));
    keepHeight(bar, 36);
    const bool defaultSchema =
        m_table.schema == "main" || m_table.schema == "public" || m_table.schema.empty();
    QString place = toQString(m_session.label()).section(u'@', 0, 0).section(u'.', 0, 0);
    place += defaultSchema ? QString() : QStringLiteral(" › ") + toQString(m_table.schema);
    m_crumbs->setTextFormat(Qt::PlainText);
    m_crumbs->setText(place + QStringLiteral(" ›"));
    m_crumbs->setProperty("tone", QStringLiteral("dim"));
    auto *name = new QLabel(toQString(m_table.name), bar);
    name->setTextFormat(Qt::PlainText);
    name->setProperty("strong", true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setProperty("tone", QStringLiteral("warning"));
    m_count->setObjectName(QStringLiteral("rowCount"));
    m_count->setProperty("tone", QStringLiteral("dim"));
    if (!isEditable()) {
        m_notice->setProperty("tone", QStringLiteral("faint"));
    }
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(m_crumbs);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(m_rowView->pills());
    layout->addSpacing(12);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_count);
    return bar;
}

void DataTab::connectModel()
{
    const auto countAgain = [this] { showCount(); };
    connect(m_model, &item::TableModel::rowCountExact, this, countAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, countAgain);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, countAgain);
    connect(m_model, &QAbstractItemModel::modelReset, this, countAgain);
    connect(m_model, &item::TableModel::busyChanged, this, &DataTab::setBusy);
    connect(m_model, &item::TableModel::failed, this, &DataTab::showError);
    connect(m_model, &item::TableModel::rowViewChanged, this, &DataTab::rowViewChanged);
    connect(m_model, &item::TableModel::editRejected, this,
            [this](int, int, const QString &reason) { refuse(reason); });
}

void DataTab::connectGrid()
{
    connect(m_grid, &GridView::insertRequested, this, &DataTab::insertRow);
    connect(m_grid, &GridView::deleteRowsRequested, this, &DataTab::deleteThese);
    connect(m_grid, &GridView::setNullRequested, this, [this](const QModelIndex &index) {
        if (!m_model->setNull(m_columns->toSource(index))) {
            refuse(m_model->lastError());
        }
    });
    connect(m_grid, &GridView::setDefaultRequested, this,
            [this](const QModelIndex &index) { m_model->revertCell(m_columns->toSource(index)); });
    connect(m_grid, &GridView::editRefused, this,
            [this](const QModelIndex &, const QString &reason) { refuse(reason); });
    connect(m_grid, &GridView::edited, this, [this] { m_notice->clear(); });
    connect(m_grid, &GridView::contextMenuWanted, this, &DataTab::showCellMenu);
    connect(m_grid, &GridView::headerMenuWanted, this, &DataTab::showHeaderMenu);
    connect(m_grid->header(), &GridHeader::sortWanted, this, [this](int column, bool extend) {
        m_rowView->toggleSort(m_columns->sourceColumn(column), extend);
    });
    connect(m_grid->header(), &GridHeader::moveWanted, m_columns, &item::ShownColumns::move);
    connect(m_grid, &GridView::columnWidthsChanged, this, &DataTab::columnsArranged);
    connect(m_columns, &item::ShownColumns::arranged, this, &DataTab::columnsArranged);
    connect(m_columns, &item::ShownColumns::arranged, this, [this] {
        m_grid->setFrozenColumns(m_columns->pinnedCount());
        showCount();
    });
    connect(m_grid, &GridView::currentCellChanged, this, &DataTab::stateChanged);
    connect(m_find, &FindStrip::wholeTableWanted, m_rowView, &RowViewControls::search);
    connect(m_export, &ExportStrip::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_pending, &PendingBar::reviewRequested, this, &DataTab::reviewRequested);
    connect(m_pending, &PendingBar::applyRequested, this, &DataTab::applyRequested);
    connect(m_pending, &PendingBar::discardRequested, this, &DataTab::discardRequested);
}

QString DataTab::countText() const
{
    const qint64 rows = m_model->tableRowCount();
    if (rows == 0 && !m_model->isRowCountExact()) {
        return tr("counting…");
    }
    const QString count = m_model->isRowCountExact() ? ui::countText(rows)
                                                     : QStringLiteral("≈ ") + ui::countText(rows);
    return rows == 1 ? tr("%1 row").arg(count) : tr("%1 rows").arg(count);
}

// Of what takes long, why.
QString DataTab::sortHint() const
{
    constexpr qint64 kManyRows = 50'000;
    const bool isSlow = !m_model->rowView().order.empty() && !m_model->followsIndex()
                        && m_model->tableRowCount() >= kManyRows;
    return isSlow ? QStringLiteral(" · ") + tr("sorted without an index") : QString();
}

void DataTab::showCount()
{
    const QString took =
        m_took.count() > 0 ? QStringLiteral(" · ") + durationText(m_took) : QString();
    const std::size_t hidden = m_columns->hiddenColumns().size();
    const QString left =
        hidden > 0 ? QStringLiteral(" · ") + tr("%1 hidden", "columns").arg(hidden) : QString();
    m_count->setText(countText() + left + sortHint() + took);
    if (m_model->isRowCountExact() && !m_rowView->isFiltered()) {
        Q_EMIT rowsCounted(m_model->tableRowCount());
    }
}

void DataTab::setBusy(bool busy)
{
    if (busy && !m_busy) {
        m_clock.start();
    }
    if (!busy && m_clock.isValid()) {
        m_took = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
        m_clock.invalidate();
        showCount();
    }
    m_busy = busy;
    m_grid->setBusy(busy);
    Q_EMIT stateChanged();
}

void DataTab::showError(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled && !m_rowView->takeError(error)) {
        m_error->setError(error);
        m_error->show();
        Q_EMIT failed(error);
    }
}

void DataTab::refuse(const QString &reason)
{
    m_notice->setText(reason);
    Q_EMIT refused(reason);
}

bool DataTab::hasChanges() const
{
    const auto &rows = m_session.changes().rows();
    const auto first = rows.lower_bound({.table = m_table, .key = {}});
    return first != rows.end() && first->first.table == m_table;
}

bool DataTab::isEditable() const
{
    return m_model->isEditable();
}

QModelIndex DataTab::currentCell() const
{
    return m_columns->toSource(m_grid->currentIndex());
}

void DataTab::refresh()
{
    m_error->hide();
    m_model->refresh();
}

void DataTab::cancel()
{
    m_model->cancel();
}

void DataTab::insertRow()
{
    const int row = m_model->insertDraft();
    if (row < 0) {
        refuse(m_model->whyNotEditable());
        return;
    }
    m_grid->moveTo(row, std::max(0, m_grid->currentIndex().column()));
    m_grid->setFocus(Qt::OtherFocusReason);
}

void DataTab::duplicateRow()
{
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid()) {
        const int row = m_model->duplicateRow(current.row());
        if (row >= 0) {
            m_grid->moveTo(row, current.column());
        }
    }
}

void DataTab::deleteRows()
{
    m_grid->deleteSelectedRows();
}

void DataTab::deleteThese(const QList<int> &rows)
{
    if (!isEditable()) {
        refuse(m_model->whyNotEditable());
        return;
    }
    m_model->deleteRows(rows);
}

void DataTab::revertRow()
{
    if (const QModelIndex current = m_grid->currentIndex(); current.isValid()) {
        m_model->revertRow(current.row());
    }
}

void DataTab::setNull()
{
    m_grid->setCellsNull();
}

void DataTab::changesChanged()
{
    m_model->changesChanged();
    m_pending->refresh();
}

void DataTab::rowViewChanged()
{
    m_error->hide();
    m_counted = false;
    if (m_grid->currentIndex().isValid()) {
        m_grid->moveTo(0, m_grid->currentIndex().column());
    }
    showEmptyText();
    showCount();
    Q_EMIT stateChanged();
}

} // namespace sluice::ui

#include "widgets/shell/inspector.h"

#include "models/item/cell_source.h"
#include "models/item/row_form_model.h"
#include "models/item/shown_columns.h"
#include "widgets/schema/object_facts.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/row_form_delegate.h"
#include "widgets/shell/value_view.h"
#include "widgets/style/wording.h"

#include <QListView>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace sluice::ui {

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedLayout)
    , m_form(new item::RowFormModel(this))
    , m_rowView(new QListView(this))
    , m_nothing(new EmptyState([] { return tr("Select a cell to see its row"); }, this))
    , m_value(new ValueView(this))
    , m_object(new ObjectFacts(this))
{
    m_tabs->setProperty("flat", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = Row; tab <= Object; ++tab) {
        m_tabs->addTab({});
    }
    m_rowView->setModel(m_form);
    m_rowView->setModelColumn(item::RowFormModel::ValueColumn);
    m_rowView->setItemDelegate(new RowFormDelegate(m_rowView));
    m_rowView->setFrameShape(QFrame::NoFrame);
    m_rowView->setResizeMode(QListView::Adjust);
    m_rowView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rowView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_nothing, m_rowView, m_value, m_object}) {
        m_stack->addWidget(page);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QFrame(this);
    bar->setProperty("bar", true);
    auto *barLayout = new QVBoxLayout(bar);
    barLayout->setContentsMargins(12, 0, 12, 0);
    barLayout->addWidget(m_tabs);
    layout->addWidget(bar);
    layout->addLayout(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::showTab);
    keepWorded(this, [this] { retranslate(); });
    showTab(Row);
}

void Inspector::retranslate()
{
    setAccessibleName(tr("Inspector"));
    m_tabs->setAccessibleName(tr("Inspector pages"));
    m_tabs->setTabText(Row, tr("Row"));
    m_tabs->setTabText(Value, tr("Value"));
    m_tabs->setTabText(Object, tr("Object"));
    m_rowView->setAccessibleName(tr("Record"));
    refresh();
}

void Inspector::showTab(int tab)
{
    switch (static_cast<Tab>(tab)) {
    case Row:
        m_stack->setCurrentWidget(m_cell.isValid() ? static_cast<QWidget *>(m_rowView) : m_nothing);
        return;
    case Value:
        m_stack->setCurrentWidget(m_value);
        return;
    case Object:
        m_stack->setCurrentWidget(m_object);
        return;
    }
}

void Inspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void Inspector::watch(QAbstractItemModel *model)
{
    if (m_source == model) {
        return;
    }
    disconnect(m_watch);
    m_source = model;
    m_form->setSource(model);
    if (model) {
        m_watch = connect(model, &QAbstractItemModel::dataChanged, this, &Inspector::sourceChanged);
    }
}

void Inspector::showCell(const QModelIndex &shown)
{
    const QModelIndex cell = item::inWholeRow(shown);
    watch(const_cast<QAbstractItemModel *>(cell.model()));
    m_cell = cell;
    m_form->setRow(cell.row());
    refresh();
}

void Inspector::refresh()
{
    const auto *cells = dynamic_cast<const item::CellSource *>(m_source.data());
    if (!m_cell.isValid() || !cells) {
        m_value->showNothing();
    } else {
        const QString name =
            m_source->headerData(m_cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        m_value->showValue(name, cells->cellView(m_cell.row(), m_cell.column()),
                           cells->columnType(m_cell.column()));
    }
    if (m_tabs->currentIndex() == Row) {
        showTab(Row);
    }
}

void Inspector::sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (m_cell.isValid() && m_cell.row() >= topLeft.row() && m_cell.row() <= bottomRight.row()) {
        refresh();
    }
}

void Inspector::showObject(const catalog::Snapshot &catalog, const catalog::ObjectId &object)
{
    m_object->show(catalog, object);
    if (!m_cell.isValid()) {
        setTab(Object);
    }
}

void Inspector::clear()
{
    showCell({});
    m_object->show({}, {});
}

} // namespace sluice::ui

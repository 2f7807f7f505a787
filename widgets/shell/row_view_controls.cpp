#include "widgets/shell/row_view_controls.h"

#include "models/data/format.h"
#include "models/item/convert.h"
#include "models/sql/row_filter.h"
#include "widgets/shell/filter_pills.h"
#include "widgets/shell/where_strip.h"

#include <QWidget>

#include <algorithm>

namespace sluice::ui {

using item::toQString;
using item::toStdString;

RowViewControls::RowViewControls(item::TableModel &model, const sql::Dialect &dialect,
                                 QWidget *parent)
    : QObject(parent)
    , m_model(model)
    , m_dialect(dialect)
    , m_pills(new FilterPills(model, dialect, parent))
    , m_where(new WhereStrip(parent))
{
    connect(m_pills, &FilterPills::changed, this, &RowViewControls::apply);
    connect(m_where, &WhereStrip::entered, this, &RowViewControls::apply);
}

bool RowViewControls::isFiltered() const
{
    return m_model.rowView().isFiltered();
}

void RowViewControls::apply()
{
    m_where->setError({});
    m_lastWhere = m_model.rowView().where;
    m_model.setRowView({.conditions = m_pills->conditions(),
                        .where = toStdString(m_where->text()),
                        .order = m_model.rowView().order});
}

std::string RowViewControls::nameOf(int column) const
{
    return toStdString(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
}

void RowViewControls::filterBy(const QModelIndex &cell, bool isExcluded)
{
    const auto view = m_model.cellView(cell.row(), cell.column());
    if (!view || view->isCut()) {
        return;
    }
    using enum sql::Comparator;
    sql::FilterText filter{.column = nameOf(cell.column())};
    if (view->kind == data::ValueKind::Null) {
        filter.comparator = isExcluded ? IsNotNull : IsNull;
    } else {
        filter.comparator = isExcluded ? NotEquals : Equals;
        filter.text = data::preview(*view, m_model.columnType(cell.column()));
        filter.exact = {data::toValue(*view)};
    }
    m_pills->add({filter});
}

void RowViewControls::search(const QString &text)
{
    std::vector<data::ResultColumn> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        columns.push_back(m_model.resultColumn(column));
    }
    m_where->setText(toQString(sql::containsText(columns, toStdString(text), m_dialect)));
    apply();
}

void RowViewControls::clearFilters()
{
    m_where->setText({});
    m_pills->setFilters({});
    apply();
}

const sql::SortTerm *RowViewControls::sortOf(int column) const
{
    const auto &order = m_model.rowView().order;
    const auto found = std::ranges::find(order, nameOf(column), &sql::SortTerm::column);
    return found == order.end() ? nullptr : &*found;
}

void RowViewControls::setOrder(std::vector<sql::SortTerm> order)
{
    sql::RowView view = m_model.rowView();
    view.order = std::move(order);
    m_model.setRowView(std::move(view));
}

void RowViewControls::sortBy(int column, bool descending, bool extend)
{
    std::vector<sql::SortTerm> order;
    if (extend) {
        order = m_model.rowView().order;
    }
    const std::string name = nameOf(column);
    const auto found = std::ranges::find(order, name, &sql::SortTerm::column);
    if (found == order.end()) {
        order.push_back({.column = name, .descending = descending});
    } else {
        found->descending = descending;
    }
    setOrder(std::move(order));
}

void RowViewControls::toggleSort(int column, bool extend)
{
    const sql::SortTerm *sort = sortOf(column);
    if (sort == nullptr || !sort->descending) {
        sortBy(column, sort != nullptr, extend);
        return;
    }
    std::vector<sql::SortTerm> order = m_model.rowView().order;
    std::erase_if(
        order, [&](const sql::SortTerm &each) { return !extend || each.column == nameOf(column); });
    setOrder(std::move(order));
}

void RowViewControls::setNullsFirst(int column, std::optional<bool> nullsFirst)
{
    std::vector<sql::SortTerm> order = m_model.rowView().order;
    const auto found = std::ranges::find(order, nameOf(column), &sql::SortTerm::column);
    if (found != order.end()) {
        found->nullsFirst = nullsFirst;
        setOrder(std::move(order));
    }
}

void RowViewControls::clearSort()
{
    setOrder({});
}

bool RowViewControls::takeError(const Error &error)
{
    const bool isOfText = error.kind == ErrorKind::Usage || error.kind == ErrorKind::Syntax
                          || error.kind == ErrorKind::Server || error.kind == ErrorKind::NotFound;
    const std::string &where = m_model.rowView().where;
    if (where.empty() || where == m_lastWhere || !isOfText) {
        return false;
    }
    sql::RowView last = m_model.rowView();
    last.where = m_lastWhere;
    m_model.setRowView(std::move(last));
    m_where->setError(toQString(error.message));
    return true;
}

} // namespace sluice::ui

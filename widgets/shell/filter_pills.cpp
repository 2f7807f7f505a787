#include "widgets/shell/filter_pills.h"

#include "models/item/convert.h"
#include "models/item/roles.h"
#include "widgets/shell/filter_editor.h"
#include "widgets/shell/filter_pill.h"
#include "widgets/shell/filter_words.h"
#include "widgets/style/wording.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace sluice::ui {

using item::toQString;

FilterPills::FilterPills(const item::TableModel &model, const sql::Dialect &dialect,
                         QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_dialect(dialect)
    , m_row(new QHBoxLayout(this))
    , m_more(new QPushButton(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_more);
    m_more->setProperty("pill", true);
    connect(m_more, &QPushButton::clicked, this, [this] { ask({}); });
    keepWorded(this, [this] { retranslate(); });
}

void FilterPills::retranslate()
{
    setAccessibleName(tr("Filters"));
    m_more->setText(tr("+ Filter"));
    build();
}

void FilterPills::setFilters(std::vector<sql::FilterText> filters)
{
    if (filters != m_filters) {
        m_filters = std::move(filters);
        build();
        Q_EMIT changed();
    }
}

void FilterPills::add(const std::vector<sql::FilterText> &filters)
{
    std::vector<sql::FilterText> all = m_filters;
    for (const sql::FilterText &each : filters) {
        if (std::ranges::find(all, each) == all.end()) {
            all.push_back(each);
        }
    }
    setFilters(std::move(all));
}

void FilterPills::ask(const QString &column)
{
    auto *editor = new FilterEditor(m_model, m_dialect, this);
    if (!column.isEmpty()) {
        editor->edit({.column = item::toStdString(column)});
    }
    connect(editor, &FilterEditor::taken, this, &FilterPills::add);
    editor->openBelow(*m_more, editor->valueField());
}

void FilterPills::edit(std::size_t index, QWidget *anchor)
{
    auto *editor = new FilterEditor(m_model, m_dialect, this);
    editor->edit(m_filters[index]);
    connect(editor, &FilterEditor::taken, this,
            [this, index](const std::vector<sql::FilterText> &taken) {
                std::vector<sql::FilterText> all = m_filters;
                all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
                all.insert(all.begin() + static_cast<std::ptrdiff_t>(index), taken.begin(),
                           taken.end());
                setFilters(std::move(all));
            });
    editor->openBelow(*anchor, editor->valueField());
}

void FilterPills::remove(std::size_t index)
{
    std::vector<sql::FilterText> left = m_filters;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(index));
    setFilters(std::move(left));
    m_more->setFocus(Qt::OtherFocusReason);
}

void FilterPills::build()
{
    while (m_row->count() > 1) {
        const QLayoutItem *old = m_row->takeAt(0);
        old->widget()->hide();
        old->widget()->deleteLater(); // one of them may be calling
        delete old;
    }
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        addPill(i);
    }
}

void FilterPills::addPill(std::size_t index)
{
    const auto condition = conditionOf(m_filters[index]);
    auto *pill = new FilterPill(filterText(m_filters[index]),
                                condition ? QString() : toQString(condition.error().message), this);
    connect(pill, &QPushButton::clicked, this, [this, index, pill] { edit(index, pill); });
    connect(pill, &FilterPill::removeRequested, this, [this, index] { remove(index); });
    m_row->insertWidget(static_cast<int>(index), pill);
}

Result<sql::Condition> FilterPills::conditionOf(const sql::FilterText &filter) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (name == toQString(filter.column)) {
            return sql::toCondition(filter, m_model.columnType(column), m_dialect);
        }
    }
    return fail(ErrorKind::Usage,
                Message::tr("There is no column %1 to filter by.", {filter.column}));
}

std::vector<sql::Condition> FilterPills::conditions() const
{
    std::vector<sql::Condition> conditions;
    for (const sql::FilterText &filter : m_filters) {
        if (auto condition = conditionOf(filter)) {
            conditions.push_back(std::move(*condition));
        }
    }
    return conditions;
}

} // namespace sluice::ui

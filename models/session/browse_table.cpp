#include "models/session/browse_table.h"

#include "models/session/browse_state.h"

namespace sluice::session {

namespace {

// Hidden columns of virtual tables are arguments and ranks of queries, not contents.
std::shared_ptr<const catalog::Table> withoutHidden(catalog::Table table)
{
    std::erase_if(table.columns,
                  [](const catalog::Column &column) { return column.options.contains("hidden"); });
    return std::make_shared<const catalog::Table>(std::move(table));
}

// A table, or a view in a table's clothes: what pages are read from.
std::shared_ptr<const catalog::Table> relationOf(const catalog::Snapshot &catalog,
                                                 const catalog::QualifiedName &name)
{
    auto relation = std::make_shared<catalog::Table>();
    relation->name = name;
    if (!catalog) {
        return relation;
    }
    if (const auto table = catalog->tables.find(name); table != catalog->tables.end()) {
        return table->second.kind == catalog::TableKind::Virtual
                   ? withoutHidden(table->second)
                   : std::shared_ptr<const catalog::Table>(catalog, &table->second);
    }
    if (const auto view = catalog->views.find(name); view != catalog->views.end()) {
        relation->columns = view->second.columns;
    }
    return relation;
}

bool isTable(const catalog::Snapshot &catalog, const catalog::QualifiedName &name)
{
    return catalog && catalog->tables.contains(name);
}

std::vector<data::ResultColumn> resultColumns(const catalog::Table &table)
{
    std::vector<data::ResultColumn> columns;
    for (const catalog::Column &column : table.columns) {
        columns.push_back({.name = column.name,
                           .type = column.type,
                           .table = table.name,
                           .column = column.name,
                           .notNull = column.notNull});
    }
    return columns;
}

Message whyNot(const Session &session, const catalog::QualifiedName &name,
               const catalog::Table &table, bool hasKey)
{
    if (!isTable(session.catalog(), name)) {
        return Message::tr("The rows of a view cannot be edited here.");
    }
    if (session.options().readOnly) {
        return Message::tr("The connection is read-only.");
    }
    if (table.kind == catalog::TableKind::Shadow) {
        return Message::tr("The table belongs to a virtual table, which alone may write it.");
    }
    if (!hasKey) {
        return Message::tr("The table has no key: its rows cannot be told apart.");
    }
    return {};
}

} // namespace

BrowseTable::BrowseTable(Session &session, const catalog::QualifiedName &name, Events events,
                         sql::RowView view)
{
    auto table = relationOf(session.catalog(), name);
    if (isTable(session.catalog(), name)) {
        m_key = sql::browseKey(*table, session.dialect().flavor());
    }
    m_columns = resultColumns(*table);
    m_whyNotEditable = whyNot(session, name, *table, m_key.has_value());
    m_state = std::make_shared<BrowseState>(session,
                                            Browsed{.table = std::move(table),
                                                    .key = m_key.value_or(sql::BrowseKey{}),
                                                    .view = std::move(view)},
                                            std::move(events));
    m_state->open();
}

BrowseTable::~BrowseTable()
{
    m_state->close();
}

std::int64_t BrowseTable::rowCount() const
{
    return m_state->rowCount();
}

bool BrowseTable::isCountExact() const
{
    return m_state->isCountExact();
}

std::optional<data::CellView> BrowseTable::cell(std::int64_t row, int column) const
{
    const auto place = m_state->find(row);
    if (!place || column < 0 || column >= static_cast<int>(m_columns.size())) {
        return std::nullopt;
    }
    return place->batch->cell(place->row, column);
}

std::optional<std::int64_t> BrowseTable::nearestRow(std::int64_t row, int step) const
{
    return m_state->nearestRow(row, step);
}

std::optional<data::RowKey> BrowseTable::key(std::int64_t row) const
{
    const auto place = m_state->find(row);
    return place ? m_state->keyAt(*place->batch, place->row) : std::nullopt;
}

bool BrowseTable::isEditable() const
{
    return m_whyNotEditable.empty();
}

const Message &BrowseTable::whyNotEditable() const
{
    return m_whyNotEditable;
}

void BrowseTable::want(std::int64_t first, std::int64_t last)
{
    m_state->want(first, last);
}

const sql::RowView &BrowseTable::view() const
{
    return m_state->browsed().view;
}

void BrowseTable::setView(sql::RowView view)
{
    m_state->setView(std::move(view));
}

Result<sql::Statement> BrowseTable::statement(const std::vector<std::string> &columns) const
{
    return m_state->statement(columns);
}

bool BrowseTable::followsIndex() const
{
    return m_state->followsIndex();
}

void BrowseTable::refresh()
{
    m_state->refresh();
}

void BrowseTable::cancel()
{
    m_state->cancel();
}

} // namespace sluice::session

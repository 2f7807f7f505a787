#include "widgets/shell/copy_as.h"

#include "models/session/session.h"
#include "models/sql/write_rows.h"
#include "widgets/grid/grid_view.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace sluice::ui {

namespace {

constexpr std::array kFormats = {
    CopyFormatName{CopyFormat::TextWithNames, "edit.copy_as_text",
                   QT_TRANSLATE_NOOP("Command", "Text with Column Names")},
    CopyFormatName{CopyFormat::Csv, "edit.copy_as_csv", QT_TRANSLATE_NOOP("Command", "CSV")},
    CopyFormatName{CopyFormat::Json, "edit.copy_as_json", QT_TRANSLATE_NOOP("Command", "JSON")},
    CopyFormatName{CopyFormat::Markdown, "edit.copy_as_markdown",
                   QT_TRANSLATE_NOOP("Command", "Markdown Table")},
    CopyFormatName{CopyFormat::Html, "edit.copy_as_html",
                   QT_TRANSLATE_NOOP("Command", "HTML Table")},
    CopyFormatName{CopyFormat::Inserts, "edit.copy_as_insert",
                   QT_TRANSLATE_NOOP("Command", "SQL INSERT Statements")},
    CopyFormatName{CopyFormat::InList, "edit.copy_as_in_list",
                   QT_TRANSLATE_NOOP("Command", "SQL IN List")},
};

// Where the columns come from several tables or none, the name is for the user to replace.
sql::InsertTarget insertTarget(const item::CellSource &cells, const CellSelection &selection,
                               const session::Session &session)
{
    std::vector<data::ResultColumn> columns;
    for (const CellRect &rect : selection.rects()) {
        for (int column = rect.left; column <= rect.right; ++column) {
            columns.push_back(cells.resultColumn(column));
        }
    }
    const auto table = data::commonTable(columns);
    const auto catalog = session.catalog();
    return !table    ? sql::InsertTarget{.table = {"", "my_table"}}
           : catalog ? sql::insertTarget(*catalog, *table)
                     : sql::InsertTarget{.table = *table};
}

std::unique_ptr<data::RowWriter> makeWriter(GridView &grid, CopyFormat format,
                                            const session::Session &session)
{
    switch (format) {
    case CopyFormat::TextWithNames:
        return data::makeRowWriter(data::RowFormat::Tsv);
    case CopyFormat::Csv:
        return data::makeRowWriter(data::RowFormat::Csv);
    case CopyFormat::Json:
        return data::makeRowWriter(data::RowFormat::Json);
    case CopyFormat::Markdown:
        return data::makeRowWriter(data::RowFormat::Markdown);
    case CopyFormat::Html:
        return data::makeRowWriter(data::RowFormat::Html);
    case CopyFormat::Inserts:
        return sql::makeInsertWriter(insertTarget(*grid.cells(), grid.selection(), session),
                                     session.dialect());
    case CopyFormat::InList:
        return sql::makeInListWriter(session.dialect());
    }
    return {};
}

} // namespace

std::span<const CopyFormatName> copyFormats()
{
    return kFormats;
}

void copyAs(GridView &grid, CopyFormat format, const session::Session &session)
{
    if (grid.cells() != nullptr && !grid.selection().isEmpty()) {
        grid.copyAs(makeWriter(grid, format, session), format == CopyFormat::Html);
    }
}

namespace {

void addFormats(QMenu &menu, GridView &grid, const session::Session &session)
{
    for (const CopyFormatName &each : copyFormats()) {
        menu.addAction(QCoreApplication::translate("Command", each.text), &grid,
                       [&grid, &session, format = each.format] { copyAs(grid, format, session); })
            ->setEnabled(!grid.selection().isEmpty());
    }
}

} // namespace

void addCopyActions(QMenu &menu, GridView &grid, const session::Session &session)
{
    menu.addAction(icon(QStringLiteral("copy")), QCoreApplication::translate("Command", "Copy"),
                   &grid, &GridView::copy)
        ->setEnabled(!grid.selection().isEmpty());
    addFormats(*menu.addMenu(QCoreApplication::translate("Command", "Copy As")), grid, session);
}

void chooseCopyFormat(GridView &grid, const session::Session &session)
{
    auto *menu = new QMenu(&grid);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFormats(*menu, grid, session);
    const QRect cell = grid.visualRect(grid.currentIndex());
    menu->popup(grid.viewport()->mapToGlobal(cell.bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace sluice::ui

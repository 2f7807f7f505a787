// The tab's parts, and what they show of a run.
#include "models/item/convert.h"
#include "models/item/result_model.h"
#include "widgets/grid/grid_view.h"
#include "widgets/query/confirm_bar.h"
#include "widgets/query/parameter_strip.h"
#include "widgets/query/query_tab.h"
#include "widgets/query/query_text.h"
#include "widgets/query/sql_editor.h"
#include "widgets/shell/copy_as.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_panel.h"
#include "widgets/shell/export_strip.h"
#include "widgets/shell/find_strip.h"
#include "widgets/shell/messages_panel.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sluice::ui {

void QueryTab::buildLayout()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("querySplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildEditorSide());
    splitter->addWidget(buildResultSide());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_editor);
}

QWidget *QueryTab::buildEditorSide()
{
    auto *side = new QWidget(this);
    m_editor = new SqlEditor(m_session.dialect().flavor(), side);
    m_parameters = new ParameterStrip(side);
    m_confirm = new ConfirmBar([] { return tr("Run anyway"); }, side);
    m_error = new ErrorPanel(side);
    m_error->hide();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    column->addWidget(m_parameters);
    column->addWidget(m_confirm);
    column->addWidget(m_error);
    return side;
}

QWidget *QueryTab::buildResultSide()
{
    auto *side = new QWidget(this);
    m_bar = new ResultBar(side);
    m_pages = new QStackedWidget(side);
    m_rowsPage = new QStackedWidget(m_pages);
    m_empty = new EmptyState([] { return tr("Rows appear here"); }, m_rowsPage);
    m_empty->setDetail([] {
        return tr("%1 runs the statement at the cursor.").arg(keyText(Qt::CTRL | Qt::Key_Enter));
    });
    m_grid = new GridView(m_rowsPage);
    m_grid->setModel(m_model);
    keepWorded(m_grid, [this] { m_grid->setEmptyText(tr("No rows")); });
    connect(m_grid, &GridView::contextMenuWanted, this, [this](QPoint global) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addCopyActions(*menu, *m_grid, m_session);
        menu->popup(global);
    });
    m_find = new FindStrip(*m_grid, false, side);
    m_export = new ExportStrip(m_session, side);
    connect(m_export, &ExportStrip::left, m_grid, qOverload<>(&QWidget::setFocus));
    m_messages = new MessagesPanel(m_pages);
    m_rowsPage->addWidget(m_empty);
    m_rowsPage->addWidget(m_grid);
    m_pages->addWidget(m_rowsPage);
    m_pages->addWidget(m_messages);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_find);
    column->addWidget(m_pages, 1);
    column->addWidget(m_export);
    return side;
}

// What is shown is written: the statement does not run again.
void QueryTab::exportRows()
{
    m_export->open({.name = windowTitle(),
                    .rows = m_model->rowCount(),
                    .target = std::nullopt,
                    .start = [this](session::FileExport file,
                                    session::ExportDone done) -> Result<session::Request> {
                        return session::exportToFile(m_session, m_model->result().copy(),
                                                     std::move(file), std::move(done));
                    }});
}

void QueryTab::showColumns(const std::vector<data::ResultColumn> &columns)
{
    m_hasRows = true;
    m_model->start(columns, m_session.catalog(), {});
    m_rowsPage->setCurrentWidget(m_grid);
    showPage(ResultBar::Page::Rows);
}

void QueryTab::showSummary(const session::QuerySummary &summary)
{
    const auto words = [summary, hasRows = m_hasRows] { return summaryText(summary, hasRows); };
    const QString text = words();
    if (m_hasRows) {
        m_model->finish();
    } else {
        showMessage(words);
    }
    m_hasRows = false; // for the next one
    m_bar->setStatus(words);
    m_messages->append(text);
    Q_EMIT messageLogged(text);
    Q_EMIT transactionChanged();
    if (summary.changedSchema) {
        Q_EMIT schemaChanged();
    }
}

void QueryTab::showMessage(Wording message)
{
    m_empty->setSentence(std::move(message));
    m_empty->setDetail({});
    m_rowsPage->setCurrentWidget(m_empty);
}

void QueryTab::showError(const Error &error, bool isCancelled)
{
    if (isCancelled) {
        m_messages->append(tr("Cancelled"));
        return;
    }
    m_messages->append(error);
    m_error->setError(error);
    m_error->show();
}

void QueryTab::hideError()
{
    m_error->hide();
}

void QueryTab::showPage(ResultBar::Page page)
{
    m_bar->setPage(page);
    m_pages->setCurrentIndex(page == ResultBar::Page::Rows ? 0 : 1);
}

} // namespace sluice::ui

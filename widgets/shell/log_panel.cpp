#include "widgets/shell/log_panel.h"

#include "widgets/style/theme.h"
#include "widgets/style/wording.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::ui {

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_view(new QTableView(this))
{
    buildView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &LogPanel::copySelected);
    auto *empty = new QAction(this);
    connect(empty, &QAction::triggered, this, &LogPanel::clear);
    m_view->addActions({copy, empty});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    keepWorded(this, [this, copy, empty] {
        setAccessibleName(tr("Log of statements"));
        m_view->setAccessibleName(tr("Statements sent"));
        copy->setText(tr("Copy SQL"));
        empty->setText(tr("Clear Log"));
    });
}

void LogPanel::buildView()
{
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(Theme::current().treeRowHeight());
    QHeaderView *header = m_view->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    header->resizeSection(LogModel::Time, letter * 15);
    header->resizeSection(LogModel::Source, letter * 10);
    header->resizeSection(LogModel::Duration, letter * 10);
}

void LogPanel::append(const engine::SentStatement &sent, session::Lane lane)
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_model->append(sent, lane);
    if (atEnd) {
        m_view->scrollToBottom();
    }
}

void LogPanel::clear()
{
    m_model->clear();
}

void LogPanel::copySelected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList statements;
    for (const QModelIndex &row : rows) {
        statements << m_model->fullText(row.row());
    }
    QGuiApplication::clipboard()->setText(statements.join(QStringLiteral(";\n")));
}

} // namespace sluice::ui

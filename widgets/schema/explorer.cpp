#include "widgets/schema/explorer.h"

#include "models/catalog/definition.h"
#include "models/item/catalog_tree_model.h"
#include "models/item/convert.h"
#include "widgets/schema/explorer_delegate.h"
#include "widgets/schema/explorer_tree.h"
#include "widgets/schema/offline_bar.h"
#include "widgets/shell/empty_state.h"
#include "widgets/shell/error_panel.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace sluice::ui {

Explorer::Explorer(QWidget *parent)
    : QWidget(parent)
    , m_model(new item::CatalogTreeModel(this))
    , m_filterField(new QLineEdit(this))
    , m_stack(new QStackedLayout)
    , m_tree(new ExplorerTree(this))
    , m_empty(new EmptyState([] { return tr("No tables yet"); }, this))
    , m_quiet(new EmptyState({}, this))
    , m_error(new ErrorPanel(this))
    , m_offline(new OfflineBar(this))
{
    m_tree->setModel(m_model);
    build();
    connect(m_filterField, &QLineEdit::textChanged, this, &Explorer::applyFilter);
    connect(m_filterField, &QLineEdit::returnPressed, this, &Explorer::activateFirst);
    connect(m_tree, &QTreeView::activated, this, &Explorer::activate);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &Explorer::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const auto object = objectAt(index)) {
                    Q_EMIT objectSelected(*object);
                }
            });
    m_filterField->installEventFilter(this);
    showNothing();
}

void Explorer::build()
{
    keepWorded(this, [this] {
        setAccessibleName(tr("Explorer"));
        m_filterField->setPlaceholderText(tr("Filter objects"));
        m_filterField->setAccessibleName(tr("Filter objects"));
    });
    // Its icon is looked up in every icon theme there is, a tenth of the work of a start: with the first letter is soon enough.
    connect(
        m_filterField, &QLineEdit::textChanged, m_filterField,
        [this] { m_filterField->setClearButtonEnabled(true); }, Qt::SingleShotConnection);
    QPushButton *query = m_empty->addStep([] { return tr("New query"); });
    connect(query, &QPushButton::clicked, this, &Explorer::queryRequested);
    QPushButton *retry = m_error->addStep([] { return tr("Try again"); });
    connect(retry, &QPushButton::clicked, this, &Explorer::retryRequested);
    m_error->hide();
    m_offline->hide();
    connect(m_offline, &OfflineBar::retryRequested, this, &Explorer::retryRequested);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_quiet);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->addWidget(m_filterField);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_offline);
    layout->addLayout(m_stack, 1);
}

void Explorer::showNothing()
{
    m_catalog.reset();
    m_error->hide();
    m_filterField->setEnabled(false);
    m_quiet->setSentence([] { return tr("No database is open"); });
    m_stack->setCurrentWidget(m_quiet);
}

void Explorer::showLoading()
{
    m_error->hide();
    if (!m_catalog) {
        m_quiet->setSentence([] { return tr("Reading the catalog…"); });
        m_stack->setCurrentWidget(m_quiet);
    }
}

void Explorer::showCatalog(const catalog::Snapshot &catalog)
{
    m_catalog = catalog;
    m_error->hide();
    m_filterField->setEnabled(true);
    m_model->setCatalog(catalog);
    applyFilter(m_filterField->text());
}

void Explorer::showError(const Error &error)
{
    m_error->setError(error);
    m_error->show();
}

void Explorer::setOffline(const std::optional<Error> &why, Wording age)
{
    m_offline->setVisible(why.has_value());
    if (why) {
        m_error->hide();
        m_offline->setOffline(*why, std::move(age));
    }
}

void Explorer::setRowCount(const catalog::QualifiedName &table, std::int64_t rows)
{
    m_model->setRowCount(table, rows);
}

void Explorer::select(const catalog::ObjectId &object)
{
    const QModelIndex index = m_model->indexOf(object);
    if (index.isValid()) {
        const QSignalBlocker quiet(m_tree->selectionModel());
        m_tree->setCurrentIndex(index);
        m_tree->viewport()->update();
    }
}

void Explorer::focusFilter()
{
    m_filterField->setFocus(Qt::ShortcutFocusReason);
    m_filterField->selectAll();
}

void Explorer::applyFilter(const QString &text)
{
    m_model->setFilter(text.simplified());
    m_tree->expandHeads();
    const bool nothing = m_model->rowCount() == 0;
    if (nothing && m_model->isFiltering()) {
        m_quiet->setSentence([text] { return tr("Nothing matches “%1”").arg(text); });
        m_stack->setCurrentWidget(m_quiet);
    } else {
        m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_tree);
    }
}

std::optional<catalog::ObjectId> Explorer::objectAt(const QModelIndex &index) const
{
    return index.isValid() ? m_model->objectAt(index) : std::nullopt;
}

void Explorer::activate(const QModelIndex &index)
{
    if (ExplorerDelegate::isHead(index)) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    if (const auto object = objectAt(index)) {
        Q_EMIT objectActivated(*object);
    }
}

void Explorer::activateFirst()
{
    for (QModelIndex at = m_model->index(0, 0); at.isValid(); at = m_tree->indexBelow(at)) {
        if (!ExplorerDelegate::isHead(at)) {
            m_tree->setCurrentIndex(at);
            activate(at);
            return;
        }
    }
}

void Explorer::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const auto object = objectAt(index);
    if (!object) {
        return;
    }
    const QString name = item::toQString(object->part.empty() ? object->owner.name : object->part);
    const QString definition = item::toQString(catalog::definitionOf(*m_catalog, *object));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("open")), tr("Open"), this,
                    [this, object] { Q_EMIT objectActivated(*object); });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy Name"), this,
                    [name] { QGuiApplication::clipboard()->setText(name); });
    QAction *ddl = menu->addAction(
        tr("Copy DDL"), this, [definition] { QGuiApplication::clipboard()->setText(definition); });
    ddl->setEnabled(!definition.isEmpty());
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

bool Explorer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filterField && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filterField->text().isEmpty()) {
            m_filterField->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sluice::ui

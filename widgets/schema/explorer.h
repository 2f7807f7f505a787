// The left dock: what the database holds, narrowed by a filter; one click tells the Inspector, Enter or a double click opens.
#pragma once

#include "models/base/error.h"
#include "models/catalog/catalog.h"
#include "widgets/style/wording.h"

#include <QWidget>

class QLineEdit;
class QStackedLayout;

namespace sluice::item {
class CatalogTreeModel;
} // namespace sluice::item

namespace sluice::ui {

class EmptyState;
class ErrorPanel;
class ExplorerTree;
class OfflineBar;

class Explorer : public QWidget
{
    Q_OBJECT

public:
    explicit Explorer(QWidget *parent = nullptr);

    void showNothing(); // no database is open
    void showLoading();
    void showCatalog(const catalog::Snapshot &catalog);
    // The last catalog stays in sight, the error above it.
    void showError(const Error &error);
    // The last catalog stays in sight, and how old it is above it; nothing: the database answers again.
    void setOffline(const std::optional<Error> &why, Wording age);
    void setRowCount(const catalog::QualifiedName &table, std::int64_t rows);
    void select(const catalog::ObjectId &object);
    void focusFilter();
    [[nodiscard]] OfflineBar *offlineBar() const { return m_offline; }
    [[nodiscard]] ExplorerTree *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filterField() const { return m_filterField; }

Q_SIGNALS:
    void objectSelected(const catalog::ObjectId &object);
    void objectActivated(const catalog::ObjectId &object);
    void retryRequested();
    void queryRequested(); // the empty database's next step

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void applyFilter(const QString &text);
    void activate(const QModelIndex &index);
    void activateFirst();
    void showMenu(const QPoint &position);
    [[nodiscard]] std::optional<catalog::ObjectId> objectAt(const QModelIndex &index) const;

    item::CatalogTreeModel *m_model;
    QLineEdit *m_filterField;
    QStackedLayout *m_stack;
    ExplorerTree *m_tree;
    EmptyState *m_empty;
    EmptyState *m_quiet;
    ErrorPanel *m_error;
    OfflineBar *m_offline;
    catalog::Snapshot m_catalog;
};

} // namespace sluice::ui

// The right dock, following the current cell: its row as a form, its value whole; and the object chosen in the Explorer.
#pragma once

#include "models/catalog/catalog.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

class QListView;
class QStackedLayout;
class QTabBar;

namespace sluice::item {
class CellSource;
class RowFormModel;
} // namespace sluice::item

namespace sluice::ui {

class EmptyState;
class ObjectFacts;
class ValueView;

class Inspector : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Row, Value, Object };

    explicit Inspector(QWidget *parent = nullptr);

    // The cell of a grid model; an invalid index shows nothing.
    void showCell(const QModelIndex &shown);
    void showObject(const catalog::Snapshot &catalog, const catalog::ObjectId &object);
    void clear();
    void setTab(Tab tab);
    [[nodiscard]] ValueView *valueView() const { return m_value; }
    [[nodiscard]] item::RowFormModel *rowForm() const { return m_form; }

private:
    void retranslate();
    void watch(QAbstractItemModel *model);
    void refresh();
    void showTab(int tab);
    void sourceChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);

    QTabBar *m_tabs;
    QStackedLayout *m_stack;
    item::RowFormModel *m_form;
    QListView *m_rowView;
    EmptyState *m_nothing;
    ValueView *m_value;
    ObjectFacts *m_object;
    QPointer<QAbstractItemModel> m_source;
    QMetaObject::Connection m_watch;
    QPersistentModelIndex m_cell;
};

} // namespace sluice::ui
